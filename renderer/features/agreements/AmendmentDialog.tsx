/** The form of an amendment: what it is called, its date and the day from which it counts. */
import { type Amendment, AmendmentDraft } from '@domain/amendment';
import { typedDay } from '@domain/day';
import type { Id } from '@domain/id';
import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addAmendment, changeAmendment } from '@store/commands/amendments';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

type Fields = { readonly title: string; readonly number: string; readonly dated: string; readonly effectiveFrom: string; readonly summary: string };

type AmendmentDialogProps = {
  readonly agreementId: Id;
  /** Absent: a new one. */
  readonly amendment?: Amendment | undefined;
  readonly onClose: () => void;
};

export function AmendmentDialog({ agreementId, amendment, onClose }: AmendmentDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<Fields>({
    initialValues: {
      title: amendment?.title ?? '',
      number: amendment?.number ?? '',
      dated: amendment ? typedDay(amendment.dated) : '',
      effectiveFrom: amendment ? typedDay(amendment.effectiveFrom) : '',
      summary: amendment?.summary ?? '',
    },
    validate: schemaResolver(AmendmentDraft, { sync: true }),
  });

  const save = async (fields: Fields) => {
    const draft = AmendmentDraft.parse(fields);
    const id = await recording.run(() => (amendment ? changeAmendment(records, amendment, draft) : addAmendment(records, agreementId, draft)));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title={amendment ? 'Change amendment' : 'Add an amendment'}
      description="From the day of its effect on, the clauses that it changes read in their new words. Letters cite a clause as it reads on their own date."
      submitLabel={amendment ? 'Save amendment' : 'Add amendment'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <SimpleGrid cols={2} spacing="md">
        <TextInput label="Title" description="For example Amendment 2" data-autofocus {...form.getInputProps('title')} />
        <TextInput label="Number" description="Where it has one" {...form.getInputProps('number')} />
        <DayField label="Dated" description="The date that it bears" today={today} {...form.getInputProps('dated')} />
        <DayField label="In effect from" description="The first day on which it counts" today={today} {...form.getInputProps('effectiveFrom')} />
      </SimpleGrid>
      <Textarea label="Summary" description="What it changes, in a few sentences" minRows={2} {...form.getInputProps('summary')} />
    </FormDialog>
  );
}
