/** Brings the working copy to where the journal stands: nothing to do, the entries behind, or everything anew. */
import type { Bridge } from '@bridge/client';
import type { BridgeError } from '@bridge/error';
import type { Entry, Head } from '@domain/entry';
import type { Id } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import { type NoticebookDb, PROJECTION } from './db';
import { deriveAllDueDates } from './dueDates';
import { deriveAllLetterStates } from './letterStates';
import { countRows, project } from './project';

/** Reads what the working copy has not seen; answers where the journal then stands. Throws when it cannot be read. */
export type CatchUp = () => Promise<readonly Head[]>;

/** Told while a whole journal is read: entries done, of how many. */
export type Progress = (done: number, of: number) => void;

/** How many entries are read and folded at a time: large enough to be quick, small enough to keep the window answering. */
const PAGE = 1_000;

/** How many entries are folded in one transaction at the most. */
const MOST_BEHIND = 5 * PAGE;

/** What catching up did, for tests and for the line in Records. */
export type CaughtUp = { readonly heads: readonly Head[]; readonly did: 'nothing' | 'caughtUp' | 'rebuilt' };

/**
 * Compares the working copy's proof with the journal's heads and mends the difference.
 *
 * Rebuilds when the proof is of another form or another journal, or its row counts do not hold; IndexedDB's own word on
 * data loss is not trusted. Errors are those of reading the journal.
 */
export async function catchUp(bridge: Bridge, db: NoticebookDb, device: Id, progress: Progress = () => undefined): Promise<Result<CaughtUp, BridgeError>> {
  const heads = await headsOf(bridge, device);
  if (!heads.ok) return heads;
  const proof = await db.proof.get('proof');
  const isOurs = proof?.schema === PROJECTION && proof.heads.some((head) => head.device === device);
  const isUpToDate = isOurs && heads.value.every((head) => proof.heads.some((seen) => sameHead(seen, head)));
  // Counting a hundred thousand rows takes longer than the rest of a start; a copy that still knows its office is counted afterwards (`Records.checkCopy`).
  if (isUpToDate && (await db.offices.count()) > 0) return ok({ heads: heads.value, did: 'nothing' });
  const isSound = isOurs && sameCounts(proof.counts, await countRows(db));
  if (isSound && isUpToDate) return ok({ heads: heads.value, did: 'nothing' });
  const behind = isSound ? await entriesBehind(bridge, proof.heads, heads.value) : undefined;
  if (behind && !behind.ok) return behind;
  if (behind?.value) {
    await project(db, behind.value, heads.value);
    return ok({ heads: heads.value, did: 'caughtUp' });
  }
  return rebuild(bridge, db, device, progress);
}

/** Where the journal stands. Refuses when the records of another device are open by now: they must never be folded into these. */
async function headsOf(bridge: Bridge, device: Id): Promise<Result<readonly Head[], BridgeError>> {
  const heads = await bridge.journalHeads(null);
  if (!heads.ok || heads.value.some((head) => head.device === device)) return heads;
  return fail({ code: 'refused', detail: 'Other records are open now.' });
}

/** Empties the working copy and folds the whole journal into it. */
export async function rebuild(bridge: Bridge, db: NoticebookDb, device: Id, progress: Progress = () => undefined): Promise<Result<CaughtUp, BridgeError>> {
  const heads = await headsOf(bridge, device);
  if (!heads.ok) return heads;
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
  const total = heads.value.reduce((sum, { seq }) => sum + seq, 0);
  let done = 0;
  // The journals of several devices count in the order of their logical clock, so they are merged before they are folded.
  const single = heads.value.length === 1 ? heads.value[0] : undefined;
  if (single) {
    for await (const page of pages(bridge, single, undefined)) {
      if (!page.ok) return page;
      await project(db, page.value);
      done += page.value.length;
      progress(done, total);
    }
  } else {
    const all = await readAll(bridge, heads.value);
    if (!all.ok) return all;
    for (let from = 0; from < all.value.length; from += PAGE) {
      await project(db, all.value.slice(from, from + PAGE));
      progress(Math.min(from + PAGE, total), total);
    }
  }
  await deriveAllDueDates(db);
  await deriveAllLetterStates(db);
  await project(db, [], heads.value);
  return ok({ heads: heads.value, did: 'rebuilt' });
}

type Position = { readonly epoch: number; readonly seq: number };

/** Every entry after a position, page by page; the next one is read while this one is worked on. */
async function* pages(bridge: Bridge, head: Head, from: Position | undefined): AsyncGenerator<Result<readonly Entry[], BridgeError>> {
  const read = (after: Position | null) => {
    const page = bridge.journalRead({ device: head.device, after, limit: PAGE });
    page.catch(() => undefined); // a bug is met where the page is awaited, or nobody wants the page any more
    return page;
  };
  let next: ReturnType<typeof read> | undefined = read(from ?? null);
  while (next) {
    const page: Awaited<ReturnType<typeof read>> = await next;
    if (!page.ok) {
      yield page;
      return;
    }
    const last: Position | undefined = page.value.entries.at(-1)?.header;
    next = page.value.more && last ? read({ epoch: last.epoch, seq: last.seq }) : undefined;
    yield ok(page.value.entries);
  }
}

async function readAll(bridge: Bridge, heads: readonly Head[]): Promise<Result<readonly Entry[], BridgeError>> {
  const entries: Entry[] = [];
  for (const head of heads) {
    for await (const page of pages(bridge, head, undefined)) {
      if (!page.ok) return page;
      entries.push(...page.value);
    }
  }
  return ok(entries.toSorted((a, b) => a.header.lc - b.header.lc));
}

/** The entries that the working copy lacks, or undefined when it does not continue into this journal and must be rebuilt. */
async function entriesBehind(bridge: Bridge, seen: readonly Head[], heads: readonly Head[]): Promise<Result<readonly Entry[] | undefined, BridgeError>> {
  const behind: Entry[] = [];
  for (const head of heads) {
    const before = seen.find(({ device }) => device === head.device);
    if (before && sameHead(before, head)) continue;
    if (before && (before.epoch > head.epoch || (before.epoch === head.epoch && before.seq >= head.seq))) return ok(undefined);
    let isFirst = true;
    for await (const page of pages(bridge, head, before && before.seq > 0 ? { epoch: before.epoch, seq: before.seq } : undefined)) {
      if (!page.ok) return fail(page.error);
      // The first entry behind must name the header that the working copy saw last, else this is another journal.
      if (isFirst && before && page.value[0]?.header.prev !== before.hash) return ok(undefined);
      isFirst = false;
      behind.push(...page.value);
      // What was destroyed still stands in the working copy, and no entry takes it out of it.
      if (page.value.some(({ body }) => body?.emptied !== undefined)) return ok(undefined);
      // So far behind, reading all anew shows its progress and takes small steps.
      if (behind.length > MOST_BEHIND) return ok(undefined);
    }
    // Nothing behind, and yet another place: a restore that went back. The new epoch begins where its head says.
    if (hasNoneOf(behind, head) && before && before.hash !== head.hash) return ok(undefined);
  }
  // Entries of another device may belong between those already folded: only a whole fold puts them in their place.
  return ok(heads.length > 1 && behind.length > 0 ? undefined : behind);
}

/** Did this device's pages bring no entry? */
const hasNoneOf = (behind: readonly Entry[], { device }: Head): boolean => !behind.some(({ header }) => header.device === device);

const sameHead = (a: Head, b: Head): boolean => a.device === b.device && a.epoch === b.epoch && a.seq === b.seq && a.hash === b.hash;

const sameCounts = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.keys(b).every((table) => a[table] === b[table]);
