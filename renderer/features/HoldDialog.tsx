/** Places a legal hold, or changes one that lasts. */
import { typedDay } from '@domain/day';
import { Covered, type LegalHold, LegalHoldDraft } from '@domain/legalHold';
import { MultiSelect, SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { changeHold, placeHold } from '@store/commands/holds';
import { holdChoices } from '@store/queries/retention';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { focusFirstError } from './focusFirstError';
import { refusal } from './Refusal';
import { useLive, useSession } from './session';
import { useRecording } from './useRecording';

type HoldDialogProps = {
  /** Absent: a new one. */
  readonly hold?: LegalHold | undefined;
  /** What a new one covers to begin with. */
  readonly covers?: readonly Covered[] | undefined;
  readonly onClose: () => void;
};

const keyOf = ({ table, id }: Covered): string => `${table}.${id}`;

/** More choices than this are found by typing. */
const SHOWN = 60;

export function HoldDialog({ hold, covers = [], onClose }: HoldDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const choices = useLive(holdChoices);
  const form = useForm({
    initialValues: {
      name: hold?.name ?? '', reason: hold?.reason ?? '', from: typedDay(hold?.from ?? today), by: hold?.by ?? '', covers: [...(hold?.covers ?? covers)],
    },
    validate: schemaResolver(LegalHoldDraft, { sync: true }),
  });
  const save = async (fields: typeof form.values) => {
    const draft = LegalHoldDraft.parse(fields);
    const id = await recording.run(() => (hold ? changeHold(records, hold.id, draft) : placeHold(records, draft)));
    if (id !== undefined) onClose();
  };
  const known = new Set((choices ?? []).flatMap(({ items }) => items.map(({ value }) => value)));
  return (
    <FormDialog
      isOpen
      title={hold ? 'Change the legal hold' : 'Place a legal hold'}
      description="While it lasts, nothing that it covers can be taken out or destroyed, on any path, whatever its retention says."
      submitLabel={hold ? 'Save hold' : 'Place hold'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <TextInput label="Name" description="The case or the matter, as everybody calls it." data-autofocus {...form.getInputProps('name')} />
      <SimpleGrid cols={2} spacing="md">
        <DayField label="From" today={today} {...form.getInputProps('from')} />
        <TextInput label="Ordered by" {...form.getInputProps('by')} />
      </SimpleGrid>
      <MultiSelect
        label="Covers"
        description="With all that hangs on it: an agreement with everything under it, a letter with its copies and proofs, a person with what the person owns, sees to, signed or approved."
        placeholder={form.values.covers.length === 0 ? 'Type a word of a title or a name' : undefined}
        searchable
        limit={SHOWN}
        nothingFoundMessage="Nothing has these words"
        data={choices ?? []}
        value={form.values.covers.map(keyOf).filter((key) => known.has(key))}
        onChange={(keys) => form.setFieldValue('covers', keys.map((key) => Covered.parse({ table: key.split('.')[0], id: key.split('.')[1] })))}
        error={form.errors['covers']}
      />
      <ReasonField label="Why" description="What makes it necessary to keep these records." {...form.getInputProps('reason')} />
    </FormDialog>
  );
}
