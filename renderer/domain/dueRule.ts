/**
 * When an obligation is due, as a rule: a fixed day, or a count from an event.
 *
 * Only the shape; `dueDate.ts` counts.
 */
import { z } from 'zod';
import { Day } from './day';
import { Id } from './id';

export const Unit = z.enum(['days', 'businessDays', 'weeks', 'months', 'years']);
export type Unit = z.infer<typeof Unit>;

/** What starts the clock. `obligationId` names the obligation whose due date, fulfilment, meeting or letter it is. */
export const Clock = z.discriminatedUnion('on', [
  /** The official due date of another obligation, for example the scheduled activation. */
  z.strictObject({ on: z.literal('due'), obligationId: Id }),
  /** The day another obligation was met. */
  z.strictObject({ on: z.literal('fulfilled'), obligationId: Id }),
  /** The latest meeting held about another obligation. */
  z.strictObject({ on: z.literal('met'), obligationId: Id }),
  /** The next meeting called about another obligation, held or not. */
  z.strictObject({ on: z.literal('called'), obligationId: Id }),
  /** A letter about another obligation: when the last of its addressees was sent it. */
  z.strictObject({ on: z.literal('sent'), obligationId: Id }),
  /** A letter about another obligation: when the last of its addressees received it. */
  z.strictObject({ on: z.literal('received'), obligationId: Id }),
  /** A letter about another obligation: when notice to the last of its addressees was effective by the agreement. */
  z.strictObject({ on: z.literal('deemed'), obligationId: Id }),
  /** An event that the office names. */
  z.strictObject({ on: z.literal('trigger'), triggerId: Id }),
]);
export type Clock = z.infer<typeof Clock>;

/** What to do when the last day is closed. A contract date is never silently rolled: both days are always shown. */
export const Roll = z.enum(['none', 'forward', 'backward']);
export type Roll = z.infer<typeof Roll>;

/** `excludeFirst`: leave out the first day, count the last. `clearDays`: neither end counts. */
export const Counting = z.enum(['excludeFirst', 'clearDays']);
export type Counting = z.infer<typeof Counting>;

/** 0 is the same day as the clock, in either way of counting. */
const count = z.int().min(0).max(36_500);

export const DueRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), day: Day, roll: Roll }),
  z.strictObject({
    kind: z.literal('after'), count, unit: Unit, clock: Clock, counting: Counting, roll: Roll,
    /** Calendar days that the rule adds at the end where service was by mail, as 3 under many rules of procedure. */
    mailDays: z.int().min(1).max(60).optional(),
  }),
  z.strictObject({ kind: z.literal('before'), count, unit: Unit, clock: Clock, counting: Counting, roll: Roll }),
  z.strictObject({
    kind: z.literal('every'),
    count: z.int().min(1).max(1_000),
    unit: z.enum(['weeks', 'months', 'years']),
    /** The first due date of the series; the others are counted from it. */
    anchor: Day,
    roll: Roll,
    /** Of a yearly series from February 29: March 1 in years without that day. Absent: the last day of February. */
    leapDay: z.literal('march1').optional(),
  }),
  /** Promptly when it happens; due on its day. */
  z.strictObject({ kind: z.literal('onEvent'), clock: Clock }),
  z.strictObject({ kind: z.literal('onRequest') }),
  /** As long as a condition lasts: never due on a day. */
  z.strictObject({ kind: z.literal('continuous'), condition: z.string().min(1).max(500) }),
]);
export type DueRule = z.infer<typeof DueRule>;

/** Does a series come back on a day that most years do not have, so that the office must say which day stands for it? */
export const asksLeapDay = ({ unit, anchor }: { readonly unit: Unit; readonly anchor: Day }): boolean => unit === 'years' && anchor.endsWith('-02-29');

/** The office's own earlier date, counted back from the official due date. A closed day rolls backward. */
export const Lead = z.strictObject({ count: z.int().min(1).max(3_650), unit: z.enum(['days', 'businessDays', 'weeks', 'months']) });
export type Lead = z.infer<typeof Lead>;

/** The clock of a rule, where it has one. */
export function clockOf(rule: DueRule): Clock | undefined {
  return rule.kind === 'after' || rule.kind === 'before' || rule.kind === 'onEvent' ? rule.clock : undefined;
}
