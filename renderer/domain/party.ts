/** An office outside ours: who is party to an agreement, is owed an obligation, receives letters, sits in meetings. */
import { z } from 'zod';
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

export const Party = z.strictObject({ id: Id, ...fields });
export type Party = z.infer<typeof Party>;

export const PartyDraft = z.strictObject(fields);
export type PartyDraft = z.infer<typeof PartyDraft>;

/** The inside address: five lines at most, empty ones left out. */
export function insideAddress(party: PartyDraft): readonly string[] {
  const town = [party.town, [party.state, party.zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [party.attention, party.name, party.organization, party.street, town].filter((part) => part !== '').slice(0, 5);
}

/** `Dear Director Whitcomb:` */
export const salutationOf = (party: PartyDraft): string => `${party.salutation || `To the ${party.name}`}:`;
