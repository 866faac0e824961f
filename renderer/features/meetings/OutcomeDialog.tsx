/** Records what the meeting decided for one obligation. A moved due date moves at once, unless it is subject to confirmation. */
import { isClosedSession } from '@domain/closedSession';
import { type Day, daysBetween, longDay, parseDay, shortDay } from '@domain/day';
import type { Id } from '@domain/id';
import { Decision, DECISION_NAMES, OutcomeDraft } from '@domain/meeting';
import { Checkbox, Select } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { recordOutcome } from '@store/commands/meetings';
import { countedFrom, type MeetingView } from '@store/queries/meetings';
import { BeforeAfter } from '@ui/BeforeAfter';
import { ChoiceField } from '@ui/ChoiceField';
import { countWords } from '@ui/count';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import classes from './Outcomes.module.css';

const DECISIONS = Decision.options.map((value) => ({ value, label: DECISION_NAMES[value] }));

type OutcomeFields = { readonly obligationId: string; readonly decision: Decision; readonly to: string; readonly reason: string; readonly isConditional: boolean };

const schema = schemaResolver(OutcomeDraft, { sync: true });

/** What the schema cannot know: the date as it stands, and the day of the meeting. */
function objectionToDate({ decision, to }: OutcomeFields, before: Day | undefined, meetingDay: Day): { readonly to?: string } {
  const day = parseDay(to);
  if (decision !== 'moved' || !day.ok) return {};
  if (day.value === before) return { to: 'That is the due date already. Type another one.' };
  return day.value < meetingDay ? { to: `That is before the meeting, ${longDay(meetingDay)}. Check the date.` } : {};
}

type OutcomeDialogProps = {
  readonly view: MeetingView;
  /** The obligation with which it begins. */
  readonly obligationId: Id;
  readonly onClose: () => void;
};

export function OutcomeDialog({ view, obligationId, onClose }: OutcomeDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const dueOf = (id: string) => view.obligations.find(({ obligation }) => obligation.id === id)?.due?.due;
  const form = useForm<OutcomeFields>({
    initialValues: { obligationId, decision: 'moved', to: '', reason: '', isConditional: false },
    validate: (typed) => ({ ...objectionToDate(typed, dueOf(typed.obligationId), view.meeting.day), ...schema(typed) }),
  });
  const { decision, to } = form.values;
  const before = dueOf(form.values.obligationId);
  const along = useLive((db) => countedFrom(db, form.values.obligationId), [form.values.obligationId]) ?? [];

  const save = async (typed: OutcomeFields) => {
    const id = await recording.run(() => recordOutcome(records, view.meeting.id, OutcomeDraft.parse(typed), today));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Record outcome"
      description={view.meeting.status === 'planned' ? 'The meeting counts as held from then on.' : undefined}
      submitLabel="Record outcome"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Select
        label="Obligation"
        data={view.obligations.map(({ obligation }) => ({ value: obligation.id, label: obligation.title }))}
        data-autofocus
        {...form.getInputProps('obligationId')}
      />
      <ChoiceField label="What was decided" look="line" choices={DECISIONS} {...form.getInputProps('decision')} />
      {decision === 'moved' && (
        <>
          <DayField label="New due date" today={today} {...form.getInputProps('to')} />
          <Move before={before} typed={to} along={along.map(({ title }) => title)} />
        </>
      )}
      {decision === 'removed' && <p className={classes.effect}>The obligation is taken off the plan {form.values.isConditional ? 'once it is confirmed' : 'on the day of the meeting'}. {before && <>Its due date was {shortDay(before)}.</>}</p>}
      {decision !== 'moved' && decision !== 'removed' && <p className={classes.effect}>{before ? <>The due date stays {shortDay(before)}.</> : 'There is no due date, and none is set.'}</p>}
      <Checkbox
        label="Subject to written confirmation"
        description="Nothing moves until the confirmation is recorded."
        {...form.getInputProps('isConditional', { type: 'checkbox' })}
      />
      <ReasonField label="Reason" description={isClosedSession(view.meeting) ? 'Shown with the obligation to everybody who sees it: type only what may leave the closed session.' : 'As the meeting put it. It stays in the history and in the minutes.'} {...form.getInputProps('reason')} />
    </FormDialog>
  );
}

/** The date before and after, by how many days, and what moves along. */
function Move({ before, typed, along }: { readonly before: Day | undefined; readonly typed: string; readonly along: readonly string[] }) {
  const after = parseDay(typed);
  const days = after.ok && before ? daysBetween(before, after.value) : undefined;
  const count = days === undefined || days === 0 ? undefined : countWords({ kind: 'moved', days });
  return (
    <div className={classes.move} role="status">
      <p>
        {after.ok && <BeforeAfter before={before && shortDay(before)} after={shortDay(after.value)} />}
        {!after.ok && (before ? <>The due date is {shortDay(before)}.</> : 'There is no due date yet.')}
        {count && <span className={classes.days}> {count.numeral} {count.word}</span>}
        {days === 0 && <span className={classes.days}> the same day</span>}
      </p>
      {along.length > 0 && <p className={classes.along}>Counted from it, so they move along: {along.join('; ')}.</p>}
    </div>
  );
}
