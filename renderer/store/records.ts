/** The open records of one place: the working copy, the writer and the bridge behind them. */
import type { Bridge } from '@bridge/client';
import type { Place, Start } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { Id, idTime, makeId } from '@domain/id';
import { ok, type Result } from '@domain/result';
import { catchUp, type CaughtUp } from './catchUp';
import { declareDb, type NoticebookDb } from './db';
import { countsHold } from './project';
import type { Reading, Stopped } from './rebuild';
import { type Destroy, makeRecord, type Record, type RecordingProgress } from './record';

export interface Records {
  readonly db: NoticebookDb;
  readonly bridge: Bridge;
  readonly record: Record;
  readonly destroy: Destroy;
  readonly place: Place;
  /** What opening had to do. */
  readonly opened: CaughtUp['did'];
  /** A new id for a record. */
  readonly newId: () => Id;
  /** The moment it is, ISO, UTC. */
  readonly now: () => string;
  /** Who records from now on, `name, title`. */
  readonly setActor: (actor: string) => void;
  /** Whom to tell when changes are saved but the screens can no longer show them; the window must then be loaded anew. */
  readonly whenBehind: (tell: () => void) => void;
  /** Whom to tell how far the change that is under way has come; answers how to stop being told. */
  readonly whileRecording: (tell: (progress: RecordingProgress) => void) => () => void;
  /** Counts the rows of the working copy, which a start does not wait for. One that lost some loses its proof as well: the window then reads all anew. */
  readonly checkCopy: () => Promise<void>;
  readonly close: () => void;
}

/** Where time and chance come from; tests give their own. */
export interface Surroundings {
  readonly now: () => string;
  readonly newId: () => Id;
  /** From now on ids are of later moments than this one, in milliseconds since 1970. */
  readonly idsAfter?: (time: number) => void;
}

/** The computer's clock and random numbers. Each id's moment is later than the one before, so ids sort as they were made. */
export function computer(): Surroundings {
  let last = 0;
  return {
    now: () => new Date().toISOString(),
    newId: () => {
      last = Math.max(last + 1, Date.now());
      return makeId(last, crypto.getRandomValues(new Uint8Array(10)));
    },
    idsAfter: (time) => {
      last = Math.max(last, time);
    },
  };
}

/** Until someone has said who records; only the set-up itself is recorded so. */
const SOMEONE = 'Set-up';

/** Opens the working copy and brings it to where the journal stands; `stopped` where `reading` was left off. */
export async function openRecords(
  bridge: Bridge,
  start: Pick<Start, 'device' | 'place'>,
  reading?: Reading,
  surroundings: Surroundings = computer(),
): Promise<Result<Records, BridgeError | Stopped>> {
  const db = await openDb(start.device);
  const [caughtUp, latest] = await Promise.all([catchUp(bridge, db, start.device, reading), latestIdTime(db)]);
  if (!caughtUp.ok) {
    db.close();
    return caughtUp;
  }
  surroundings.idsAfter?.(caughtUp.value.did === 'nothing' ? latest : await latestIdTime(db));
  let actor = SOMEONE;
  let tellBehind: () => void = () => undefined;
  const told = new Set<(progress: RecordingProgress) => void>();
  const { record, destroy } = makeRecord({
    bridge,
    db,
    device: start.device,
    heads: caughtUp.value.heads,
    actor: () => actor,
    newId: surroundings.newId,
    onBehind: () => tellBehind(),
    onStep: (progress) => told.forEach((tell) => tell(progress)),
    catchUp: async () => {
      const again = await catchUp(bridge, db, start.device);
      if (!again.ok) throw new Error(`The working copy cannot catch up: ${again.error.code}`);
      return again.value.heads;
    },
  });
  return ok({
    db,
    bridge,
    record,
    destroy,
    place: start.place,
    opened: caughtUp.value.did,
    newId: surroundings.newId,
    now: surroundings.now,
    setActor: (name) => {
      actor = name;
    },
    whenBehind: (tell) => {
      tellBehind = tell;
    },
    whileRecording: (tell) => {
      told.add(tell);
      return () => told.delete(tell);
    },
    checkCopy: async () => {
      if (!(await countsHold(db))) await db.proof.delete('proof');
    },
    close: () => db.close(),
  });
}

/**
 * The moment of the latest id among the records, as the entries name them.
 *
 * The order of ids says which of two facts was recorded later, also when the computer's clock was put back in between.
 */
async function latestIdTime(db: NoticebookDb): Promise<number> {
  const last = Id.safeParse((await db.entries.orderBy('ids').reverse().limit(1).keys())[0]);
  return last.success ? idTime(last.data) : 0;
}

/** A database that won't open is left as it lies, never deleted; the next one takes its place and is filled from the journal. */
async function openDb(device: Id): Promise<NoticebookDb> {
  const last = 20;
  for (let generation = 1; ; generation += 1) {
    const db = declareDb(`noticebook-${device}-${generation}`);
    try {
      await db.open();
      await db.proof.get('proof');
      return db;
    } catch (error) {
      db.close();
      if (generation === last) throw error;
    }
  }
}
