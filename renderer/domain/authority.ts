/** What an obligation rests on, with the days from which it was in force and no longer: citing a dead authority is the worst mistake. */
import { z } from 'zod';
import { Day, longDay, OptionalTypedDay, TypedDay } from './day';
import { Id } from './id';
import { STATES } from './stateHolidays';
import { line, optionalLine, optionalProse } from './text';

export const AuthorityKind = z.enum(['clause', 'memo', 'plan', 'statute', 'ordinance', 'resolution', 'policy', 'other']);
export type AuthorityKind = z.infer<typeof AuthorityKind>;

export const AUTHORITY_KIND_NAMES: Readonly<Record<AuthorityKind, string>> = {
  clause: 'Contract clause',
  memo: 'Policy memo',
  plan: 'Deployment plan',
  statute: 'Statute',
  ordinance: 'Ordinance',
  resolution: 'Council resolution',
  policy: 'Office policy',
  other: 'Other',
};

export const Ending = z.enum(['superseded', 'rescinded', 'endedWithAgreement']);
export type Ending = z.infer<typeof Ending>;

export const ENDING_NAMES: Readonly<Record<Ending, string>> = {
  superseded: 'Superseded',
  rescinded: 'Rescinded',
  endedWithAgreement: 'Ended with the agreement',
};

export const Authority = z.strictObject({
  id: Id,
  agreementId: Id,
  kind: AuthorityKind,
  /** `Memo on jurisdictions that do not wish to activate`. */
  title: z.string().min(1).max(300),
  issuer: z.string().min(1).max(200),
  dated: Day,
  /** Section, clause or page: `§ III.A, page 2`. */
  citation: z.string().max(200),
  /** The words, or a summary of them. */
  text: z.string().max(20_000),
  isSummary: z.boolean(),
  inForceFrom: Day,
  ended: z
    .strictObject({
      /** The first day on which it was no longer in force. */
      on: Day,
      how: Ending,
      /** What ended or replaced it. */
      by: z.string().max(300),
    })
    .optional(),
});
export type Authority = z.infer<typeof Authority>;

export const AuthorityDraft = z
  .strictObject({
    kind: AuthorityKind,
    title: line('Type the title, for example Memo on jurisdictions that do not wish to activate.', 300),
    issuer: line('Type who issued it, for example ICE, or the City Council.'),
    dated: TypedDay,
    citation: optionalLine(),
    text: optionalProse(20_000),
    isSummary: z.boolean(),
    inForceFrom: TypedDay,
    endedHow: z.union([z.literal(''), Ending]),
    endedOn: OptionalTypedDay,
    endedBy: optionalLine(300),
  })
  .superRefine((draft, context) => {
    if (draft.endedHow !== '' && draft.endedOn === '') {
      context.addIssue({ code: 'custom', path: ['endedOn'], message: 'Type the day from which it is no longer in force.' });
    }
    if (draft.endedHow === '' && draft.endedOn !== '') {
      context.addIssue({ code: 'custom', path: ['endedHow'], message: 'Choose how it ended.' });
    }
    if (draft.endedOn !== '' && draft.endedOn <= draft.inForceFrom) {
      context.addIssue({ code: 'custom', path: ['endedOn'], message: 'It would end before it began. Check both dates.' });
    }
  });
export type AuthorityDraft = z.infer<typeof AuthorityDraft>;

/** How an authority stands on a day. `since` is the day the state began. */
export type AuthorityStatus =
  | { readonly state: 'notYet'; readonly since: Day }
  | { readonly state: 'inForce'; readonly since: Day }
  | { readonly state: Ending; readonly since: Day; readonly by: string };

/** How an authority stands on a day. Example: rescinded on 2011-08-05 it is in force on 2011-08-04 and rescinded on 2011-08-05. */
export function authorityStatus(authority: Pick<Authority, 'inForceFrom' | 'ended'>, on: Day): AuthorityStatus {
  const { ended, inForceFrom } = authority;
  if (ended && ended.on <= on) return { state: ended.how, since: ended.on, by: ended.by };
  return on < inForceFrom ? { state: 'notYet', since: inForceFrom } : { state: 'inForce', since: inForceFrom };
}

/** `Memo of August 17, 2010, ICE`: how a letter or a list names it. */
export const authorityName = (authority: Pick<Authority, 'title' | 'dated' | 'issuer'>): string =>
  `${authority.title}, ${authority.issuer}, ${longDay(authority.dated)}`;

/**
 * The title of an authority inside a sentence: `the deployment plan for Jefferson`, `the City Charter`, `Section 9, data audit`.
 *
 * A first letter is lowered only where the title reads as plain words. What it is numbered by, and a name, stay as they are:
 * the line stands in formal letters.
 */
export function inSentence(title: string): string {
  if (/^(the|an?) /i.test(title)) return title.charAt(0).toLowerCase() + title.slice(1);
  const [first = '', second = ''] = title.split(/\s+/);
  if (!/^\p{Lu}\p{Ll}/u.test(first) || NUMBERED.test(second)) return title;
  const isName = /^\p{Lu}/u.test(second) || Object.values(STATES).some((state) => title.startsWith(`${state} `));
  return isName ? `the ${title}` : `the ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** `9`, `2010-14`, `III.A`, `No.`: what follows `Section` or `Resolution`. */
const NUMBERED = /^(\d|§|No\.|[IVXLC]+([.,)-]|$))/;
