/** "Add a jurisdiction", and the correction of its name, its first planned day and its note. */
import { typedDay } from '@domain/day';
import type { Id } from '@domain/id';
import { type Jurisdiction, JurisdictionDraft } from '@domain/jurisdiction';
import { Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addJurisdiction, changeJurisdiction } from '@store/commands/timeline';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

type Fields = { readonly name: string; readonly area: string; readonly plannedOn: string; readonly note: string };

type JurisdictionDialogProps = {
  readonly agreementId: Id;
  /** Absent: a new one. */
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly onClose: () => void;
};

export function JurisdictionDialog({ agreementId, jurisdiction, onClose }: JurisdictionDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<Fields>({
    initialValues: {
      name: jurisdiction?.name ?? '', area: jurisdiction?.area ?? '', plannedOn: jurisdiction?.plannedOn ? typedDay(jurisdiction.plannedOn) : '', note: jurisdiction?.note ?? '',
    },
    validate: schemaResolver(JurisdictionDraft, { sync: true }),
  });

  const save = async (fields: Fields) => {
    const draft = JurisdictionDraft.parse(fields);
    const id = await recording.run(() => (jurisdiction ? changeJurisdiction(records, jurisdiction, draft) : addJurisdiction(records, agreementId, draft)));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title={jurisdiction ? 'Edit jurisdiction' : 'Add a jurisdiction'}
      description={jurisdiction ? 'Corrects what was recorded. When the plan itself changed its day, use “Move the day”, so that the old day stays in sight.' : 'A county, city or agency that the plan of deployment names.'}
      submitLabel={jurisdiction ? 'Save jurisdiction' : 'Add jurisdiction'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <TextInput label="Name" description="For example Alder Falls" data-autofocus {...form.getInputProps('name')} />
      <TextInput label="County or state" description="Optional. Needed where two have the same name." {...form.getInputProps('area')} />
      <DayField label="First planned for" description="Optional. The day of activation by the plan." today={today} {...form.getInputProps('plannedOn')} />
      <Textarea label="Note" description="Optional." {...form.getInputProps('note')} />
    </FormDialog>
  );
}
