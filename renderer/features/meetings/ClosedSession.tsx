/** What it means that a session was closed, and the act by which the council opens it. */
import { isClosedSession } from '@domain/closedSession';
import { longDay, typedDay } from '@domain/day';
import { type Meeting, OpeningDraft } from '@domain/meeting';
import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { closeSessionAgain, openSession } from '@store/commands/closedSessions';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { WhyDialog } from '../WhyDialog';

/** Nothing for a meeting that never was closed. */
export function ClosedSession({ meeting }: { readonly meeting: Meeting }) {
  const { records, isLookOnly } = useSession();
  const opening = useDialog<true>();
  const closing = useDialog<true>();
  const { opened } = meeting;
  if (!isClosedSession(meeting)) {
    return opened && (
      <>
        <Notice tone="plain" what={`This session was closed, and opened on ${longDay(opened.on)} by ${opened.by}`} action={<Acts><TextLink onClick={() => closing.open(true)}>Close it again</TextLink></Acts>} />
        {closing.subject && (
          <WhyDialog
            title="Close it again"
            description="What was said in it is withheld again. What left the office meanwhile is not got back."
            hint="For example: opened by mistake."
            record={(why) => closeSessionAgain(records, meeting.id, why)}
            onClose={closing.close}
          />
        )}
      </>
    );
  }
  if (isLookOnly) return <Notice tone="plain" what="What was said in a closed session is not shown on this computer" why="That it was held, who was there and what became of the due dates is." />;
  return (
    <>
      <Notice
        tone="plain"
        what="Closed session"
        why="What is said in it, its minutes and what is kept with it stand in no letter, are not shown on computers that only look, and are left out of exports and dossiers unless somebody chooses them. Outcomes with their reasons are shown with their obligations."
        action={meeting.status === 'held' ? <Acts><TextLink onClick={() => opening.open(true)}>Open this session</TextLink></Acts> : undefined}
      />
      {opening.subject && <OpeningDialog meeting={meeting} onClose={opening.close} />}
    </>
  );
}

function OpeningDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm({ initialValues: { on: typedDay(today), by: '' }, validate: schemaResolver(OpeningDraft, { sync: true }) });
  const save = async (typed: unknown) => {
    if ((await recording.run(() => openSession(records, meeting.id, OpeningDraft.parse(typed), today))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Open this session"
      description="From then on everybody who sees the records reads what was said in it. Approved minutes stay as they were frozen, with their mark."
      submitLabel="Open session"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <DayField label="Opened on" today={today} {...form.getInputProps('on')} />
      <TextInput label="Opened by" description="For example City Council, by a vote of May 4, 2011" data-autofocus {...form.getInputProps('by')} />
    </FormDialog>
  );
}
