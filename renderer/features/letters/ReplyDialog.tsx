/** "Record the reply": with which letter of ours, or how else, and on which day. */
import { plainDay, typedDay } from '@domain/day';
import { type IncomingLetter, repliedDraft } from '@domain/incomingLetter';
import { LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import { Select, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { recordReply } from '@store/commands/incoming';
import { incomingChoices } from '@store/queries/incoming';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';

type Fields = { readonly on: string; readonly letterId: string; readonly note: string };

export function ReplyDialog({ letter, onClose }: { readonly letter: IncomingLetter; readonly onClose: () => void }) {
  const { records, today } = useSession();
  const recording = useRecording();
  const { replied, agreementId } = letter;
  const schema = repliedDraft(letter.receivedOn, today);
  const form = useForm<Fields>({
    initialValues: { on: replied ? typedDay(replied.on) : '', letterId: replied?.letterId ?? '', note: replied?.note ?? '' },
    validate: schemaResolver(schema, { sync: true }),
  });
  const letters = useLive(async (db) => (agreementId === undefined ? [] : (await incomingChoices(db, agreementId)).letters), [agreementId]) ?? [];

  const save = async (fields: Fields) => {
    if ((await recording.run(() => recordReply(records, letter.id, schema.parse(fields)))) !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title={replied ? 'Correct the reply' : 'Record the reply'}
      description={`${letter.number}. The day by which it must be answered is then no longer waited for.`}
      submitLabel={replied ? 'Record correction' : 'Record the reply'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <DayField label="Answered on" today={today} hasFocus {...form.getInputProps('on')} />
      {letters.length > 0 && (
        <Select
          label="With our letter"
          description="Optional. A letter under the same agreement that went out."
          placeholder="None"
          clearable
          data={letters.map((one) => ({ value: one.id, label: `${numberOf(one) ?? ''} ${LETTER_KIND_NAMES[one.kind]}, ${plainDay(one.dated)}` }))}
          {...form.getInputProps('letterId')}
          value={form.values.letterId || null}
          onChange={(id) => form.setFieldValue('letterId', id ?? '')}
        />
      )}
      <Textarea label="How it was answered" description={letters.length > 0 ? 'Optional with a letter.' : 'For example By telephone, by R. Calloway.'} {...form.getInputProps('note')} />
    </FormDialog>
  );
}
