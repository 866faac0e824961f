import type { Agreement } from '@domain/agreement';
import { plainDay } from '@domain/day';
import { LETTER_KIND_GROUPS, LETTER_KIND_HINTS, LETTER_KIND_NAMES, type LetterKind } from '@domain/letter';
import { actorName, maySign } from '@domain/person';
import { Select } from '@mantine/core';
import { saveLetter, startLetters } from '@store/commands/letters';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FormActions } from '@ui/FormActions';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useNavigate } from 'react-router';
import { errorWords } from '../errorWords';
import { routes } from '../routes';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { AboutFields } from './AboutFields';
import classes from './NewLetterForm.module.css';
import { firstDraft, type NewLetterValues } from './newLetterForm';
import { RecipientChoices } from './RecipientChoices';
import { type NewLetterParts, useNewLetter } from './useNewLetter';

const KINDS = LETTER_KIND_GROUPS.flatMap(({ name, kinds }) => kinds.map((value) => ({ value, label: LETTER_KIND_NAMES[value], hint: LETTER_KIND_HINTS[value], group: name })));

type NewLetterFormProps = NewLetterParts & { readonly agreements: readonly Agreement[] };

/** The form; "Start the draft" saves it and opens the editor. */
export function NewLetterForm({ agreements, ...parts }: NewLetterFormProps) {
  const { records, today, people } = useSession();
  const navigate = useNavigate();
  const recording = useRecording();
  const letter = useNewLetter(parts);
  const { form, agreementId, choices, parties, chosen, dated, others, template, templates } = letter;
  const { values } = form;
  const canSign = people.some((person) => maySign(person, dated));

  const start = async (typed: NewLetterValues) => {
    if (agreementId === undefined || template === undefined) return;
    if (letter.isEach) {
      const ids = [typed.obligationId, ...others.map(({ obligation }) => obligation.id)];
      const drafts = ids.map((obligationId) => firstDraft({ ...typed, obligationId }, template, agreementId, choices));
      if ((await recording.run(() => startLetters(records, drafts))) !== undefined) void navigate(`${routes.letters()}?view=drafts`);
      return;
    }
    const id = records.newId();
    const done = await recording.run(() => saveLetter(records, id, { ...firstDraft(typed, template, agreementId, choices, others.map(({ obligation }) => obligation.id)), answers: letter.answers }));
    if (done !== undefined) void navigate(routes.letter(id));
  };

  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((typed) => void start(typed), (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus())} aria-label="New letter">
      <Panel title="Which letter">
        <div className={classes.about}>
          <ChoiceField<LetterKind> label="Kind" choices={KINDS} {...form.getInputProps('kind')} />
          {templates.length > 1 && (
            <ChoiceField
              label="Template"
              choices={templates.map(({ id, title, hint }) => ({ value: id, label: title, ...(hint === undefined ? {} : { hint }) }))}
              {...form.getInputProps('templateId')}
              value={template?.id ?? ''}
            />
          )}
        </div>
      </Panel>
      <Panel title="What it is about">
        <AboutFields letter={letter} lines={parts.lines} meetings={parts.meetings} agreements={agreements} />
      </Panel>
      <Panel title="Who gets it" count={agreementId !== undefined && chosen ? `${choices.filter(({ isChosen }) => isChosen).length} of ${choices.length} parties` : undefined}>
        {agreementId === undefined && <p className={classes.quiet}>Choose first what it is about: the agreement names the parties.</p>}
        {agreementId !== undefined && chosen && (
          <RecipientChoices agreementId={agreementId} parties={parties} choices={choices} directory={chosen.directory} isNotice={values.kind !== 'L8' && values.kind !== 'L9'} onChange={letter.change} />
        )}
      </Panel>
      <Panel title="Signature and date">
        <div className={classes.fields}>
          <Select
            label="Who signs"
            placeholder="Choose who signs"
            data={people.map((person) => ({ value: person.id, label: maySign(person, dated) ? actorName(person) : `${actorName(person)} (may not sign on ${plainDay(dated)})` }))}
            {...form.getInputProps('signerId')}
            value={values.signerId || null}
            onChange={(id) => form.setFieldValue('signerId', id ?? '')}
          />
          <DayField label="Date of the letter" today={today} {...form.getInputProps('dated')} />
        </div>
        {!canSign && (
          <Notice
            tone="soon"
            what={`Nobody may sign on ${plainDay(dated)}`}
            why="The draft can be started, but not issued, until somebody’s authority to sign is on record."
            action={<TextLink isUnderlined href={routes.settings()}>Add the authority to sign</TextLink>}
          />
        )}
      </Panel>
      {recording.state.kind === 'refused' && <Notice tone="late" role="alert" {...errorWords(recording.state.error)} />}
      <FormActions submitLabel={letter.isEach ? `Start ${others.length + 1} drafts` : 'Start the draft'} onCancel={() => void navigate(routes.letters())} isSaving={recording.state.kind === 'saving'} />
    </form>
  );
}
