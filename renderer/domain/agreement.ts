/** An agreement (or plan, or award) from which obligations come, and what each party is in it. */
import { z } from 'zod';
import { Day, OptionalTypedDay, TypedDay } from './day';
import { Id } from './id';
import { NoticeRule } from './noticeRule';
import { line, optionalLine, optionalProse } from './text';

/** Is the city a signatory, or only affected by what others signed? No city signed the Secure Communities agreements. */
export const Standing = z.enum(['signatory', 'affected']);
export type Standing = z.infer<typeof Standing>;

export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  signatory: 'The city signed it',
  affected: 'The city is affected, but did not sign',
};

export const Agreement = z.strictObject({
  id: Id,
  title: z.string().min(1).max(200),
  number: z.string().max(200),
  dated: Day,
  /** Absent: no fixed end. */
  endsOn: Day.optional(),
  standing: Standing,
  summary: z.string().max(10_000),
  /** For a record of the past: `ICE ended these agreements on August 5, 2011.` Shown wherever the agreement appears. */
  historicalNote: z.string().max(500).optional(),
  /** The first day of its term, where that is not its own date. */
  startsOn: Day.optional(),
  /** How it renews or lapses, in the words of the agreement. */
  renewal: z.string().max(2_000).optional(),
  /** By when and how the intent to renew, or not, must be said. */
  renewalNotice: z.string().max(2_000).optional(),
  /** The calendar by which its due dates are counted; absent: the office's. */
  calendarId: Id.optional(),
});
export type Agreement = z.infer<typeof Agreement>;

export const AgreementDraft = z
  .strictObject({
    title: line('Type the title of the agreement.'),
    number: optionalLine(),
    dated: TypedDay,
    endsOn: OptionalTypedDay,
    startsOn: OptionalTypedDay.optional(),
    renewal: optionalProse(2_000).optional(),
    renewalNotice: optionalProse(2_000).optional(),
    standing: Standing,
    summary: optionalProse(),
  })
  .superRefine((draft, context) => {
    if (draft.endsOn !== '' && draft.endsOn < draft.dated) {
      context.addIssue({ code: 'custom', path: ['endsOn'], message: 'The agreement would end before its own date. Check both dates.' });
    }
    if (draft.startsOn && draft.endsOn !== '' && draft.endsOn < draft.startsOn) {
      context.addIssue({ code: 'custom', path: ['startsOn'], message: 'The term would begin after its end. Check both dates.' });
    }
  });
export type AgreementDraft = z.infer<typeof AgreementDraft>;

/** What a party is under an agreement, and whether notices go to it. */
export const AgreementParty = z.strictObject({
  id: Id,
  agreementId: Id,
  partyId: Id,
  role: z.string().min(1).max(200),
  isSignatory: z.boolean(),
  /** Whether a notice under this agreement must reach it, may be copied to it, or neither. */
  notices: z.enum(['addressee', 'requiredCopy', 'courtesyCopy', 'none']),
  /** Where the agreement wants notices sent, if not to the party's own address. */
  noticeAddress: z.string().max(500).optional(),
  /** The methods that the agreement allows; absent or empty: it says nothing about them. */
  noticeRules: z.array(NoticeRule).max(20).optional(),
});
export type AgreementParty = z.infer<typeof AgreementParty>;

export const AgreementPartyDraft = z.strictObject({
  role: line('Type what it is under the agreement, for example signatory, or federal partner.'),
  isSignatory: z.boolean(),
  notices: AgreementParty.shape.notices,
  noticeAddress: optionalProse(500).optional(),
  noticeRules: z.array(NoticeRule).max(20).optional(),
});
export type AgreementPartyDraft = z.infer<typeof AgreementPartyDraft>;

export const NOTICE_ROLE_NAMES: Readonly<Record<AgreementParty['notices'], string>> = {
  addressee: 'Addressee of notices',
  requiredCopy: 'Must get a copy',
  courtesyCopy: 'Gets a courtesy copy',
  none: 'Gets no notices',
};
