/** A meeting about obligations: who came, who said what, and what was decided for each obligation. */
import { z } from 'zod';
import { ClockTime, OptionalTypedTime } from './clockTime';
import { Day, OptionalTypedDay, TypedDay } from './day';
import { Id } from './id';
import { ApprovedMinutes } from './minutes';
import { Level } from './party';
import { line, optionalLine, prose } from './text';

export const MeetingKind = z.enum(['partners', 'staff', 'committee', 'councilOpen', 'councilClosed']);
export type MeetingKind = z.infer<typeof MeetingKind>;

export const MEETING_KIND_NAMES: Readonly<Record<MeetingKind, string>> = {
  partners: 'With federal or state partners',
  staff: 'Staff',
  committee: 'Committee',
  councilOpen: 'Council, open session',
  councilClosed: 'Council, closed session',
};

export const Meeting = z.strictObject({
  id: Id,
  agreementId: Id,
  title: z.string().min(1).max(300),
  kind: MeetingKind,
  day: Day,
  /** `10:00 AM`, as the notice of the meeting says it. */
  time: z.string().max(40),
  place: z.string().max(300),
  calledBy: z.string().max(200),
  obligationIds: z.array(Id).max(100),
  letterIds: z.array(Id).max(100),
  status: z.enum(['planned', 'held']),
  /** The day on which notice of the meeting was posted in public. */
  noticePostedOn: Day.optional(),
  /** Clear business days that must lie between posting and meeting. Absent: no open-meetings rule applies. */
  noticeDays: z.int().min(1).max(60).optional(),
  /** Members who must be present for a decision. Absent: none needed. */
  quorum: z.int().min(1).max(500).optional(),
  /** Who takes the minutes, name and title. */
  recorder: z.string().max(200).optional(),
  /** Once approved, the minutes are frozen. */
  approved: ApprovedMinutes.optional(),
  /** A closed session that the council has opened since: nothing of it is withheld any more. */
  opened: z.strictObject({ on: Day, by: z.string().min(1).max(200) }).optional(),
});
export type Meeting = z.infer<typeof Meeting>;

/** Who opened a closed session, and when. */
export const OpeningDraft = z.strictObject({ on: TypedDay, by: line('Type who opened it, for example City Council, by a vote of May 4, 2011.') });
export type OpeningDraft = z.infer<typeof OpeningDraft>;

/** A whole number from 1 to `most` as it is typed, or nothing. */
function optionalNumber(ask: string, most: number) {
  return z.string().transform((typed, context): number | '' => {
    const text = typed.trim();
    if (text === '') return '';
    if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
    context.issues.push({ code: 'custom', message: ask, input: typed });
    return z.NEVER;
  });
}

export const MeetingDraft = z.strictObject({
  title: line('Type what the meeting is about.', 300),
  kind: MeetingKind,
  day: TypedDay,
  time: z
    .string()
    .transform((text) => text.trim().replace(/\s+/g, ' ').toUpperCase())
    .pipe(z.string().regex(/^((1[0-2]|0?[1-9])(:[0-5]\d)? ?[AP]\.?M\.?)?$/, 'Type a time as 10:00 AM, or leave it empty.')),
  place: line('Type the place, or how people join.', 300),
  calledBy: optionalLine(),
  obligationIds: z.array(Id).min(1, 'Choose at least one obligation that is taken up.').max(100),
  letterIds: z.array(Id).max(100),
  noticePostedOn: OptionalTypedDay.optional(),
  noticeDays: optionalNumber('Type a number of business days from 1 to 60, or leave it empty.', 60).optional(),
  quorum: optionalNumber('Type a number of members, or leave it empty.', 500).optional(),
  recorder: optionalLine().optional(),
});
export type MeetingDraft = z.infer<typeof MeetingDraft>;

export const Attendee = z.strictObject({
  id: Id,
  meetingId: Id,
  name: z.string().min(1).max(200),
  title: z.string().max(200),
  /** Whom the person speaks for: `ICE`, `State Identification Bureau`, `City`. */
  of: z.string().max(200),
  level: Level,
  isPresent: z.boolean(),
  /** Came after the beginning, went before the end. */
  arrivedAt: ClockTime.optional(),
  leftAt: ClockTime.optional(),
  /** For whom the person stands in: `Luis Ferrante`. */
  proxyFor: z.string().max(200).optional(),
  /** Counts for the quorum. */
  isMember: z.boolean().optional(),
});
export type Attendee = z.infer<typeof Attendee>;

export const AttendeeDraft = z.strictObject({
  name: line('Type the name of the person.'),
  title: optionalLine(),
  of: line('Type whom the person speaks for, for example ICE.'),
  level: Level,
});
export type AttendeeDraft = z.infer<typeof AttendeeDraft>;

/** What is noted about the attendance of one person. */
export const AttendanceDraft = z
  .strictObject({ arrivedAt: OptionalTypedTime, leftAt: OptionalTypedTime, proxyFor: optionalLine(), isMember: z.boolean() })
  .superRefine(({ arrivedAt, leftAt }, context) => {
    if (arrivedAt !== '' && leftAt !== '' && leftAt <= arrivedAt) context.addIssue({ code: 'custom', path: ['leftAt'], message: 'That is not after the arrival. Check both times.' });
  });
export type AttendanceDraft = z.infer<typeof AttendanceDraft>;

/** What one party said. Oral replies are logged as evidence. */
export const Statement = z.strictObject({
  id: Id,
  meetingId: Id,
  by: z.string().min(1).max(200),
  text: z.string().min(1).max(20_000),
  /** Order in the minutes, from 0, counted together with the motions. */
  place: z.int().min(0),
  /** The item of the agenda under which it was said. */
  agendaItemId: Id.optional(),
  /** Absent: what somebody said. A decision is by the meeting as a whole. */
  kind: z.literal('decision').optional(),
});
export type Statement = z.infer<typeof Statement>;

export const StatementDraft = z.strictObject({
  by: line('Choose who said it.'),
  text: prose('Type what was said.', 20_000),
  agendaItemId: Id.optional(),
  kind: z.literal('decision').optional(),
});
export type StatementDraft = z.infer<typeof StatementDraft>;

export const Decision = z.enum(['moved', 'removed', 'refused', 'deferred', 'confirmed', 'none']);
export type Decision = z.infer<typeof Decision>;

export const DECISION_NAMES: Readonly<Record<Decision, string>> = {
  moved: 'Due date moved',
  removed: 'Removed from the plan',
  refused: 'Refused',
  deferred: 'Deferred',
  confirmed: 'Date confirmed',
  none: 'No decision',
};

/** What the meeting decided for one obligation: a fact. A later one for the same obligation does not undo it. */
export const Outcome = z.strictObject({
  id: Id,
  meetingId: Id,
  obligationId: Id,
  decision: Decision,
  /** The official due date before, where there was one. */
  from: Day.optional(),
  /** The new date of `moved`. */
  to: Day.optional(),
  reason: z.string().min(1).max(10_000),
  /** Subject to written confirmation: nothing moves until it is settled. */
  isConditional: z.boolean().optional(),
  /** The written word that settled it, once. */
  settled: z.strictObject({ how: z.enum(['confirmed', 'notConfirmed']), on: Day, by: z.string().min(1).max(300), incomingLetterId: Id.optional() }).optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** Does it wait for a written confirmation? */
export const isWaiting = ({ isConditional, settled }: Pick<Outcome, 'isConditional' | 'settled'>): boolean => isConditional === true && settled === undefined;

/** Did it take effect? What was not confirmed in writing never did. */
export const hasEffect = ({ isConditional, settled }: Pick<Outcome, 'isConditional' | 'settled'>): boolean => isConditional !== true || settled?.how === 'confirmed';

/** `Due date moved, subject to written confirmation`. */
export function decisionWords(outcome: Pick<Outcome, 'decision' | 'isConditional' | 'settled'>): string {
  const name = DECISION_NAMES[outcome.decision];
  if (isWaiting(outcome)) return `${name}, subject to written confirmation`;
  return hasEffect(outcome) ? name : `${name}, but not confirmed in writing`;
}

export const OutcomeDraft = z
  .strictObject({
    obligationId: z.string().min(1, 'Choose the obligation.').pipe(Id),
    decision: Decision,
    to: OptionalTypedDay,
    reason: prose('Say why, as the meeting put it.'),
    isConditional: z.boolean().optional(),
  })
  .superRefine((draft, context) => {
    if (draft.decision === 'moved' && draft.to === '') {
      context.addIssue({ code: 'custom', path: ['to'], message: 'Type the new due date.' });
    }
  });
export type OutcomeDraft = z.infer<typeof OutcomeDraft>;

/** How a written word settles an outcome that waits for it. */
export const SettlementDraft = z.strictObject({
  how: z.enum(['confirmed', 'notConfirmed']),
  on: TypedDay,
  by: line('Type what says so, for example Letter of ICE of January 20, 2011.', 300),
});
export type SettlementDraft = z.infer<typeof SettlementDraft>;

/** A later word that says otherwise than an outcome: one letter that came in, or one meeting. The outcome itself stays. */
export const Contradiction = z.strictObject({
  id: Id,
  outcomeId: Id,
  incomingLetterId: Id.optional(),
  meetingId: Id.optional(),
  /** What it says otherwise. */
  note: z.string().min(1).max(2_000),
  /** When it was marked. */
  on: Day,
});
export type Contradiction = z.infer<typeof Contradiction>;

export const ContradictionDraft = z.strictObject({
  /** `letter.` or `meeting.` and the id. */
  what: z.string().min(1, 'Choose the letter or the meeting.'),
  note: prose('Type what it says otherwise.', 2_000),
});
export type ContradictionDraft = z.infer<typeof ContradictionDraft>;

/** Does what was decided later say something else than what was decided first, for the same obligation? A confirmation or no decision does not. */
export function contradicts(later: Pick<Outcome, 'decision' | 'to'>, first: Pick<Outcome, 'decision' | 'to'>): boolean {
  if (later.decision === 'confirmed' || later.decision === 'none' || first.decision === 'none') return false;
  return later.decision !== first.decision || later.to !== first.to;
}
