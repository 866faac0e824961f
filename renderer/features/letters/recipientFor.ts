import type { AgreementParty } from '@domain/agreement';
import type { Id } from '@domain/id';
import type { Party } from '@domain/party';
import type { RecipientRole } from '@domain/recipient';
import type { RecipientValues } from './letterForm';

/** What a party is on a letter, by its part in the agreement. */
export const roleFor = (notices: AgreementParty['notices'] | undefined): RecipientRole => (notices === undefined || notices === 'none' ? 'courtesyCopy' : notices);

/** How a copy goes to a party at first: certified where there is a street, as most clauses on notices ask. */
export const methodFor = ({ street, email }: Pick<Party, 'street' | 'email'>): RecipientValues['method'] => (street === '' && email !== '' ? 'email' : 'certified');

/** A party as a recipient, as it is proposed. */
export const recipientFor = (party: Party, notices: AgreementParty['notices'] | undefined, id: Id): RecipientValues => ({
  id,
  partyId: party.id,
  role: roleFor(notices),
  method: methodFor(party),
  number: '',
});
