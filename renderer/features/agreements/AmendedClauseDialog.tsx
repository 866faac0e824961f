/** How one clause reads by an amendment, beside the words that it has now. */
import { type Amendment, type ClauseWording, ClauseWordingDraft, readingOn } from '@domain/amendment';
import type { Authority } from '@domain/authority';
import { addDays, longDay } from '@domain/day';
import { Checkbox, Select, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { amendClause } from '@store/commands/amendments';
import { wordingsOf } from '@store/queries/amendments';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { ReadingClause } from '../ReadingClause';
import { refusal } from '../Refusal';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';

type Fields = { readonly authorityId: string; readonly text: string; readonly isSummary: boolean };

type AmendedClauseDialogProps = {
  readonly amendment: Amendment;
  /** Absent: a clause that the amendment did not name before. */
  readonly wording?: ClauseWording | undefined;
  readonly authorities: readonly Authority[];
  readonly onClose: () => void;
};

export function AmendedClauseDialog({ amendment, wording, authorities, onClose }: AmendedClauseDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm<Fields>({
    initialValues: { authorityId: wording?.authorityId ?? '', text: wording?.text ?? '', isSummary: wording?.isSummary ?? false },
    validate: schemaResolver(ClauseWordingDraft, { sync: true }),
  });
  const { authorityId } = form.values;
  const amended = useLive((db) => wordingsOf(db, authorityId), [authorityId]);
  const authority = authorities.find(({ id }) => id === authorityId);
  const before = authority && amended && readingOn(authority, amended.filter(({ amendment: { id } }) => id !== amendment.id), addDays(amendment.effectiveFrom, -1));

  const save = async (fields: Fields) => {
    const id = await recording.run(() => amendClause(records, amendment, ClauseWordingDraft.parse(fields)));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      size="wide"
      title={wording ? 'Correct the words' : 'Add a changed clause'}
      description={`${amendment.title}, in effect from ${longDay(amendment.effectiveFrom)}.`}
      submitLabel={wording ? 'Save words' : 'Add changed clause'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Select
        label="Clause"
        description="One of the authorities of this agreement"
        placeholder={authorities.length === 0 ? 'None is recorded yet: add it among the authorities first' : 'Choose the clause'}
        data={authorities.map(({ id, title, citation }) => ({ value: id, label: [title, citation].filter(Boolean).join(', ') }))}
        disabled={wording !== undefined}
        {...form.getInputProps('authorityId')}
        value={authorityId || null}
      />
      {before && <ReadingClause reading={before} none="The words before are not recorded." />}
      <Textarea label="How it reads since" description="The whole clause, as the amendment leaves it" minRows={4} autosize maxRows={14} {...form.getInputProps('text')} />
      <Checkbox label="This is a summary, not the amendment’s own words" {...form.getInputProps('isSummary', { type: 'checkbox' })} />
    </FormDialog>
  );
}
