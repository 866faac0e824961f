/** Several letters of the register at once: as one PDF, as a PDF each, or issued one after the other. */
import type { Letter } from '@domain/letter';
import { isUnissued } from '@domain/letterReview';
import { Button, Checkbox, Progress } from '@mantine/core';
import type { RegisterRow } from '@store/queries/letterRegister';
import { ChoiceField } from '@ui/ChoiceField';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { IconFiles } from '@tabler/icons-react';
import { useState } from 'react';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import classes from './ManyLetters.module.css';
import { countOf, type ManyActs, useManyLetters } from './useManyLetters';

type ManyLettersProps = {
  /** What the register shows, in its order. */
  readonly rows: readonly RegisterRow[];
};

/** So many are done at once at most; a filter makes the list shorter. */
const MOST = 200;

/** The button over the register, and its dialog. */
export function ManyLetters({ rows }: ManyLettersProps) {
  const dialog = useDialog<readonly RegisterRow[]>();
  return (
    <>
      <Button variant="default" size="xs" disabled={rows.length === 0} leftSection={<IconFiles size={15} stroke={1.7} aria-hidden />} onClick={() => dialog.open(rows)}>Several at once</Button>
      {dialog.subject && <ManyDialog rows={dialog.subject} onClose={dialog.close} />}
    </>
  );
}

function ManyDialog({ rows, onClose }: ManyLettersProps & { readonly onClose: () => void }) {
  const { isLookOnly, asOf } = useSession();
  const { state, run, stop } = useManyLetters();
  const [act, setAct] = useState<ManyActs>('onePdf');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const letters = useLive(async (db) => (await db.letters.bulkGet(rows.filter(({ direction }) => direction === 'out').map(({ id }) => id))).flatMap((one) => (one ? [one] : [])), []);
  const canRecord = !isLookOnly && asOf === undefined;
  const eligible = (letters ?? []).filter((letter) => fits(act, letter)).slice(0, MOST);
  const chosen = eligible.filter(({ id }) => !left.has(id));
  const isRunning = state.kind === 'running';
  const subjectOf = (id: string): string => rows.find((row) => row.id === id)?.subject ?? '';

  return (
    <FormDialog
      isOpen
      title="Several letters at once"
      description="Of the letters that the list shows with its filters."
      submitLabel={chosen.length === 0 ? LABELS[act] : `${LABELS[act]} (${countOf(chosen.length)})`}
      blocked={chosen.length === 0 && letters !== undefined ? NONE[act] : undefined}
      cancelLabel={state.kind === 'ended' ? 'Close' : undefined}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0 && !isRunning) void run(act, chosen.toSorted(byAge)); // the list has the newest first
      }}
      isSaving={isRunning}
      problem={state.kind === 'ended' && (
        <Notice
          tone={state.isWhole ? 'done' : 'soon'}
          role="status"
          what={state.what}
          why={state.isWhole ? 'All of them, each as it is kept.' : state.failed.join('. ')}
        />
      )}
    >
      <ChoiceField
        label="What"
        choices={[
          { value: 'onePdf', label: 'One PDF of all', hint: 'One behind the other, with a bookmark for each; a screen reader reads it as it reads each one.' },
          { value: 'each', label: 'A PDF of each', hint: 'The very PDFs as issued, in a folder of your choice. A file that is there is never replaced.' },
          { value: 'issue', label: 'Issue each', hint: 'Each draft takes a number of its own. One that the notice check holds back is left as it is, with its reason.', isDisabled: !canRecord },
        ]}
        value={act}
        onChange={(next) => { setAct(next); setLeft(new Set()); }}
      />
      {eligible.length > 0 && (
        <fieldset className={classes.letters} disabled={isRunning}>
          <legend className={classes.legend}>Letters</legend>
          {eligible.map((letter) => (
            <Checkbox
              key={letter.id}
              label={[letter.issued?.number, subjectOf(letter.id)].filter(Boolean).join(' ')}
              checked={!left.has(letter.id)}
              onChange={({ currentTarget: { checked } }) => setLeft((before) => new Set(checked ? [...before].filter((id) => id !== letter.id) : [...before, letter.id]))}
            />
          ))}
        </fieldset>
      )}
      {isRunning && (
        <div className={classes.running} role="status">
          <span>{act === 'onePdf' && state.done === state.of ? `Saving ${countOf(state.of)}…` : `${state.done} of ${state.of} done`}</span>
          <Progress value={(100 * state.done) / state.of} aria-label="Letters done" />
          {state.done < state.of && <Button variant="default" size="xs" onClick={stop}>Stop after this one</Button>}
        </div>
      )}
    </FormDialog>
  );
}

/** The oldest first, as the numbers were or will be given. Ids are in the order in which they were made. */
const byAge = (a: Letter, b: Letter): number => {
  const [one, other] = [a.issued?.at ?? '9', b.issued?.at ?? '9'];
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
};

const fits = (act: ManyActs, { status, issued }: Letter): boolean => (act === 'issue' ? isUnissued(status) && status !== 'inReview' : issued !== undefined);

const LABELS = { onePdf: 'Save as one PDF', each: 'Save each as PDF', issue: 'Issue' } as const satisfies Record<ManyActs, string>;

const NONE = {
  onePdf: 'No letter of the list is issued.',
  each: 'No letter of the list is issued.',
  issue: 'No letter of the list is a draft.',
} as const satisfies Record<ManyActs, string>;
