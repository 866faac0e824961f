/** Gives the selected obligations to another owner. */
import { Id } from '@domain/id';
import { actorName } from '@domain/person';
import { Select } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { changeOwner } from '@store/commands/manyObligations';
import type { ListLine } from '@store/queries/obligations';
import { FormDialog } from '@ui/FormDialog';
import { z } from 'zod';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { obligationCount, unchangedWords } from './manyWords';
import type { Told } from './SelectionActs';

const Owner = z.strictObject({ ownerId: z.string().min(1, 'Choose the one person who sees to them.').pipe(Id) });

type OwnerDialogProps = { readonly lines: readonly ListLine[]; readonly onDone: (told: Told) => void; readonly onClose: () => void };

export function OwnerDialog({ lines, onDone, onClose }: OwnerDialogProps) {
  const { records, people } = useSession();
  const recording = useRecording();
  const form = useForm<{ readonly ownerId: string }>({ initialValues: { ownerId: '' }, validate: schemaResolver(Owner, { sync: true }) });

  const save = async ({ ownerId }: { readonly ownerId: string }) => {
    const changed = await recording.run(() => changeOwner(records, lines.map(({ obligation }) => obligation.id), ownerId));
    if (changed === undefined) return;
    const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'no one';
    onDone({
      what: `Owner changed to ${nameOf(ownerId)} for ${obligationCount(changed.before.length)}${unchangedWords(changed.unchanged)}`,
      lines: changed.before.map((one) => `${one.title}: ${nameOf(one.ownerId)} before`),
      head: changed.head,
    });
    onClose();
  };

  return (
    <FormDialog
      isOpen
      size="narrow"
      title={`Change the owner of ${obligationCount(lines.length)}`}
      description="Each gets its own entry in its history; together they are one batch of the journal."
      submitLabel="Change owner"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Select
        label="Owner"
        placeholder="Choose who sees to them"
        data={people.map((person) => ({ value: person.id, label: actorName(person) }))}
        {...form.getInputProps('ownerId')}
        value={form.values.ownerId || null}
        onChange={(id) => form.setFieldValue('ownerId', id ?? '')}
      />
    </FormDialog>
  );
}
