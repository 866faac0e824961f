/** One date of a series that was kept: what was due, when it was done and what proves it. The series goes on with the next. */
import { z } from 'zod';
import { Day, longDay, TypedDay } from './day';
import { FileRef } from './file';
import { Id } from './id';
import type { DueDateMove } from './obligation';
import { prose } from './text';

export const Fulfilment = z.strictObject({
  id: Id,
  obligationId: Id,
  /** The date of the series before any roll: it names which one was done, whatever calendar comes later. */
  occurrence: Day,
  /** The official due date as it stood when this was recorded. */
  due: Day,
  doneOn: Day,
  /** What proves it, in words. */
  proof: z.string().min(1).max(10_000),
  files: z.array(FileRef).max(200).optional(),
});
export type Fulfilment = z.infer<typeof Fulfilment>;

const Draft = z.strictObject({
  doneOn: TypedDay,
  proof: prose('Say what proves it, for example The signed audit form is on file.'),
  files: z.array(FileRef).max(200),
});
export type FulfilmentDraft = z.infer<typeof Draft>;

/** The form: what is done was done by today. */
export const fulfilmentDraft = (today: Day) =>
  Draft.superRefine(({ doneOn }, context) => {
    if (doneOn > today) context.addIssue({ code: 'custom', path: ['doneOn'], message: `This day is after today, ${longDay(today)}. Type the day on which it was done.` });
  });

/** The fulfilment up to which a series is done; undefined when none is recorded. */
export const lastFulfilment = (fulfilments: readonly Fulfilment[]): Fulfilment | undefined =>
  fulfilments.toSorted((a, b) => (a.occurrence < b.occurrence ? 1 : a.occurrence > b.occurrence ? -1 : 0))[0];

/**
 * The moves that still stand, in the order in which they were recorded.
 *
 * A move of a series moves only the date that was next: once a date is recorded as done, the moves recorded before are spent.
 * Ids begin with the moment they were made.
 */
export function standingMoves(moves: readonly DueDateMove[], fulfilments: readonly Fulfilment[]): readonly DueDateMove[] {
  const last = fulfilments.map(({ id }) => id).toSorted().at(-1) ?? '';
  return moves.filter(({ id }) => id > last).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
