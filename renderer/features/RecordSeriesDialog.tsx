/** Gives one record a retention series of its own, or back that of its kind. */
import type { Id } from '@domain/id';
import { keepWords, RecordSeriesDraft, type RetainedTable, type RetentionAssignment } from '@domain/retention';
import { Select } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { assignToRecord, unassignRecord } from '@store/commands/retention';
import { schedule } from '@store/queries/retention';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { TextLink } from '@ui/TextLink';
import { focusFirstError } from './focusFirstError';
import { refusal } from './Refusal';
import { useLive, useSession } from './session';
import { useRecording } from './useRecording';

type RecordSeriesDialogProps = { readonly about: { readonly table: RetainedTable; readonly id: Id }; readonly own: RetentionAssignment | undefined; readonly onClose: () => void };

export function RecordSeriesDialog({ about, own, onClose }: RecordSeriesDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const found = useLive(schedule);
  const form = useForm<{ readonly seriesId: string; readonly why: string }>({
    initialValues: { seriesId: own?.seriesId ?? '', why: own?.why ?? '' }, validate: schemaResolver(RecordSeriesDraft, { sync: true }),
  });
  const run = async (act: () => ReturnType<typeof unassignRecord>) => {
    if ((await recording.run(act)) !== undefined) onClose();
  };
  const none = found?.series.length === 0;
  return (
    <FormDialog
      isOpen
      title="A series of its own"
      description="This record then no longer follows the series of its kind. What hangs on it goes with it."
      submitLabel="Save series"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void run(() => assignToRecord(records, about, RecordSeriesDraft.parse(typed))), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      blocked={none ? 'The schedule has no series yet. Add them in Records, Retention and holds.' : undefined}
      problem={refusal(recording.state)}
    >
      <Select
        label="Series"
        placeholder="Choose a series"
        searchable
        data={(found?.series ?? []).map(({ id, code, title, keep }) => ({ value: id, label: `${code}, ${title}: ${keepWords(keep)}` }))}
        {...form.getInputProps('seriesId')}
        value={form.values.seriesId || null}
        onChange={(id) => form.setFieldValue('seriesId', id ?? '')}
      />
      <ReasonField {...form.getInputProps('why')} />
      {own && <TextLink onClick={() => void run(() => unassignRecord(records, about))}>Let it follow the series of its kind again</TextLink>}
    </FormDialog>
  );
}
