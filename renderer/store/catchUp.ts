/** Brings the working copy to where the journal stands: nothing to do, the entries behind, or everything anew. */
import type { Bridge } from '@bridge/client';
import type { BridgeError } from '@bridge/error';
import type { Entry, Head } from '@domain/entry';
import type { Id } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import { type NoticebookDb, PROJECTION } from './db';
import { PAGE, pages } from './journalPages';
import { countRows, project } from './project';
import { readAnew, type Reading, sameCounts, type Stopped } from './rebuild';

/** Reads what the working copy has not seen; answers where the journal then stands. Throws when it cannot be read. */
export type CatchUp = () => Promise<readonly Head[]>;

/** How many entries are folded in one transaction at the most. */
const MOST_BEHIND = 5 * PAGE;

/** What catching up did, for tests and for the line in Records. */
export type CaughtUp = { readonly heads: readonly Head[]; readonly did: 'nothing' | 'caughtUp' | 'rebuilt' };

/**
 * Compares the working copy's proof with the journal's heads and mends the difference.
 *
 * Rebuilds when the proof is of another form or another journal, or its row counts do not hold; IndexedDB's own word on
 * data loss is not trusted. Errors are those of reading the journal, and `stopped` when whoever waits for a rebuild leaves off.
 */
export async function catchUp(bridge: Bridge, db: NoticebookDb, device: Id, reading: Reading = {}): Promise<Result<CaughtUp, BridgeError | Stopped>> {
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
  return rebuildTo(bridge, db, heads.value, reading);
}

/** Folds the whole journal into the working copy, or the rest of it where an earlier reading was left off. */
export async function rebuild(bridge: Bridge, db: NoticebookDb, device: Id, reading: Reading = {}): Promise<Result<CaughtUp, BridgeError | Stopped>> {
  const heads = await headsOf(bridge, device);
  return heads.ok ? rebuildTo(bridge, db, heads.value, reading) : heads;
}

async function rebuildTo(bridge: Bridge, db: NoticebookDb, heads: readonly Head[], reading: Reading): Promise<Result<CaughtUp, BridgeError | Stopped>> {
  const read = await readAnew(bridge, db, heads, reading);
  return read.ok ? ok({ heads, did: 'rebuilt' }) : read;
}

/** Where the journal stands. Refuses when the records of another device are open by now: they must never be folded into these. */
async function headsOf(bridge: Bridge, device: Id): Promise<Result<readonly Head[], BridgeError>> {
  const heads = await bridge.journalHeads(null);
  if (!heads.ok || heads.value.some((head) => head.device === device)) return heads;
  return fail({ code: 'refused', detail: 'Other records are open now.' });
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
