/** "Move due date": the new date, before and after, and why. The old date stays visible. */
import { type Day, daysBetween, parseDay, shortDay, TypedDay } from '@domain/day';
import { MOVE_KIND_NAMES, MoveKind, Reason } from '@domain/obligation';
import { line } from '@domain/text';
import { Autocomplete } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { moveDueDate } from '@store/commands/obligations';
import type { ObligationView } from '@store/queries/obligations';
import { BeforeAfter } from '@ui/BeforeAfter';
import { ChoiceField } from '@ui/ChoiceField';
import { DayCount } from '@ui/DayCount';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { ReasonField } from '@ui/ReasonField';
import { z } from 'zod';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import classes from './MoveDueDateDialog.module.css';

type Fields = { readonly kind: MoveKind; readonly grantedBy: string; readonly to: string; readonly reason: string };

const HINTS: Readonly<Record<MoveKind, string>> = {
  moved: 'The plan, a meeting or an agreement set another day.',
  extension: 'Whoever it is owed to gave more time, on request.',
};
const KINDS = MoveKind.options.map((value) => ({ value, label: MOVE_KIND_NAMES[value], hint: HINTS[value] }));

/** The new date is another one, and an extension says who granted it and is later. */
const moveOf = (due: Day | undefined) => {
  const fields = { to: TypedDay.refine((to) => to !== due, 'That is the due date already. Type another one.'), reason: Reason };
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('moved'), grantedBy: z.unknown(), ...fields }),
    z.strictObject({
      kind: z.literal('extension'),
      grantedBy: line('Type who granted it.'),
      ...fields,
      to: fields.to.refine((to) => due === undefined || to > due, 'An extension ends later than the due date. Type a later one.'),
    }),
  ]);
};

type MoveDueDateDialogProps = { readonly view: ObligationView; readonly onClose: () => void };

export function MoveDueDateDialog({ view, onClose }: MoveDueDateDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const { obligation, account: { due }, waitingForThis } = view;
  const schema = moveOf(due);
  const form = useForm<Fields>({ initialValues: { kind: 'moved', grantedBy: '', to: '', reason: '' }, validate: schemaResolver(schema, { sync: true }) });
  const typed = parseDay(form.values.to);
  const dependents = waitingForThis.filter(({ rule }) => 'clock' in rule && rule.clock.on === 'due');

  const save = async (fields: Fields) => {
    const move = schema.parse(fields);
    const id = await recording.run(() => moveDueDate(records, obligation.id, move.to, move.reason, today, move.kind === 'extension' ? move.grantedBy : undefined));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Move due date"
      description="The official due date is moved by decision or agreement. The old date stays visible beside the new one."
      submitLabel="Move due date"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <ChoiceField label="How it moves" choices={KINDS} {...form.getInputProps('kind')} />
      {form.values.kind === 'extension' && <Autocomplete label="Granted by" data={[...new Set(view.owedTo.map(({ name }) => name))]} {...form.getInputProps('grantedBy')} />}
      <DayField label="New due date" today={today} hasFocus {...form.getInputProps('to')} />
      <div className={classes.move} role="status" aria-label="Before and after">
        {typed.ok && due !== undefined && <DayCount count={{ kind: 'moved', days: daysBetween(due, typed.value) }} />}
        <div>
          <p>{typed.ok ? <BeforeAfter before={due === undefined ? 'no date' : shortDay(due)} after={shortDay(typed.value)} /> : <>Due now: {due === undefined ? 'no date yet' : shortDay(due)}</>}</p>
          {dependents.length > 0 && <p className={classes.quiet}>Counted anew from it: {dependents.map(({ title }) => title).join('; ')}</p>}
        </div>
      </div>
      {typed.ok && typed.value < today && <Notice tone="soon" what="The new date is before today" why="The obligation is then overdue at once. You can go on." />}
      <ReasonField description="Who decided it, and where that is written. It stays in the history." {...form.getInputProps('reason')} />
    </FormDialog>
  );
}
