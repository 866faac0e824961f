/** Folds a whole journal into the working copy, in steps that can be left off and gone on with. */
import type { Bridge } from '@bridge/client';
import type { BridgeError } from '@bridge/error';
import type { Entry, Head, Header } from '@domain/entry';
import { fail, ok, type Result } from '@domain/result';
import { isSameValue } from '@domain/sameValue';
import { type NoticebookDb, PROJECTION, type ReadSoFar } from './db';
import { deriveAllDueDates } from './dueDates';
import { PAGE, pages, readAll } from './journalPages';
import { deriveAllLetterStates } from './letterStates';
import { countRows, project } from './project';

/** What a whole journal is made into, one after the other: its entries are read, due dates counted, the states of letters found. */
export type Step = 'entries' | 'dueDates' | 'letters';

/** Told while a whole journal is read: how many of a step are done, of how many. */
export type Progress = (done: number, of: number, step: Step) => void;

/** How a whole journal is read: who is told of it, and who may leave off. */
export interface Reading {
  readonly progress?: Progress | undefined;
  /** Once aborted, no further page is read; what was read stays for the next time. */
  readonly signal?: AbortSignal | undefined;
}

/** The reading was left off before its end: nothing is wrong, and the working copy proves nothing yet. */
export type Stopped = { readonly code: 'stopped'; readonly detail?: undefined };

/**
 * Folds the whole journal into the working copy and derives what hangs on it.
 *
 * Goes on where an earlier reading was left off, stopped or killed, as long as what it had read last still stands in the journal.
 */
export async function readAnew(bridge: Bridge, db: NoticebookDb, heads: readonly Head[], reading: Reading): Promise<Result<void, BridgeError | Stopped>> {
  // The journals of several devices count in the order of their logical clock, so they are merged before they are folded.
  const single = heads.length === 1 ? heads[0] : undefined;
  const read = await (single ? readOne(bridge, db, single, reading, await soundSoFar(db)) : readMerged(bridge, db, heads, reading));
  if (!read.ok) return read;
  const { progress, signal } = reading;
  const isWanted = (step: Step) => (done: number, of: number) => {
    progress?.(done, of, step);
    return signal?.aborted !== true;
  };
  await deriveAllDueDates(db, isWanted('dueDates'));
  if (!signal?.aborted) await deriveAllLetterStates(db, isWanted('letters'));
  if (signal?.aborted) return fail({ code: 'stopped' });
  await project(db, [], heads);
  return ok(undefined);
}

async function readOne(bridge: Bridge, db: NoticebookDb, head: Head, reading: Reading, soFar: ReadSoFar | undefined): Promise<Result<void, BridgeError | Stopped>> {
  const total = await entriesUpTo(bridge, head);
  if (!total.ok) return total;
  if (!soFar) await empty(db);
  let done = soFar?.done ?? 0;
  reading.progress?.(done, Math.max(done, total.value), 'entries');
  let last: Header | undefined;
  for await (const page of pages(bridge, head, soFar?.before ?? undefined)) {
    if (!page.ok) return page;
    const isFirst = last === undefined;
    if (soFar && !goesOn(page.value, isFirst ? soFar : undefined)) return readOne(bridge, db, head, reading, undefined);
    const headers: readonly Header[] = page.value.map(({ header }) => header);
    done += isFirst && soFar ? headers.length - 1 : headers.length; // the last one that was read is read once more, to be compared
    const before: Header | undefined = headers.at(-2) ?? last;
    last = headers.at(-1) ?? last;
    await project(db, page.value, undefined, last && { soFar: { last, before: before ? { epoch: before.epoch, seq: before.seq } : null, done } });
    reading.progress?.(done, Math.max(done, total.value), 'entries');
    if (reading.signal?.aborted) return fail({ code: 'stopped' });
  }
  return ok(undefined);
}

async function readMerged(bridge: Bridge, db: NoticebookDb, heads: readonly Head[], { progress, signal }: Reading): Promise<Result<void, BridgeError | Stopped>> {
  await empty(db);
  const all = await readAll(bridge, heads);
  if (!all.ok) return all;
  const total = all.value.length;
  for (let from = 0; from < total; from += PAGE) {
    await project(db, all.value.slice(from, from + PAGE));
    progress?.(Math.min(from + PAGE, total), total, 'entries');
    if (signal?.aborted) return fail({ code: 'stopped' });
  }
  return ok(undefined);
}

const empty = (db: NoticebookDb): Promise<unknown> => db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));

/**
 * How many entries a single device's journal holds: its logical clock counts them, also over a restore, where `seq` begins anew.
 *
 * Right after a restore no entry stands at the head; `seq` is answered then, and whoever shows it never shows less than was read.
 */
async function entriesUpTo(bridge: Bridge, { device, epoch, seq }: Head): Promise<Result<number, BridgeError>> {
  if (epoch === 1 || seq === 0) return ok(seq);
  const page = await bridge.journalRead({ device, after: { epoch, seq: seq - 1 }, limit: 1 });
  return page.ok ? ok(page.value.entries[0]?.header.lc ?? seq) : page;
}

/** What an earlier reading left, where all of it is still there. */
async function soundSoFar(db: NoticebookDb): Promise<ReadSoFar | undefined> {
  const soFar = await db.readSoFar.get('readSoFar');
  // What is derived at the end may have been begun; it is derived anew.
  return soFar?.schema === PROJECTION && sameCounts(soFar.counts, { ...(await countRows(db)), dueDates: 0, letterStates: 0 }) ? soFar : undefined;
}

/**
 * Do these entries follow on what was read before?
 *
 * `begins`: given with the first of them, which must be the very entry that was read last; its header holds the whole chain before it.
 * What was destroyed since might stand among what was read, and no entry takes it out of there.
 */
function goesOn(entries: readonly Entry[], begins: ReadSoFar | undefined): boolean {
  const first = entries[0]?.header;
  return (begins === undefined || (first !== undefined && isSameValue(first, begins.last))) && entries.every(({ body }) => body?.emptied === undefined);
}

/** Do tables hold as many rows as they did? */
export const sameCounts = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.keys(b).every((table) => a[table] === b[table]);
