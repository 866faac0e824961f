/** What "Set up our office" asks, as one form: the letterhead, who records and signs, how days are counted. */
import { Later } from '@bridge/contract';
import { FileRef } from '@domain/file';
import { OfficeDraft } from '@domain/office';
import { PersonDraft } from '@domain/person';
import { STATES, type StateCode } from '@domain/stateHolidays';
import { z } from 'zod';

const NO_PERSON = { name: '', title: '', email: '', phone: '', basis: '', from: '', to: '' };

const stateCodes = Object.keys(STATES) as [StateCode, ...StateCode[]]; // the keys of a literal object are its type's keys

const common = {
  office: OfficeDraft,
  seal: FileRef.nullable(),
  sealAlt: z.string(),
  recorder: PersonDraft,
  /** Whose holidays are closed days, beside the federal ones; empty: federal only. */
  holidaysOf: z.union([z.literal(''), z.enum(stateCodes)]),
  later: z.array(Later),
};

/** The form, parsed: the signer is asked for only when it is not who records. */
export const SetUpForm = z
  .discriminatedUnion('signs', [
    z.strictObject({ ...common, signs: z.literal('recorder'), signer: z.unknown() }),
    z.strictObject({ ...common, signs: z.literal('other'), signer: PersonDraft }),
  ])
  .superRefine((form, context) => {
    if (form.seal && form.sealAlt.trim() === '') {
      context.addIssue({ code: 'custom', path: ['sealAlt'], message: 'Say in words what the seal shows, for those who cannot see it.' });
    }
  });
export type SetUpForm = z.infer<typeof SetUpForm>;

/** The form as typed: everything is text until it is parsed. */
export const NewSetUp = z.strictObject({
  office: z.strictObject({
    city: z.string(), name: z.string(), street: z.string(), town: z.string(), state: z.string(), zip: z.string(), phone: z.string(),
    email: z.string(), letterhead: z.string(), zone: z.string(), series: z.string(), leadDays: z.string(),
  }),
  seal: FileRef.nullable(),
  sealAlt: z.string(),
  recorder: z.strictObject({ name: z.string(), title: z.string(), email: z.string(), phone: z.string(), basis: z.string(), from: z.string(), to: z.string() }),
  signs: z.enum(['recorder', 'other']),
  signer: z.strictObject({ name: z.string(), title: z.string(), email: z.string(), phone: z.string(), basis: z.string(), from: z.string(), to: z.string() }),
  holidaysOf: z.string(),
  /** The steps that were left for later. */
  later: z.array(Later).default([]),
});
export type NewSetUp = z.infer<typeof NewSetUp>;

/** The empty form; `zone` is the computer's. */
export const emptySetUp = (zone: string): NewSetUp => ({
  office: {
    city: '', name: '', street: '', town: '', state: '', zip: '', phone: '', email: '', letterhead: '', zone, series: 'L', leadDays: '30',
  },
  seal: null,
  sealAlt: '',
  recorder: NO_PERSON,
  signs: 'recorder',
  signer: NO_PERSON,
  holidaysOf: '',
  later: [],
});
