import { type Day, longDay } from '@domain/day';
import type { Id } from '@domain/id';
import { actorName, basisOf, maySign, type Person } from '@domain/person';
import { Checkbox, MultiSelect, Select, Textarea } from '@mantine/core';
import { authoritiesOf } from '@store/queries/agreements';
import { DayField } from '@ui/DayField';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { authorityLabel } from './AboutFields';
import type { DraftView } from './draftView';
import { EditorSection } from './EditorSection';
import type { LetterFormApi } from './useLetterEditor';

type LetterDetailsProps = {
  readonly form: LetterFormApi;
  readonly view: DraftView;
  /** The void letter that this one replaces. */
  readonly replaces?: Id | undefined;
};

/** Who signs, what is cited, the date and the enclosures. */
export function LetterDetails({ form, view: { sources }, replaces }: LetterDetailsProps) {
  const { people, today } = useSession();
  const { dated } = sources;
  const authorities = useLive((db) => authoritiesOf(db, sources.agreement.id), [sources.agreement.id]);
  const signers = people.map((person) => ({ value: person.id, label: maySign(person, dated) ? actorName(person) : `${actorName(person)} (may not sign on ${longDay(dated)})` }));
  return (
    <EditorSection title="Signature, date and enclosures">
      <Select label="Who signs" placeholder="Choose who signs" description={basisWords(people, form.values.signerId, dated)} data={signers} {...form.getInputProps('signerId')} />
      <Select
        label="Approved as to form by"
        description="Optional. A second line for a signature, usually of the city attorney."
        placeholder="Nobody"
        clearable
        data={people.map((person) => ({ value: person.id, label: actorName(person) }))}
        {...form.getInputProps('approverId')}
        value={form.values.approverId || null}
        onChange={(id) => form.setFieldValue('approverId', id ?? '')}
      />
      <MultiSelect
        label="Clause or law that it cites"
        description={sources.items.length > 0 ? 'Optional. Besides what its obligations rest on.' : 'Optional. From the authorities of the agreement.'}
        searchable
        data={(authorities ?? []).map((authority) => ({ value: authority.id, label: authorityLabel(authority, dated) }))}
        {...form.getInputProps('authorityIds')}
      />
      <DayField label="Date of the letter" today={today} {...form.getInputProps('dated')} />
      <Textarea label="Enclosures" description="Optional. One a line; they are numbered on the letter." {...form.getInputProps('enclosures')} />
      {replaces !== undefined && <ReplacedLetter id={replaces} form={form} />}
    </EditorSection>
  );
}

/** The void letter, and whether the paper says that this one replaces it. */
function ReplacedLetter({ id, form }: { readonly id: Id; readonly form: LetterFormApi }) {
  const number = useLive(async (db) => (await db.letters.get(id))?.issued?.number, [id]);
  return (
    <Checkbox
      label={`Say on the letter that it replaces ${number ?? 'the void one'}`}
      description={<TextLink href={routes.letter(id)}>{`Look at ${number ?? 'the void letter'}`}</TextLink>}
      {...form.getInputProps('citesReplaced', { type: 'checkbox' })}
    />
  );
}

const basisWords = (people: readonly Person[], id: string, on: Day): string => {
  const signer = people.find((person) => person.id === id);
  return (signer && basisOf(signer, on)) ?? 'Only people with an authority to sign can.';
};
