/** A certificate of destruction: what was destroyed, under which series, by whom and why, and which copies still hold it. Says nothing of what stood in it. */
import { z } from 'zod';
import { Day } from './day';
import { Id } from './id';
import { RetainedTable } from './retention';
import { optionalProse, prose } from './text';

/** One record that was destroyed, with what hung on it. */
export const DestroyedItem = z.strictObject({
  table: RetainedTable,
  id: Id,
  /** `Letter L-2010-001`, `Meeting of October 14, 2010`: its number or day, none of its words. */
  what: z.string().min(1).max(200),
  /** `GC-10, Correspondence`. */
  series: z.string().max(250),
  /** Why it could be destroyed, as it was counted. */
  account: z.string().max(500),
});
export type DestroyedItem = z.infer<typeof DestroyedItem>;

export const Destruction = z.strictObject({
  id: Id,
  /** `D-2026-001`. */
  number: z.string().min(1).max(40),
  year: z.int(),
  sequence: z.int().min(1),
  on: Day,
  by: z.string().min(1).max(400),
  why: z.string().min(1).max(10_000),
  /** What was destroyed, in the office's own words. */
  description: z.string().max(10_000),
  items: z.array(DestroyedItem).min(1).max(5_000),
  /** Entries of the journal whose bodies were taken out. */
  bodies: z.int().min(0),
  /** Kept files that were erased. */
  files: z.int().min(0),
  /** Copies outside the records that still held them that day, each by its name. */
  copies: z.array(z.string().max(400)).max(5_000),
});
export type Destruction = z.infer<typeof Destruction>;

/** What the main process is asked for: it counts bodies and files itself, and adds the copies that it knows of. */
export const DestructionOrder = Destruction.omit({ bodies: true, files: true });
export type DestructionOrder = z.infer<typeof DestructionOrder>;

export const DESTRUCTION_SERIES = 'D';

export const DestructionDraft = z.strictObject({
  why: prose('Say why the records are destroyed now, for example Retention period over, approved by the City Clerk.'),
  description: optionalProse(),
});
export type DestructionDraft = z.infer<typeof DestructionDraft>;

/** The next number of a year: `D-2026-001`, counted on. */
export function nextDestruction(year: number, before: readonly Pick<Destruction, 'year' | 'sequence'>[]): Pick<Destruction, 'number' | 'year' | 'sequence'> {
  const sequence = 1 + Math.max(0, ...before.filter((one) => one.year === year).map((one) => one.sequence));
  return { number: `${DESTRUCTION_SERIES}-${year}-${String(sequence).padStart(3, '0')}`, year, sequence };
}
