/** A person of the office or of a party: who records, owns, signs or attends. */
import { z } from 'zod';
import { Day, OptionalTypedDay } from './day';
import { Id } from './id';
import { Level } from './party';
import { line, optionalLine } from './text';

/** On what a signer's power to sign rests, and from when to when. */
export const SigningAuthority = z.strictObject({
  /** `City Charter, section 4.02; Resolution 2010-31 of June 7, 2010`. */
  basis: z.string().min(1).max(500),
  from: Day,
  to: Day.optional(),
});
export type SigningAuthority = z.infer<typeof SigningAuthority>;

export const Person = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  title: z.string().max(200),
  /** The party the person belongs to; absent for people of our own office. */
  partyId: Id.optional(),
  level: Level,
  email: z.string().max(200).optional(),
  phone: z.string().max(60).optional(),
  signing: SigningAuthority.optional(),
});
export type Person = z.infer<typeof Person>;

/** The form of a person of our office. An empty `basis` means that the person does not sign. */
export const PersonDraft = z
  .strictObject({
    name: line('Type the name, for example Ruth Calloway.'),
    title: line('Type the title, for example City Clerk.'),
    email: optionalLine(),
    phone: optionalLine(60),
    basis: optionalLine(500),
    from: OptionalTypedDay,
    to: OptionalTypedDay,
  })
  .superRefine((draft, context) => {
    if (draft.basis !== '' && draft.from === '') {
      context.addIssue({ code: 'custom', path: ['from'], message: 'Type the day from which this person may sign.' });
    }
    if (draft.from !== '' && draft.to !== '' && draft.to < draft.from) {
      context.addIssue({ code: 'custom', path: ['to'], message: 'The last day is before the first. Check both dates.' });
    }
  });
export type PersonDraft = z.infer<typeof PersonDraft>;

/** May this person sign on this day? */
export function maySign(person: Person, on: Day): boolean {
  const { signing } = person;
  return signing !== undefined && signing.from <= on && (signing.to === undefined || on <= signing.to);
}

/** `Ruth Calloway, City Clerk`, as it stands in the journal. */
export const actorName = (person: Pick<Person, 'name' | 'title'>): string => (person.title ? `${person.name}, ${person.title}` : person.name);
