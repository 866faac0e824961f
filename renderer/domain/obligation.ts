/** One thing that must be done under an agreement, by whom, for whom, by when and on what authority. */
import { z } from 'zod';
import { Day } from './day';
import { DueRule, Lead } from './dueRule';
import { FileRef } from './file';
import { Id } from './id';
import { line, optionalLine, optionalProse, prose } from './text';

/** `cannotMeet` and `willNotMeet` are still open: the duty to write about them has begun. */
export const ObligationStatus = z.enum(['open', 'cannotMeet', 'willNotMeet', 'met', 'removed', 'waived', 'superseded']);
export type ObligationStatus = z.infer<typeof ObligationStatus>;

export const OBLIGATION_STATUS_NAMES: Readonly<Record<ObligationStatus, string>> = {
  open: 'Open',
  cannotMeet: 'Cannot meet',
  willNotMeet: 'Will not meet',
  met: 'Met',
  removed: 'Removed from the plan',
  waived: 'Waived',
  superseded: 'Superseded',
};

export const Obligation = z.strictObject({
  id: Id,
  agreementId: Id,
  authorityId: Id,
  title: z.string().min(1).max(300),
  detail: z.string().max(10_000),
  /** Who must do it: `the City`, `Alder Falls Police Department`. */
  owedBy: z.string().min(1).max(200),
  owedToIds: z.array(Id).max(50),
  rule: DueRule,
  lead: Lead.optional(),
  /** A soft date is aimed at; missing it breaks nothing. */
  isSoft: z.boolean(),
  /** The one person of our office who sees to it. */
  ownerId: Id,
  /** What will prove it done: `letter and proof of sending to both addressees`. */
  evidence: z.string().max(1_000),
  status: ObligationStatus,
  /** Why the status is what it is, in the office's words. */
  statusReason: z.string().max(10_000).optional(),
  /** The day since which the status stands; for `met`, the day it was done. */
  statusSince: Day.optional(),
  /** The obligation that took its place; only where it is superseded. */
  supersededById: Id.optional(),
  files: z.array(FileRef).max(200).optional(),
});
export type Obligation = z.infer<typeof Obligation>;

/** Is there still something to do? */
export const isOpen = ({ status }: Pick<Obligation, 'status'>): boolean => status === 'open' || status === 'cannotMeet' || status === 'willNotMeet';

export const MoveKind = z.enum(['moved', 'extension']);
export type MoveKind = z.infer<typeof MoveKind>;

export const MOVE_KIND_NAMES: Readonly<Record<MoveKind, string>> = { moved: 'Moved by decision or agreement', extension: 'Extension granted' };

/**
 * The official due date moved: a fact of its own, so that the old date stays.
 *
 * The latest move of an obligation gives its due date in place of its rule.
 */
export const DueDateMove = z.strictObject({
  id: Id,
  obligationId: Id,
  /** Absent when there was no date before. */
  from: Day.optional(),
  to: Day,
  reason: z.string().min(1).max(10_000),
  /** The day on which it was moved. */
  on: Day,
  /** The meeting whose outcome it was. */
  meetingId: Id.optional(),
  /** Absent: moved by decision or agreement. An extension is granted by whom the obligation is owed to, on request. */
  kind: MoveKind.optional(),
  /** Who granted the extension. */
  grantedBy: z.string().max(200).optional(),
});
export type DueDateMove = z.infer<typeof DueDateMove>;

/** A reason is never optional where a fact changes. */
export const Reason = prose('Say why, in a sentence: it stays in the history.');

/** The form of an obligation; `ruleForm.ts` turns the fields of the rule into a `DueRule`. */
export const ObligationDraft = z.strictObject({
  title: line('Type what must be done, for example Give written notice.', 300),
  detail: optionalProse(),
  authorityId: z.string().min(1, 'Choose what the obligation rests on.').pipe(Id),
  owedBy: line('Type who must do it, for example the City.'),
  owedToIds: z.array(Id).max(50),
  ownerId: z.string().min(1, 'Choose the one person who sees to it.').pipe(Id),
  evidence: optionalLine(1_000),
  isSoft: z.boolean(),
  rule: DueRule,
  lead: Lead.optional(),
});
export type ObligationDraft = z.infer<typeof ObligationDraft>;
