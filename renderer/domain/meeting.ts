/** A meeting about obligations: who came, who said what, and what was decided for each obligation. */
import { z } from 'zod';
import { Day, OptionalTypedDay, TypedDay } from './day';
import { Id } from './id';
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
});
export type Meeting = z.infer<typeof Meeting>;

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
});
export type Attendee = z.infer<typeof Attendee>;

export const AttendeeDraft = z.strictObject({
  name: line('Type the name of the person.'),
  title: optionalLine(),
  of: line('Type whom the person speaks for, for example ICE.'),
  level: Level,
});
export type AttendeeDraft = z.infer<typeof AttendeeDraft>;

/** What one party said. Oral replies are logged as evidence. */
export const Statement = z.strictObject({
  id: Id,
  meetingId: Id,
  by: z.string().min(1).max(200),
  text: z.string().min(1).max(20_000),
  /** Order in the minutes, from 0. */
  place: z.int().min(0),
});
export type Statement = z.infer<typeof Statement>;

export const StatementDraft = z.strictObject({
  by: line('Choose who said it.'),
  text: prose('Type what was said.', 20_000),
});
export type StatementDraft = z.infer<typeof StatementDraft>;

export const Decision = z.enum(['moved', 'removed', 'refused', 'deferred', 'none']);
export type Decision = z.infer<typeof Decision>;

export const DECISION_NAMES: Readonly<Record<Decision, string>> = {
  moved: 'Due date moved',
  removed: 'Removed from the plan',
  refused: 'Refused',
  deferred: 'Deferred',
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
});
export type Outcome = z.infer<typeof Outcome>;

export const OutcomeDraft = z
  .strictObject({
    obligationId: z.string().min(1, 'Choose the obligation.').pipe(Id),
    decision: Decision,
    to: OptionalTypedDay,
    reason: prose('Say why, as the meeting put it.'),
  })
  .superRefine((draft, context) => {
    if (draft.decision === 'moved' && draft.to === '') {
      context.addIssue({ code: 'custom', path: ['to'], message: 'Type the new due date.' });
    }
  });
export type OutcomeDraft = z.infer<typeof OutcomeDraft>;
