/** An office outside ours: who is party to an agreement, is owed an obligation, receives letters, sits in meetings. */
import { z } from 'zod';
import { addYears, Day } from './day';
import { Id } from './id';
import { line, optionalLine } from './text';

/** The level of government, as attendance and addressees are grouped. */
export const Level = z.enum(['federal', 'state', 'local', 'other']);
export type Level = z.infer<typeof Level>;

export const LEVEL_NAMES: Readonly<Record<Level, string>> = { federal: 'Federal', state: 'State', local: 'Local', other: 'Other' };

const fields = {
  /** `State Identification Bureau`. */
  name: line('Type the name of the office, for example State Identification Bureau.'),
  /** `SIB`: for lists, tables and who said what. */
  shortName: line('Type a short name, for example SIB.', 40),
  level: Level,
  /** The body it belongs to: `Jefferson State Police`. */
  organization: optionalLine(),
  /** Whom letters name: `Director Helen Whitcomb`. */
  attention: optionalLine(),
  /** `Dear Director Whitcomb`, without the colon. Empty: "To the <name>". */
  salutation: optionalLine(),
  street: optionalLine(),
  town: optionalLine(),
  state: optionalLine(60),
  zip: z.string().trim().regex(/^(\d{5}(-\d{4})?)?$/, 'Type a ZIP code of five digits, or nine with a hyphen.'),
  email: optionalLine(),
  fax: optionalLine(60),
  phone: optionalLine(60),
};

/** Where letters went before. `until` is the day on which the office wrote down the new address. */
export const EarlierAddress = z.strictObject({
  until: Day,
  street: z.string().max(200),
  town: z.string().max(200),
  state: z.string().max(60),
  zip: z.string().max(10),
  email: z.string().max(200),
  fax: z.string().max(60),
});
export type EarlierAddress = z.infer<typeof EarlierAddress>;

export const Party = z.strictObject({
  id: Id,
  ...fields,
  /** The day on which somebody last made sure that the address is right. */
  checkedOn: Day.optional(),
  /** The oldest first. */
  earlierAddresses: z.array(EarlierAddress).max(100).optional(),
});
export type Party = z.infer<typeof Party>;

export const PartyDraft = z.strictObject(fields);
export type PartyDraft = z.infer<typeof PartyDraft>;

/** What the form of a party edits. */
export function partyDraft({ id: _id, checkedOn: _on, earlierAddresses: _earlier, ...draft }: Party): PartyDraft {
  return draft;
}

const ADDRESS_FIELDS = ['street', 'town', 'state', 'zip', 'email', 'fax'] as const;

/** Would letters go to another place now? An address that was empty before is none that could be kept. */
export const isMoved = (before: PartyDraft, after: Pick<PartyDraft, (typeof ADDRESS_FIELDS)[number]>): boolean =>
  ADDRESS_FIELDS.some((field) => before[field] !== after[field].trim() && before[field] !== '');

/** The address that stands, as one that stood until a day. */
export const earlierAddress = ({ street, town, state, zip, email, fax }: PartyDraft, until: Day): EarlierAddress => ({ until, street, town, state, zip, email, fax });

/** An address in one line: `400 Capitol Avenue, Port Ellis, Jefferson 00402; director@sib.example`. */
export function addressLine({ street, town, state, zip, email, fax }: Pick<PartyDraft, (typeof ADDRESS_FIELDS)[number]>): string {
  const place = [street, town, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [place, email, fax && `fax ${fax}`].filter(Boolean).join('; ');
}

/** How an address stands on a day: `old` after a year without a check. Worked example: checked on 2025-11-24, it is old from 2026-11-25 on. */
export function addressAge({ checkedOn }: Pick<Party, 'checkedOn'>, today: Day): 'unchecked' | 'old' | 'fresh' {
  if (checkedOn === undefined) return 'unchecked';
  return addYears(checkedOn, 1) < today ? 'old' : 'fresh';
}

/** The inside address: five lines at most, empty ones left out. */
export function insideAddress(party: PartyDraft): readonly string[] {
  const town = [party.town, [party.state, party.zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [party.attention, party.name, party.organization, party.street, town].filter((part) => part !== '').slice(0, 5);
}

/** `Dear Director Whitcomb:` */
export const salutationOf = (party: PartyDraft): string => `${party.salutation || `To the ${party.name}`}:`;
