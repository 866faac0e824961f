/** "Choose records": everything that a request can name, in one list with a search. */
import type { Id } from '@domain/id';
import type { RequestedTable } from '@domain/recordsRequest';
import { Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { chooseRecords } from '@store/commands/recordsRequests';
import { requestable, requestableWith } from '@store/queries/requestable';
import { FilterMenu } from '@ui/FilterMenu';
import { FindField } from '@ui/FindField';
import { FormDialog } from '@ui/FormDialog';
import { LoadingRows } from '@ui/LoadingRows';
import { Toolbar } from '@ui/Toolbar';
import { useMemo, useState } from 'react';
import { tableNoun } from '../../fieldWords';
import { refusal } from '../../Refusal';
import { useLive, useSession } from '../../session';
import { useRecording } from '../../useRecording';
import classes from './Requests.module.css';

/** How many are drawn: more than that are found by typing. */
const MOST = 200;

const KINDS: readonly { readonly value: RequestedTable; readonly label: string }[] = [
  { value: 'agreements', label: 'agreements' }, { value: 'obligations', label: 'obligations' }, { value: 'letters', label: 'letters' },
  { value: 'incomingLetters', label: 'letters that came in' }, { value: 'meetings', label: 'meetings' }, { value: 'documents', label: 'documents' },
];

export function ChooseRecordsDialog({ requestId, known, onClose }: { readonly requestId: Id; readonly known: ReadonlySet<Id>; readonly onClose: () => void }) {
  const { records } = useSession();
  const recording = useRecording();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<RequestedTable>();
  const [chosen, setChosen] = useState<ReadonlyMap<Id, RequestedTable>>(new Map());
  const [words] = useDebouncedValue(typed, 150);
  const all = useLive(requestable);
  const found = useMemo(() => (all === undefined ? undefined : requestableWith(all, words).filter(({ id, table }) => !known.has(id) && (kind === undefined || table === kind))), [all, words, kind, known]);

  const toggle = (id: Id, table: RequestedTable, isChosen: boolean) => {
    const next = new Map(chosen);
    if (isChosen) next.set(id, table);
    else next.delete(id);
    setChosen(next);
  };
  const save = async () => {
    if ((await recording.run(() => chooseRecords(records, requestId, [...chosen].map(([id, table]) => ({ table, id }))))) !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Choose records"
      description="Each is released in full until something else is decided for it; closed sessions are withheld until then."
      submitLabel={chosen.size === 0 ? 'Choose records' : chosen.size === 1 ? 'Choose 1 record' : `Choose ${chosen.size} records`}
      blocked={chosen.size === 0 ? 'Mark at least one record.' : undefined}
      size="wide"
      onClose={onClose}
      onSubmit={(event) => { event.preventDefault(); void save(); }}
      isDirty={chosen.size > 0}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Toolbar>
        <FindField label="Find records" value={typed} onChange={setTyped} />
        <FilterMenu label="Kind" any="all" choices={KINDS} value={kind} onChange={setKind} />
      </Toolbar>
      {found === undefined && <LoadingRows rows={4} shape="lines" label="Reading the records" />}
      {found?.length === 0 && <p className={classes.quiet} role="status">{words === '' && kind === undefined ? 'There is no record that is not chosen yet.' : 'No record fits.'}</p>}
      {found !== undefined && found.length > 0 && (
        <div className={classes.choices} role="group" aria-label="Records" tabIndex={-1}>
          {found.slice(0, MOST).map(({ id, table, name, detail }) => (
            <Checkbox key={id} label={name} description={[tableNoun(table), detail].filter(Boolean).join(', ')} checked={chosen.has(id)} onChange={(event) => toggle(id, table, event.currentTarget.checked)} />
          ))}
        </div>
      )}
      {found !== undefined && found.length > MOST && <p className={classes.quiet}>{`${MOST} of ${found.length.toLocaleString('en-US')} are shown. Type a word to find the others.`}</p>}
    </FormDialog>
  );
}
