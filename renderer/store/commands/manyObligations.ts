/** One change to several obligations at once: a batch of the journal, one entry for each obligation. */
import type { Day } from '@domain/day';
import type { Head } from '@domain/entry';
import type { Id } from '@domain/id';
import type { Obligation, ObligationStatus } from '@domain/obligation';
import { ok, type Result } from '@domain/result';
import { type Command, patch, type RecordError } from '../record';
import { refuse, type Writer } from './command';
import { STATUS_KINDS } from './obligations';

/** The obligations as they stood before, and how many stood so already and were left alone. `head`: where the journal stood afterwards. */
export interface ManyChanged {
  readonly head: Head;
  readonly before: readonly Obligation[];
  readonly unchanged: number;
}

/** More at once would make the window wait too long. */
export const MOST_AT_ONCE = 1_000;

/** Gives obligations to another owner. */
export async function changeOwner(writer: Writer, ids: readonly Id[], ownerId: Id): Promise<Result<ManyChanged, RecordError>> {
  return changeMany(writer, ids, ({ ownerId: now }) => now !== ownerId, ({ id }) => ({ kind: 'obligation.ownerChanged', edits: [patch('obligations', id, { ownerId })] }));
}

/** What takes an obligation's place is said of each alone. */
export type StatusOfMany = Exclude<ObligationStatus, 'superseded'>;

/** Says of several obligations how they stand since a day, and why. Refused when one of them comes back and would be met for good. */
export async function setStatusOfMany(writer: Writer, ids: readonly Id[], status: StatusOfMany, since: Day, reason: string): Promise<Result<ManyChanged, RecordError>> {
  return changeMany(writer, ids, (one) => one.status !== status, ({ id }) => ({
    kind: STATUS_KINDS[status],
    edits: [patch('obligations', id, { status, statusReason: reason, statusSince: since, supersededById: null })],
    why: reason,
  }), (one) => (status === 'met' && one.rule.kind === 'every' ? `“${one.title}” comes back: its dates are recorded as done one by one. Take it out of the selection.` : undefined));
}

async function changeMany(
  writer: Writer,
  ids: readonly Id[],
  isChanged: (obligation: Obligation) => boolean,
  command: (obligation: Obligation) => Command,
  objectTo: (obligation: Obligation) => string | undefined = () => undefined,
): Promise<Result<ManyChanged, RecordError>> {
  let changed: Omit<ManyChanged, 'head'> = { before: [], unchanged: 0 };
  const recorded = await writer.record(async (db) => {
    if (ids.length > MOST_AT_ONCE) return refuse(`At most ${MOST_AT_ONCE.toLocaleString('en-US')} obligations are changed at once. Select fewer.`);
    const found = (await db.obligations.bulkGet([...ids])).flatMap((one) => (one ? [one] : []));
    const before = found.filter(isChanged);
    if (before.length === 0) return refuse('They stand so already. Nothing was recorded.');
    const [objection] = before.flatMap((one) => objectTo(one) ?? []);
    if (objection !== undefined) return refuse(objection);
    changed = { before, unchanged: ids.length - before.length };
    return ok(before.map(command));
  });
  return recorded.ok ? ok({ ...changed, head: recorded.value }) : recorded;
}
