/** Approval, which freezes the minutes, and addenda that correct them afterwards. */
import { longDay, plainDay, typedDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import { AddendumDraft, ApprovalDraft } from '@domain/minutes';
import { actorName } from '@domain/person';
import { Button, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { approveMinutes, recordAddendum } from '@store/commands/minutes';
import type { MeetingView } from '@store/queries/meetings';
import type { MinutesView } from '@store/queries/minutes';
import { DayField } from '@ui/DayField';
import { FileRows } from '@ui/FileRows';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useKeptFile } from '../useKeptFile';
import { useRecording } from '../useRecording';
import { composeAddendum, composeMinutes } from './minutesPaper';
import { ENTRY_TEXT_ID } from './StatementEntry';

type ApprovedMinutesProps = { readonly view: MeetingView; readonly addenda: MinutesView['addenda'] };

/** The frozen papers; nothing while the minutes are not approved. */
export function ApprovedMinutes({ view: { meeting }, addenda }: ApprovedMinutesProps) {
  const kept = useKeptFile();
  const adding = useDialog<true>();
  const { approved } = meeting;
  if (!approved) return null;
  const row = (id: string, title: string, pdf: FileRef, note: string) => ({
    id, title, name: pdf.name, size: pdf.size, kind: 'PDF', look: 'pdf' as const, note,
    onView: () => void kept.view(pdf),
    onSave: () => void kept.save(pdf),
    acts: <TextLink label={`Print ${title}`} onClick={() => void kept.print(pdf)}>Print</TextLink>,
  });
  return (
    <Panel title="Approved minutes" isFlush aside={<Acts><TextLink onClick={() => adding.open(true)}>Record an addendum</TextLink></Acts>}>
      <FileRows
        label="Approved minutes"
        rows={[
          row(meeting.id, `Minutes, approved ${plainDay(approved.on)}`, approved.pdf, `By ${approved.by}. Frozen: SHA-256 ${approved.contentHash.slice(0, 16)}.`),
          ...addenda.map(({ id, number, on, by, text, pdf }) => row(id, `Addendum ${number}, ${plainDay(on)}`, pdf, `${text} (${by})`)),
        ]}
      />
      {kept.told && <Notice {...kept.told} />}
      {adding.subject && <AddendumDialog meetingId={meeting.id} onClose={adding.close} />}
    </Panel>
  );
}

function AddendumDialog({ meetingId, onClose }: { readonly meetingId: string; readonly onClose: () => void }) {
  const { records, office, recorder, today } = useSession();
  const recording = useRecording();
  const form = useForm({ initialValues: { text: '' }, validate: schemaResolver(AddendumDraft, { sync: true }) });
  const save = async (typed: unknown) => {
    const draft = AddendumDraft.parse(typed);
    const who = actorName(recorder);
    const compose = composeAddendum(meetingId, { office, recorder }, { text: draft.text, on: today, who }, records.now());
    if ((await recording.run(() => recordAddendum(records, meetingId, draft, today, who, compose))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Record an addendum"
      description="The approved minutes stay as they are. The addendum is kept beside them as a paper of its own."
      submitLabel="Record addendum"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Textarea label="Correction" description="What is corrected, and how it should read." minRows={4} data-autofocus {...form.getInputProps('text')} />
    </FormDialog>
  );
}

/** The act of approving: a button with its dialog. */
export function ApproveMinutes({ view: { meeting, outcomes } }: { readonly view: MeetingView }) {
  const dialog = useDialog<{ readonly isHalfTyped: boolean }>();
  return (
    <>
      <Button variant="default" onClick={() => dialog.open({ isHalfTyped: isHalfTyped() })}>Approve minutes</Button>
      {dialog.subject && <ApproveDialog {...dialog.subject} meeting={meeting} hasOutcome={outcomes.length > 0} onClose={dialog.close} />}
    </>
  );
}

/** What is half typed would be left out of the minutes for ever, unseen. */
function isHalfTyped(): boolean {
  const field = document.getElementById(ENTRY_TEXT_ID);
  return field instanceof HTMLTextAreaElement && field.value.trim() !== '';
}

type ApproveDialogProps = { readonly meeting: MeetingView['meeting']; readonly hasOutcome: boolean; readonly isHalfTyped: boolean; readonly onClose: () => void };

function ApproveDialog({ meeting, hasOutcome, isHalfTyped, onClose }: ApproveDialogProps) {
  const { records, office, recorder, today } = useSession();
  const recording = useRecording();
  const form = useForm({ initialValues: { on: typedDay(today), by: '' }, validate: schemaResolver(ApprovalDraft, { sync: true }) });
  const save = async (typed: unknown) => {
    const draft = ApprovalDraft.parse(typed);
    const compose = composeMinutes(meeting.id, { office, recorder }, draft, records.now());
    if ((await recording.run(() => approveMinutes(records, meeting.id, draft, today, compose))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Approve minutes"
      description={`The minutes of ${longDay(meeting.day)} are frozen as they read now: the PDF is kept, and nothing in them changes any more. A correction is an addendum.`}
      submitLabel="Approve and freeze"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isSaving={recording.state.kind === 'saving'}
      blocked={isHalfTyped ? 'Something is typed in the minutes and not recorded. Record it or empty it first.' : undefined}
      problem={<>{!hasOutcome && <Notice tone="soon" what="No outcome is recorded" why="Once the minutes are approved, none can be added to this meeting." />}{refusal(recording.state)}</>}
    >
      <DayField label="Approved on" today={today} {...form.getInputProps('on')} />
      <TextInput label="Approved by" description="For example City Council" data-autofocus {...form.getInputProps('by')} />
    </FormDialog>
  );
}
