import { NOTICE_ROLE_NAMES } from '@domain/agreement';
import type { Id } from '@domain/id';
import { insideAddress, type Party } from '@domain/party';
import { RECIPIENT_ROLE_NAMES, RecipientRole } from '@domain/recipient';
import { plainNumber } from '@domain/trackingNumber';
import { Select } from '@mantine/core';
import { EmptyState } from '@ui/EmptyState';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import { useSession } from '../session';
import type { DraftView } from './draftView';
import { EditorSection } from './EditorSection';
import { methodChoices } from './methodChoices';
import { hasNumber, NumberField } from './NumberField';
import { recipientFor } from './recipientFor';
import classes from './RecipientFields.module.css';
import type { LetterFormApi } from './useLetterEditor';

const ROLES = RecipientRole.options.map((value) => ({ value, label: capital(RECIPIENT_ROLE_NAMES[value]) }));

type RecipientFieldsProps = {
  readonly form: LetterFormApi;
  readonly letterId: Id;
  readonly view: DraftView;
  /** All that the directory knows. */
  readonly parties: readonly Party[];
};

/** Who gets the letter, in which role and by which way. */
export function RecipientFields({ form, letterId, view: { sources }, parties }: RecipientFieldsProps) {
  const { records } = useSession();
  const { recipients } = form.values;
  const numbers = recipients.map(({ number }) => plainNumber(number));
  const others = parties.filter(({ id }) => !recipients.some(({ partyId }) => partyId === id));
  const linkOf = (partyId: Id) => sources.parties.find(({ party }) => party.id === partyId)?.link;
  const ofAgreement = others.flatMap((party) => { const link = linkOf(party.id); return link ? [{ value: party.id, label: `${party.name} (${NOTICE_ROLE_NAMES[link.notices].toLowerCase()})` }] : []; });
  const ofDirectory = others.filter(({ id }) => linkOf(id) === undefined).map(({ id, name }) => ({ value: id, label: name }));

  const add = (partyId: string | null) => {
    const found = others.find(({ id }) => id === partyId);
    if (found) form.insertListItem('recipients', recipientFor(found, linkOf(found.id), records.newId()));
  };

  return (
    <EditorSection title="Recipients" aside={recipients.length}>
      {recipients.length === 0 && <EmptyState title="Nobody gets this letter yet" text="Each recipient gets a copy of its own, with its own proof." />}
      {recipients.map(({ id, partyId, method, number }, index) => {
        const party = parties.find((one) => one.id === partyId);
        const name = party?.name ?? 'A party that is no longer recorded';
        return (
          <fieldset key={id} className={classes.recipient}>
            <legend className={classes.name}>{name}</legend>
            <p className={classes.address}>{party ? addressOf(party, linkOf(party.id)?.noticeAddress) : 'Remove it, or look for it in Records.'}</p>
            <Select label="Role" data={ROLES} {...form.getInputProps(`recipients.${index}.role`)} />
            <Select label="Method" data={methodChoices(linkOf(partyId)?.noticeRules)} maxDropdownHeight={320} {...form.getInputProps(`recipients.${index}.method`)} />
            {hasNumber(method, number) && (
              <NumberField
                input={form.getInputProps(`recipients.${index}.number`)}
                method={method}
                letterId={letterId}
                isDouble={numbers[index] !== '' && numbers.some((other, at) => at !== index && other === numbers[index])}
                description="Optional. Printed under the delivery line."
              />
            )}
            <div className={classes.remove}>
              <TextLink onClick={() => form.removeListItem('recipients', index)} label={`Remove ${name} from the recipients`}>Remove</TextLink>
            </div>
          </fieldset>
        );
      })}
      <Select
        label="Add a recipient"
        description="A party of the agreement, or somebody else of the directory."
        placeholder={others.length === 0 ? 'All that the directory knows are recipients' : 'Choose a party'}
        disabled={others.length === 0}
        data={[...(ofAgreement.length > 0 ? [{ group: 'Parties of the agreement', items: ofAgreement }] : []), ...(ofDirectory.length > 0 ? [{ group: 'Directory', items: ofDirectory }] : [])]}
        value={null}
        onChange={add}
        data-path="addRecipient"
      />
      <div className={classes.more}>
        <TextLink isUnderlined href={routes.agreement(sources.agreement.id)}>Add a party to the agreement</TextLink> or <TextLink isUnderlined href={routes.directory()}>to the directory</TextLink>
      </div>
    </EditorSection>
  );
}

const addressOf = (party: Party, noticeAddress: string | undefined): string => insideAddress(party, noticeAddress).filter((line) => line !== party.name).join(', ') || 'No address on record';

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
