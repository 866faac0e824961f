import type { AgreementParty } from '@domain/agreement';
import type { Id } from '@domain/id';
import type { Party } from '@domain/party';
import type { RecipientRole } from '@domain/recipient';
import type { RecipientValues } from './letterForm';

/** What a party is on a letter, by its part in the agreement. */
export const roleFor = (notices: AgreementParty['notices'] | undefined): RecipientRole => (notices === undefined || notices === 'none' ? 'courtesyCopy' : notices);

/** How a copy goes to a party at first: the first way that the agreement allows, else certified where there is a street. */
export const methodFor = ({ street, email }: Pick<Party, 'street' | 'email'>, rules: AgreementParty['noticeRules'] = []): RecipientValues['method'] =>
  rules[0]?.method ?? (street === '' && email !== '' ? 'email' : 'certified');

/** A party as a recipient, as it is proposed. */
export const recipientFor = (party: Party, part: Pick<AgreementParty, 'notices' | 'noticeRules'> | undefined, id: Id): RecipientValues => ({
  id,
  partyId: party.id,
  role: part === undefined ? 'addressee' : roleFor(part.notices),
  method: methodFor(party, part?.noticeRules),
  number: '',
});
