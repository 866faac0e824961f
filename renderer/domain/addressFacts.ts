/** What a letter on a change of address takes from the records: the office's address, before and now, and the agreements. */
import type { Facts } from './fact';
import type { LetterSources } from './letterFields';
import { longDay } from './day';
import type { Agreement } from './agreement';
import type { Office } from './office';

/**
 * The addresses and the agreements.
 *
 * Where the address in Settings has been changed, that is the new one and the former the old; until it is changed there, the
 * new one is asked for.
 */
export function addressFacts({ office, agreement, recipients, affected = [], formerAddress }: Pick<LetterSources, 'office' | 'agreement' | 'recipients' | 'affected' | 'formerAddress'>): Facts {
  const now = officeAddress(office);
  const addressees = recipients.flatMap(({ recipient, party }) => (recipient.role === 'addressee' ? [party.id] : []));
  const theirs = affected.flatMap((one) => (one.partyIds.some((id) => addressees.includes(id)) ? [one.agreement] : []));
  const all = [...new Map([agreement, ...theirs].map((one) => [one.id, one])).values()];
  return {
    addressUntilNow: formerAddress ?? now,
    ...(formerAddress === undefined ? {} : { addressFromNow: now }),
    agreementsAffected: all.map(citedAgreement).join('\n'),
  };
}

/** `Office of the City Clerk, 120 Millrace Street, Alder Falls, Jefferson 00417`. */
export const officeAddress = ({ name, street, town, state, zip }: Pick<Office, 'name' | 'street' | 'town' | 'state' | 'zip'>): string => `${name}, ${street}, ${town}, ${state} ${zip}`;

/** `Mutual aid agreement, MA 14, dated June 1, 2010`. */
export const citedAgreement = ({ title, number, dated }: Pick<Agreement, 'title' | 'number' | 'dated'>): string => [title, number, `dated ${longDay(dated)}`].filter(Boolean).join(', ');
