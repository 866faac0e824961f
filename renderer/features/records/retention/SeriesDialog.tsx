/** Adds a series to the office's retention schedule, or changes one. */
import { type RetentionSeries, RetentionSeriesDraft, type RetentionTrigger, TRIGGER_NAMES } from '@domain/retention';
import { Checkbox, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addSeries, changeSeries } from '@store/commands/retention';
import { ChoiceField } from '@ui/ChoiceField';
import { FormDialog } from '@ui/FormDialog';
import { capitalised } from '../../history';
import { focusFirstError } from '../../focusFirstError';
import { refusal } from '../../Refusal';
import { useSession } from '../../session';
import { useRecording } from '../../useRecording';

type SeriesDialogProps = {
  /** Absent: a new one. */
  readonly series?: RetentionSeries | undefined;
  readonly onClose: () => void;
};

const TRIGGERS = Object.entries(TRIGGER_NAMES).map(([value, label]) => ({ value: value as RetentionTrigger, label: capitalised(label) })); // the keys of a literal object are its type's keys

export function SeriesDialog({ series, onClose }: SeriesDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const keep = series?.keep.kind === 'years' ? series.keep : undefined;
  const form = useForm<RetentionSeriesDraft>({
    initialValues: {
      code: series?.code ?? '', title: series?.title ?? '', keep: series?.keep.kind ?? 'years', years: keep ? String(keep.years) : '', trigger: keep?.trigger ?? 'closed',
      fromYearEnd: keep?.fromYearEnd ?? false, source: series?.source ?? '', note: series?.note ?? '',
    },
    validate: schemaResolver(RetentionSeriesDraft, { sync: true }),
  });
  const save = async (fields: RetentionSeriesDraft) => {
    const draft = RetentionSeriesDraft.parse(fields);
    const id = await recording.run(() => (series ? changeSeries(records, series.id, draft) : addSeries(records, draft)));
    if (id !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title={series ? 'Change the series' : 'New series'}
      description="As your state’s schedule or your own ordinance has it. Noticebook counts; it knows no law of any place."
      submitLabel={series ? 'Save series' : 'Add series'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <SimpleGrid cols={2} spacing="md">
        <TextInput label="Code" data-autofocus {...form.getInputProps('code')} />
        <TextInput label="Title" {...form.getInputProps('title')} />
      </SimpleGrid>
      <ChoiceField label="Kept" look="segments" choices={[{ value: 'years', label: 'For years' }, { value: 'permanent', label: 'Permanently' }]} {...form.getInputProps('keep')} />
      {form.values.keep === 'years' && (
        <>
          <SimpleGrid cols={2} spacing="md">
            <TextInput label="Years" inputMode="numeric" {...form.getInputProps('years')} />
            <Select label="Counted from the day on which" data={TRIGGERS} allowDeselect={false} {...form.getInputProps('trigger')} />
          </SimpleGrid>
          <Checkbox label="Count from the end of the calendar year in which that day lies" {...form.getInputProps('fromYearEnd', { type: 'checkbox' })} />
        </>
      )}
      <TextInput label="Source (optional)" description="Where the period stands: schedule, item, date of its adoption." {...form.getInputProps('source')} />
      <Textarea label="Note (optional)" autosize minRows={2} {...form.getInputProps('note')} />
    </FormDialog>
  );
}
