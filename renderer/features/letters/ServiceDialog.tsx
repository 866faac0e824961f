/** "Record sending", "Record receipt", and the correction of either, for one recipient. */
import { clockWords } from '@domain/clockTime';
import type { Day } from '@domain/day';
import { longDay, shortDay, typedDay } from '@domain/day';
import type { Id } from '@domain/id';
import { METHOD_NAMES, Method, type ServiceFact, ServiceDraft, standingFacts } from '@domain/recipient';
import { plainNumber } from '@domain/trackingNumber';
import { Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { objectTo, recordService } from '@store/commands/service';
import type { RecipientRow } from '@store/queries/letters';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { ReasonField } from '@ui/ReasonField';
import { errorWords } from '../errorWords';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { hasNumber, NumberField } from './NumberField';
import { ProofsField, type ProofValues } from './ProofsField';
import { FACT_WORDS } from './serviceWords';

/** Which fact is asked for. */
export type ServiceAsk = {
  readonly row: RecipientRow;
  readonly what: ServiceFact['what'];
  /** The fact that was recorded wrongly. */
  readonly corrects?: ServiceFact;
};

type ServiceDialogProps = {
  readonly ask: ServiceAsk;
  readonly letterId: Id;
  readonly issuedOn: Day;
  /** The day on which the letter was declared void. */
  readonly voidedOn?: Day | undefined;
  /** The numbers of the other recipients' copies. */
  readonly otherNumbers: readonly (string | undefined)[];
  readonly onClose: () => void;
};

type ServiceValues = {
  readonly what: ServiceFact['what'];
  readonly day: string;
  readonly time: string;
  readonly method: Method | '';
  readonly number: string;
  readonly proof: string;
  readonly proofs: readonly ProofValues[];
  readonly note: string;
};

const METHODS = Method.options.map((value) => ({ value, label: METHOD_NAMES[value] }));
const ARRIVALS = (['attempted', 'received', 'refused', 'returned', 'answered'] as const).map((value) => ({ value, label: FACT_WORDS[value] }));

/** The proofs of a fact; files that were recorded before proofs had kinds become proofs of another kind. */
const proofsOf = (fact: ServiceFact | undefined): readonly ProofValues[] => [
  ...(fact?.proofs ?? []).map(({ kind, number = '', file }): ProofValues => ({ kind, number, ...(file ? { file } : {}) })),
  ...(fact?.files ?? []).map((file): ProofValues => ({ kind: 'other', number: '', file })),
];

/** The rules that depend on the records: the order of the days, and a reason for a correction. */
const serviceForm = (others: readonly ServiceFact[], days: Parameters<typeof objectTo>[1], today: Day, isCorrection: boolean) =>
  ServiceDraft.superRefine((draft, context) => {
    const objection = objectTo(draft, days, others, today);
    if (objection) context.addIssue({ code: 'custom', path: ['day'], message: objection });
    if (isCorrection && draft.note === '') context.addIssue({ code: 'custom', path: ['note'], message: 'Say why, in a sentence: it stays in the history.' });
  });

export function ServiceDialog({ ask: { row, what, corrects }, letterId, issuedOn, voidedOn, otherNumbers, onClose }: ServiceDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const { recipient, party, facts } = row;
  const isSending = what === 'sent';
  const others = standingFacts(facts).filter(({ id }) => id !== corrects?.id);
  const schema = serviceForm(others, { issued: issuedOn, voided: voidedOn }, today, corrects !== undefined);

  const form = useForm<ServiceValues>({
    initialValues: {
      what,
      day: corrects ? typedDay(corrects.day) : '',
      method: isSending ? (corrects?.method ?? recipient.method) : '',
      number: corrects?.number ?? (isSending ? (recipient.number ?? '') : ''),
      proof: corrects?.proof ?? '',
      time: corrects?.time ? clockWords(corrects.time) : '',
      proofs: proofsOf(corrects),
      note: '',
    },
    validate: schemaResolver(schema, { sync: true }),
  });
  const { values } = form;

  const record = async (typed: ServiceValues) => {
    const draft = ServiceDraft.parse({ ...typed, number: plainNumber(typed.number) });
    if ((await recording.run(() => recordService(records, recipient.id, draft, today, corrects?.id))) !== undefined) onClose();
  };

  const act = isSending ? 'Record sending' : 'Record receipt';
  return (
    <FormDialog
      isOpen
      title={corrects ? `Correct: ${FACT_WORDS[corrects.what].toLowerCase()} ${shortDay(corrects.day)}` : act}
      description={<>{party.name}. {corrects ? 'What was recorded stays in sight, struck.' : isSending ? 'How and when its copy left the office.' : 'What became of its copy, with the proof.'}</>}
      submitLabel={corrects ? 'Record correction' : act}
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void record(typed), (errors) => form.getInputNode(Object.keys(errors)[0] ?? 'day')?.focus())}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={recording.state.kind === 'refused' ? <Notice tone="late" role="alert" {...errorWords(recording.state.error)} /> : undefined}
    >
      {isSending && voidedOn !== undefined && (
        <Notice tone="late" what={`This letter was declared void on ${longDay(voidedOn)}`} why="It must not go out any more: send the letter that replaces it. Record here only that this copy had left the office by then." />
      )}
      {!isSending && <ChoiceField label="What became of it" look="line" choices={ARRIVALS} {...form.getInputProps('what')} />}
      <DayField
        label={isSending ? 'Day of sending' : values.what === 'attempted' ? 'Day on which delivery was attempted' : `Day on which it was ${values.what}`}
        description={isSending ? 'As the receipt or the log says.' : 'As the proof says.'}
        today={today}
        hasFocus
        {...form.getInputProps('day')}
      />
      {values.what !== 'returned' && (
        <TextInput label="Time of day" description="Optional. It matters where a notice after 5 pm, or by e-mail, counts from another day." placeholder="5:20 pm" autoComplete="off" {...form.getInputProps('time')} />
      )}
      {isSending && <Select label="Method" data={METHODS} {...form.getInputProps('method')} />}
      {isSending && values.method !== '' && hasNumber(values.method, values.number) && (
        <NumberField input={form.getInputProps('number')} method={values.method} letterId={letterId} isDouble={values.number !== '' && otherNumbers.includes(plainNumber(values.number))} description="As on the label. Optional." />
      )}
      <TextInput label="Proof, in words" description={isSending ? 'Optional, for example PS 3800 with postmark.' : 'Optional, for example green card, PS 3811.'} {...form.getInputProps('proof')} />
      <ProofsField
        proofs={values.proofs}
        description={isSending ? 'Optional. The acceptance receipt, the e-mail that was sent, the fax report.' : 'Optional. The card, the tracking history, the reply. The Postal Service keeps its records about two years: save them now.'}
        onChange={(become) => form.setFieldValue('proofs', become)}
        errors={(index) => form.errors[`proofs.${index}.number`]}
      />
      {corrects
        ? <ReasonField label="Why it is corrected" {...form.getInputProps('note')} />
        : <Textarea label="Note" description="Optional." {...form.getInputProps('note')} />}
    </FormDialog>
  );
}
