/** A change of an agreement by writing, and how a clause reads since: both from a day, so that the words before stay readable. */
import { z } from 'zod';
import type { Authority } from './authority';
import { Day, TypedDay } from './day';
import { Id } from './id';
import { line, optionalLine, optionalProse, prose } from './text';

export const Amendment = z.strictObject({
  id: Id,
  agreementId: Id,
  /** `Amendment 2`. */
  title: z.string().min(1).max(200),
  number: z.string().max(200),
  dated: Day,
  /** The first day on which it counts. */
  effectiveFrom: Day,
  summary: z.string().max(10_000),
});
export type Amendment = z.infer<typeof Amendment>;

export const AmendmentDraft = z.strictObject({
  title: line('Type what it is called, for example Amendment 2.'),
  number: optionalLine(),
  dated: TypedDay,
  effectiveFrom: TypedDay,
  summary: optionalProse(),
});
export type AmendmentDraft = z.infer<typeof AmendmentDraft>;

/** The words of one clause as an amendment left them. */
export const ClauseWording = z.strictObject({
  id: Id,
  amendmentId: Id,
  authorityId: Id,
  text: z.string().min(1).max(20_000),
  isSummary: z.boolean(),
});
export type ClauseWording = z.infer<typeof ClauseWording>;

export const ClauseWordingDraft = z.strictObject({
  authorityId: z.string().min(1, 'Choose the clause that is changed.').pipe(Id),
  text: prose('Type the clause as it reads since.', 20_000),
  isSummary: z.boolean(),
});
export type ClauseWordingDraft = z.infer<typeof ClauseWordingDraft>;

/** A wording with the amendment that made it. */
export type AmendedWords = { readonly wording: ClauseWording; readonly amendment: Amendment };

/** How a clause reads on a day; `amendment` is absent while it reads as it was first agreed. */
export type Reading = Pick<Authority, 'text' | 'isSummary'> & { readonly amendment?: Amendment };

/**
 * How a clause reads on a day: by the amendment that came into effect last, of two on one day the one recorded later.
 *
 * Example: amended from 2011-01-01 it reads as it did on 2010-12-31, and by the amendment on 2011-01-01.
 */
export function readingOn({ text, isSummary }: Pick<Authority, 'text' | 'isSummary'>, amended: readonly AmendedWords[], on: Day): Reading {
  const last = amended
    .filter(({ amendment }) => amendment.effectiveFrom <= on)
    .toSorted((a, b) => order(a.amendment.effectiveFrom, b.amendment.effectiveFrom) || order(a.wording.id, b.wording.id))
    .at(-1);
  return last ? { text: last.wording.text, isSummary: last.wording.isSummary, amendment: last.amendment } : { text, isSummary };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
