/** The city's office that keeps this Noticebook: what its letterhead says, its time zone and its calendar. One per data folder. */
import { z } from 'zod';
import { Day, isZone, TypedDay } from './day';
import { FileRef } from './file';
import { Id } from './id';
import { DEFAULT_PATTERN, NumberPattern } from './letterNumber';
import { line, optionalLine, optionalProse } from './text';

/** A seal is printed on every letter, so it says in words what it shows, for those who cannot see it. */
export const Seal = z.strictObject({ file: FileRef, alt: line('Say in words what the seal shows.', 300) });

const fields = {
  /** `City of Alder Falls`. */
  city: line('Type the name of the city, for example City of Alder Falls.'),
  /** `Office of the City Clerk`. */
  name: line('Type the name of your office, for example Office of the City Clerk.'),
  street: line('Type the street or post office box.'),
  town: line('Type the city for the address.'),
  state: line('Type the state.', 60),
  /** Text, so that a leading zero stays. */
  zip: z.string().trim().regex(/^\d{5}(-\d{4})?$/, 'Type a ZIP code of five digits, or nine with a hyphen.'),
  phone: line('Type a telephone number.', 60),
  email: optionalLine(),
  /** One more line under the address, for example a motto or the office hours. */
  letterhead: optionalLine(300),
  zone: z.string().refine(isZone, 'Choose the time zone of the office.'),
  /** What letter numbers begin with: `L` gives `L-2026-001`. */
  series: z.string().trim().regex(/^[A-Z]{1,6}$/, 'Type one to six capital letters, for example L.'),
};

export const Office = z.strictObject({
  id: Id,
  ...fields,
  seal: Seal.optional(),
  calendarId: Id.optional(),
  /** How letters are numbered; absent means `DEFAULT_PATTERN`. */
  numberPattern: z.string().max(40).optional(),
  /** What stands at the top left of an envelope, a line each; absent means the office and its address. */
  returnAddress: z.string().max(600).optional(),
  /** Is a letter issued only after somebody has approved it? Absent means no. */
  requiresApproval: z.boolean().optional(),
  /** The office's own lead before a due date, in calendar days, proposed in forms. */
  leadDays: z.int().min(0).max(3650),
  /** The fictional sample: says so on every screen and printed page, and is never a real office. */
  isSample: z.boolean(),
  /** Stands in for today in the sample, so that its authorities are in force. */
  practiceDay: Day.optional(),
});
export type Office = z.infer<typeof Office>;

/** The form "Set up our office". */
export const OfficeDraft = z.strictObject({
  ...fields,
  leadDays: z.string().trim().regex(/^\d{1,4}$/, 'Type a number of days, for example 30.').transform(Number),
});
export type OfficeDraft = z.infer<typeof OfficeDraft>;

/** What the office decides in Settings and need not decide to begin. */
export const OfficeRules = z.strictObject({
  numberPattern: NumberPattern,
  returnAddress: optionalProse(600).refine((typed) => typed.split('\n').length <= 5, 'An envelope has room for five lines.'),
  requiresApproval: z.boolean(),
});
export type OfficeRules = z.infer<typeof OfficeRules>;

/** How letters of this office are numbered. */
export const patternOf = ({ numberPattern }: Pick<Office, 'numberPattern'>): string => numberPattern ?? DEFAULT_PATTERN;

/** What stands at the top left of an envelope: as the office has set it, or its name and address. */
export const returnAddressOf = ({ returnAddress, city, name, street, town, state, zip }: Office): readonly string[] =>
  returnAddress ? returnAddress.split('\n') : [city, name, street, `${town}, ${state} ${zip}`];

/** Lines of the letterhead under the city's name, in order. */
export function letterheadLines(office: Office): readonly string[] {
  return [
    office.name,
    `${office.street}, ${office.town}, ${office.state} ${office.zip} · ${office.phone}`,
    ...(office.letterhead ? [office.letterhead] : []),
  ];
}

/** Today for the office: its practice day in the sample, else the day it is in its zone. */
export const todayOf = (office: Pick<Office, 'practiceDay'>, now: Day): Day => office.practiceDay ?? now;

/** The practice day of the sample, as a form takes it. */
export const PracticeDay = TypedDay;
