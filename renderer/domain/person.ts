/** A person of the office or of a party: who records, owns, signs or attends. */
import { z } from 'zod';
import { Day, OptionalTypedDay, TypedDay } from './day';
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
  /** The authority to sign that was recorded last. */
  signing: SigningAuthority.optional(),
  /** Those of earlier periods, the oldest first: a letter of then was signed on one of them. */
  earlierSigning: z.array(SigningAuthority).max(50).optional(),
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
    /** Earlier periods in which the person could sign, the oldest first. */
    earlier: z.array(z.strictObject({ basis: line('Type on what it rested.', 500), from: TypedDay, to: TypedDay })).max(50).optional(),
  })
  .superRefine((draft, context) => {
    if (draft.basis !== '' && draft.from === '') {
      context.addIssue({ code: 'custom', path: ['from'], message: 'Type the day from which this person may sign.' });
    }
    if (draft.from !== '' && draft.to !== '' && draft.to < draft.from) {
      context.addIssue({ code: 'custom', path: ['to'], message: 'The last day is before the first. Check both dates.' });
    }
    draft.earlier?.forEach(({ from, to }, index) => {
      if (to < from) context.addIssue({ code: 'custom', path: ['earlier', index, 'to'], message: 'The last day is before the first. Check both dates.' });
    });
  });
export type PersonDraft = z.infer<typeof PersonDraft>;

/** The authority on which this person may sign on this day, the one recorded last first; undefined when there is none. */
export function signingOn({ signing, earlierSigning = [] }: Pick<Person, 'signing' | 'earlierSigning'>, on: Day): SigningAuthority | undefined {
  const all = [...(signing ? [signing] : []), ...earlierSigning.toReversed()];
  return all.find(({ from, to }) => from <= on && (to === undefined || on <= to));
}

/** May this person sign on this day? */
export const maySign = (person: Pick<Person, 'signing' | 'earlierSigning'>, on: Day): boolean => signingOn(person, on) !== undefined;

/** On what this person's signature rests on a day: the authority of that day, else the one recorded last, which then does not hold. */
export const basisOf = (person: Pick<Person, 'signing' | 'earlierSigning'>, on: Day): string | undefined => (signingOn(person, on) ?? person.signing)?.basis;

/** Somebody at a party: whom to call. */
export const ContactDraft = z.strictObject({
  name: line('Type the name, for example Karen Dowd.'),
  title: optionalLine(),
  email: optionalLine(),
  phone: optionalLine(60),
});
export type ContactDraft = z.infer<typeof ContactDraft>;

/** `Ruth Calloway, City Clerk`, as it stands in the journal. */
export const actorName = (person: Pick<Person, 'name' | 'title'>): string => (person.title ? `${person.name}, ${person.title}` : person.name);
