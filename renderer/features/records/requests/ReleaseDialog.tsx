/** "Release": what goes out, what is withheld, and whether privileged notes are in it; then the bundle is made and its exact copy kept. */
import { lacksExemption, type RecordsRequest, type RequestedRecord } from '@domain/recordsRequest';
import { Button, Checkbox } from '@mantine/core';
import { FormDialog } from '@ui/FormDialog';
import { Facts } from '@ui/Facts';
import { Notice } from '@ui/Notice';
import { useState } from 'react';
import classes from './Requests.module.css';
import { useRelease } from './useRelease';

export function ReleaseDialog({ request, records, onClose }: { readonly request: RecordsRequest; readonly records: readonly RequestedRecord[]; readonly onClose: () => void }) {
  const { state, release, stop } = useRelease(request.id);
  const [withNotes, setWithNotes] = useState(false);
  const count = (disclosure: RequestedRecord['disclosure']) => records.filter((one) => one.disclosure === disclosure).length;
  const undecided = records.filter(lacksExemption).length;
  const isMaking = state.kind === 'making';
  const save = async () => {
    if (await release(withNotes)) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Release the records"
      description={`${request.number}, to ${request.requester}. An exact copy of what goes out is kept with the records.`}
      submitLabel="Release"
      onClose={onClose}
      onSubmit={(event) => { event.preventDefault(); void save(); }}
      isSaving={isMaking}
      blocked={undecided === 0 ? undefined : `${undecided === 1 ? '1 record is' : `${undecided} records are`} withheld without an exemption. Decide on ${undecided === 1 ? 'it' : 'them'} first.`}
      problem={state.kind === 'refused' ? <Notice tone="late" role="alert" {...state.words} /> : undefined}
    >
      <Facts facts={[{ label: 'In full', value: String(count('release')) }, { label: 'Partly withheld', value: String(count('part')) }, { label: 'Withheld', value: String(count('withhold')) }]} />
      <Checkbox label="Include privileged notes" description="Notes stand on the pages of obligations, agreements and meetings. Those marked privileged are left out unless this is chosen." checked={withNotes} disabled={isMaking} onChange={(event) => setWithNotes(event.currentTarget.checked)} />
      {withNotes && <Notice tone="soon" what="The requester then reads the privileged notes" why="Giving them out may end the privilege. Ask your attorney first." />}
      {isMaking && (
        <div>
          <p className={classes.quiet} role="status">{`Making the bundle, record ${Math.min(state.done + 1, state.of)} of ${state.of}`}</p>
          <Button variant="default" size="xs" onClick={stop}>Stop</Button>
        </div>
      )}
    </FormDialog>
  );
}
