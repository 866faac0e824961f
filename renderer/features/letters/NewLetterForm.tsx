import { parseDay, plainDay, typedDay } from '@domain/day';
import { LETTER_KIND_HINTS, LETTER_KIND_NAMES, LetterKind } from '@domain/letter';
import { actorName, maySign } from '@domain/person';
import { Select } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { saveLetter } from '@store/commands/letters';
import { partiesOf } from '@store/queries/agreements';
import type { DocketLine } from '@store/queries/obligations';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FormActions } from '@ui/FormActions';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorWords } from '../errorWords';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import { AboutObligation } from './AboutObligation';
import classes from './NewLetterForm.module.css';
import { firstDraft, NewLetter, type NewLetterValues, type RecipientChoice } from './newLetterForm';
import { methodFor, roleFor } from './recipientFor';
import { RecipientChoices } from './RecipientChoices';
import { templatesOf } from './templates';

const KINDS = LetterKind.options.filter((kind) => templatesOf(kind).length > 0).map((value) => ({ value, label: LETTER_KIND_NAMES[value], hint: LETTER_KIND_HINTS[value] }));

type NewLetterFormProps = {
  /** The obligations to choose from. */
  readonly lines: readonly DocketLine[];
  /** Chosen already, or empty. */
  readonly obligationId: string;
  /** Ids of further obligations; those of another agreement are passed over. */
  readonly also: readonly string[];
  readonly kind: LetterKind | '';
};

/** The form; "Start the draft" saves it and opens the editor. */
export function NewLetterForm({ lines, obligationId, also, kind }: NewLetterFormProps) {
  const { records, today, people, recorder } = useSession();
  const navigate = useNavigate();
  const recording = useRecording();
  const signer = maySign(recorder, today) ? recorder : people.find((person) => maySign(person, today));
  const [isAlso, setAlso] = useState(true);
  const form = useForm<NewLetterValues>({
    initialValues: { obligationId, kind, signerId: signer?.id ?? '', dated: typedDay(today), recipients: {} },
    validate: schemaResolver(NewLetter, { sync: true }),
  });
  const { values } = form;
  const line = lines.find(({ obligation }) => obligation.id === values.obligationId);
  const agreementId = line?.agreement.id;
  const others = isAlso ? lines.filter(({ obligation, agreement }) => also.includes(obligation.id) && obligation !== line?.obligation && agreement.id === agreementId) : [];
  const parties = useLive(async (db) => (agreementId === undefined ? [] : partiesOf(db, agreementId)), [agreementId]);

  const choices = (parties ?? []).map(({ party, part }): RecipientChoice => ({
    partyId: party.id,
    isChosen: part.notices === 'addressee' || part.notices === 'requiredCopy',
    role: roleFor(part.notices),
    method: methodFor(party),
    ...values.recipients[party.id],
  }));
  const parsed = parseDay(values.dated);
  const dated = parsed.ok ? parsed.value : today;
  const canSign = people.some((person) => maySign(person, dated));

  const start = async (typed: NewLetterValues) => {
    if (!line) return;
    const id = records.newId();
    const done = await recording.run(() => saveLetter(records, id, firstDraft(typed, line.agreement.id, choices, others.map(({ obligation }) => obligation.id))));
    if (done !== undefined) void navigate(routes.letter(id));
  };

  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((typed) => void start(typed), (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus())} aria-label="New letter">
      <Panel title="What it is about">
        <Select
          label="Obligation"
          description="Its due date, authority and parties fill the letter."
          placeholder="Type a few letters of it, or choose"
          searchable
          openOnFocus={false}
          nothingFoundMessage="No open obligation has these words"
          data={grouped(lines)}
          {...form.getInputProps('obligationId')}
          value={values.obligationId || null}
          onChange={(id) => form.setFieldValue('obligationId', id ?? '')}
        />
        {line && <AboutObligation line={line} dated={dated} />}
        {others.length > 0 && (
          <p className={classes.also}>
            Also about {others.map(({ obligation }) => `“${obligation.title}”`).join(', ')}.{' '}
            <TextLink onClick={() => setAlso(false)}>Only about the first</TextLink>
          </p>
        )}
      </Panel>
      <Panel title="Which letter">
        <ChoiceField<LetterKind> label="Kind" choices={KINDS} {...form.getInputProps('kind')} />
      </Panel>
      <Panel title="Who gets it" count={line && parties ? `${choices.filter(({ isChosen }) => isChosen).length} of ${choices.length} parties` : undefined}>
        {!line && <p className={classes.quiet}>Choose the obligation first: its agreement names the parties.</p>}
        {line && parties && (
          <RecipientChoices
            agreementId={line.agreement.id}
            parties={parties}
            choices={choices}
            onChange={(partyId, change) => form.setFieldValue('recipients', { ...values.recipients, [partyId]: { ...values.recipients[partyId], ...change } })}
          />
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
      <FormActions submitLabel="Start the draft" onCancel={() => void navigate(routes.letters())} isSaving={recording.state.kind === 'saving'} />
    </form>
  );
}

/** Obligations under the titles of their agreements, each with its day. */
function grouped(lines: readonly DocketLine[]) {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const { obligation, agreement, due } of lines) {
    const items = groups.get(agreement.title) ?? [];
    groups.set(agreement.title, items);
    items.push({ value: obligation.id, label: `${obligation.title} (${due.due ? `due ${plainDay(due.due)}` : 'no date yet'})` });
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}
