/** A pack as a form: what it brings, and the fields that it leaves to the office. */
import { STANDING_NAMES, Standing } from '@domain/agreement';
import { typedDay } from '@domain/day';
import type { Pack } from '@domain/pack';
import { emptyAnswers, neededBy, type PackAnswers, type PackDrafts, packStart } from '@domain/packStart';
import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import type { Recorded } from '@store/commands/command';
import { startFromPack } from '@store/commands/packs';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FormActions } from '@ui/FormActions';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { Stacked } from '@ui/TwoColumns';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { useGoSaved } from '../useSavedNote';
import classes from './PackForm.module.css';
import { PackAuthorities, PackEvents } from './PackParts';
import { PackObligations } from './PackObligations';

const STANDINGS = Standing.options.map((value) => ({ value, label: STANDING_NAMES[value] }));

type PackFormProps = {
  readonly pack: Pack;
  readonly onCancel: () => void;
  readonly cancelLabel?: string;
  /** In place of a start from a pack. */
  readonly record?: (drafts: PackDrafts) => Recorded;
};

export function PackForm({ pack, onCancel, cancelLabel = 'Other packs', record }: PackFormProps) {
  const { records, recorder, people, today } = useSession();
  const start = record ?? ((drafts: PackDrafts) => startFromPack(records, pack.name, drafts, pack.agreement.historicalNote));
  const recording = useRecording();
  const goSaved = useGoSaved();
  const schema = packStart(pack);
  const form = useForm<PackAnswers>({ initialValues: emptyAnswers(pack, recorder.id, typedDay), validate: schemaResolver(schema, { sync: true }) });
  const needed = neededBy(pack, form.values.taken);
  const save = async (answers: PackAnswers) => {
    const id = await recording.run(() => start(schema.parse(answers)));
    if (id !== undefined) goSaved(routes.agreement(id));
  };
  return (
    <form noValidate className={classes.form} aria-label="Start from a pack" onSubmit={form.onSubmit((answers) => void save(answers), focusFirstError)}>
      <Stacked>
        {pack.about !== '' && <Notice tone="plain" what={pack.about} {...(pack.sources.length > 0 ? { why: `Sources: ${pack.sources.join('; ')}.` } : {})} />}
        <Panel title="The agreement">
          <Stacked>
            <SimpleGrid cols={2} spacing="md">
              <TextInput label="Title" {...form.getInputProps('title')} />
              <TextInput label="Number (optional)" {...form.getInputProps('number')} />
              <DayField label="Dated" description="The date that the agreement bears" today={today} {...form.getInputProps('dated')} />
              <DayField label="Ends on (optional)" description="Leave it empty when it has no fixed end" today={today} {...form.getInputProps('endsOn')} />
            </SimpleGrid>
            <SimpleGrid cols={2} spacing="md">
              <ChoiceField label="The city’s standing" look="line" choices={STANDINGS} {...form.getInputProps('standing')} />
              <Select label="Owner of these obligations" allowDeselect={false} data={people.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('ownerId')} />
            </SimpleGrid>
            <Textarea label="Summary (optional)" minRows={2} autosize {...form.getInputProps('summary')} />
          </Stacked>
        </Panel>
        <PackObligations pack={pack} form={form} />
        <PackAuthorities authorities={needed.authorities} form={form} />
        {needed.events.length > 0 && <PackEvents events={needed.events} form={form} />}
        {refusal(recording.state)}
        <FormActions
          submitLabel={`Start with ${needed.obligations.length} ${needed.obligations.length === 1 ? 'obligation' : 'obligations'}`}
          onCancel={onCancel}
          cancelLabel={cancelLabel}
          isSaving={recording.state.kind === 'saving'}
          start={form.errors['taken'] ? <span className={classes.error} role="alert">{form.errors['taken']}</span> : undefined}
        />
      </Stacked>
    </form>
  );
}
