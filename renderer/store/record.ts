/**
 * The only writer: takes commands one at a time, writes them to the journal, then folds them into the working copy.
 *
 * Once the journal has acknowledged, the change is saved, whatever the working copy does: a failure there means catching up.
 */
import type { Bridge } from '@bridge/client';
import type { BridgeErrorCode } from '@bridge/error';
import { type Change, type Entry, Fields, type Head, type NewEntry } from '@domain/entry';
import { applyChange, changeBetween, problemOf, type RawRow } from '@domain/fold';
import type { RecordKey } from '@domain/destroyedEntries';
import type { Destruction, DestructionOrder } from '@domain/destruction';
import type { Id } from '@domain/id';
import type { Row, Table } from '@domain/record';
import { fail, ok, type Result } from '@domain/result';
import type { CatchUp } from './catchUp';
import { type NoticebookDb, rawTable } from './db';
import { refuseHeld, refuseHeldAmong } from './heldRemovals';
import { project } from './project';

/** One record to add, change (only the fields given; null takes one away) or take out (`set: null`). */
export interface Edit {
  readonly table: Table;
  readonly id: Id;
  readonly set: Fields | null;
}

/** What happened, as one entry of the journal. */
export interface Command {
  readonly kind: string;
  readonly edits: readonly Edit[];
  readonly why?: string | undefined;
  readonly links?: readonly Id[] | undefined;
}

/** Why a change was not recorded: a code of the bridge, or `notAllowed` with a sentence for the clerk. */
export interface RecordError {
  readonly code: BridgeErrorCode | 'notAllowed';
  readonly detail?: string | undefined;
}

/**
 * Looks at the records as they stand when its turn comes, and says what to record; several commands make a batch.
 *
 * `head` is where the journal stands before. An empty list records nothing.
 */
export type Plan = (db: NoticebookDb, head: Head) => Promise<Result<readonly Command[], RecordError>>;

/** Records a plan; answers the head after it. */
export type Record = (plan: Plan) => Promise<Result<Head, RecordError>>;

/** Looks at the records as they stand when its turn comes, and says what to destroy under which certificate. */
export type DestructionPlan = (db: NoticebookDb) => Promise<Result<{ readonly certificate: DestructionOrder; readonly records: readonly RecordKey[] }, RecordError>>;

/** Destroys records; answers the certificate. Nothing can be recorded afterwards until the window was loaded anew. */
export type Destroy = (plan: DestructionPlan) => Promise<Result<Destruction, RecordError>>;

/**
 * How far a change has come: it is planned on what stands, written to the journal, and then, being saved, shown.
 *
 * `share`: of the time that all of it takes, from 0 to 1, as a large import spends it. It begins anew where another program wrote in between.
 */
export interface RecordingProgress {
  readonly stage: 'preparing' | 'writing' | 'showing';
  readonly share: number;
}

/** The two ways to change the records. */
export interface Writers {
  readonly record: Record;
  readonly destroy: Destroy;
}

/** Adds a record, or sets all its fields anew. */
export const put = <T extends Table>(table: T, row: Row<T>): Edit => ({ table, id: row.id, set: fieldsOf(row) });

/** Changes only the fields given; null takes an optional field away. */
export const patch = <T extends Table>(table: T, id: Id, fields: { readonly [K in keyof Row<T>]?: Row<T>[K] | null | undefined }): Edit => ({
  table,
  id,
  set: fieldsOf(fields),
});

/** Takes a record out; all of it stays in the history. */
export const takeOut = (table: Table, id: Id): Edit => ({ table, id, set: null });

/** JSON has no undefined: such fields are not set. */
const fieldsOf = (row: object): Fields => Fields.parse(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)));

/** A plan of one command that does not depend on what stands. */
export const always =
  (...commands: readonly Command[]): Plan =>
  async () =>
    ok(commands);

interface Parts {
  readonly bridge: Bridge;
  readonly db: NoticebookDb;
  readonly catchUp: CatchUp;
  /** Told when a change is saved but the working copy could not take it nor catch up: the screens no longer show what is saved. */
  readonly onBehind: () => void;
  /** Told how far a change has come. */
  readonly onStep?: (progress: RecordingProgress) => void;
  /** Who records, `name, title`; the entry bears it. */
  readonly actor: () => string;
  readonly newId: () => Id;
  /** Where the journal stands when the writer is made. */
  readonly heads: readonly Head[];
  readonly device: Id;
}

/** At which share of the time a large change is planned, is prepared as entries, and is saved. */
const [PLANNED, PREPARED, SAVED] = [0.15, 0.28, 0.36];
/** How many commands are prepared between two steps that are told. */
const PAGE = 1_000;

/** How often a command is planned anew when another program wrote in between. */
const TRIES = 5;

/** Makes the writer of one open journal. */
export function makeRecord(parts: Parts): Writers {
  let heads = parts.heads;
  /** The working copy lacks something that is saved: nothing may be planned on it. */
  let isBehind = false;
  let queue: Promise<unknown> = Promise.resolve();

  const tell = (stage: RecordingProgress['stage'], share: number) => parts.onStep?.({ stage, share });

  const attempt = async (plan: Plan, actor: string, tries: number): Promise<Result<Head, RecordError>> => {
    // Chromium may have thrown a damaged database away and opened an empty one in its place, under our eyes.
    isBehind ||= !(await hasProof(parts.db));
    if (isBehind && !(await didCatchUp())) return fail({ code: 'notAllowed', detail: 'The screens do not show all that is saved. Load the window anew, then save again.' });
    const head = headOf(heads, parts.device);
    tell('preparing', 0);
    const planned = await plan(parts.db, head);
    if (!planned.ok) return planned;
    const free = await refuseHeld(parts.db, planned.value);
    if (!free.ok) return free;
    tell('preparing', PLANNED);
    const entries = await newEntries(parts, planned.value, actor, (share) => tell('preparing', PLANNED + share * (PREPARED - PLANNED)));
    if (entries.length === 0) return ok(head);
    tell('writing', PREPARED);
    const appended = await parts.bridge.journalAppend({ entries: [...entries], expectedHead: head });
    if (appended.ok) {
      heads = [...heads.filter(({ device }) => device !== parts.device), appended.value.head];
      tell('showing', SAVED);
      await show(appended.value.entries);
      return ok(appended.value.head);
    }
    if (appended.error.code !== 'stale' || tries <= 1) return appended;
    heads = await parts.catchUp();
    return attempt(plan, actor, tries - 1);
  };

  /** The change is saved already: if the working copy cannot take it, it catches up from the journal. */
  const show = async (entries: readonly Entry[]): Promise<void> => {
    try {
      await project(parts.db, entries, heads, { isProven: true, onStep: (share) => tell('showing', SAVED + share * (1 - SAVED)) });
    } catch {
      isBehind = true;
      if (!(await didCatchUp())) parts.onBehind();
    }
  };

  const didCatchUp = async (): Promise<boolean> => {
    try {
      heads = await parts.catchUp();
      isBehind = false;
      return true;
    } catch {
      return false;
    }
  };

  const destroyOnce = async (plan: DestructionPlan, actor: string, tries: number): Promise<Result<Destruction, RecordError>> => {
    if (isBehind || !(await hasProof(parts.db))) return fail({ code: 'notAllowed', detail: 'The screens do not show all that is saved. Load the window anew, then try again.' });
    const planned = await plan(parts.db);
    if (!planned.ok) return planned;
    const { certificate, records } = planned.value;
    const free = await refuseHeldAmong(parts.db, records);
    if (!free.ok) return free;
    const destroyed = await parts.bridge.recordsDestroy({ entryId: parts.newId(), actor, expectedHead: headOf(heads, parts.device), certificate, records: [...records] });
    if (destroyed.ok) {
      isBehind = true; // the working copy still has what was destroyed
      return ok(destroyed.value.certificate);
    }
    if (destroyed.error.code !== 'stale' || tries <= 1) return destroyed;
    heads = await parts.catchUp();
    return destroyOnce(plan, actor, tries - 1);
  };

  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = queue.then(step);
    queue = turn.catch(() => undefined); // one command's bug must not stop the next; its caller still gets it
    return turn;
  };

  return {
    record: (plan) => {
      const actor = parts.actor(); // who pressed Save, whoever records when the turn comes
      return inTurn(() => attempt(plan, actor, TRIES));
    },
    destroy: (plan) => {
      const actor = parts.actor();
      return inTurn(() => destroyOnce(plan, actor, TRIES));
    },
  };
}

/** Without its proof the working copy was emptied: it must not be planned on, nor be proven by the next entry. */
const hasProof = async (db: NoticebookDb): Promise<boolean> => (await db.proof.get('proof')) !== undefined;

const headOf = (heads: readonly Head[], device: Id): Head => {
  const head = heads.find((one) => one.device === device);
  if (!head) throw new Error('The journal of this device has no head.');
  return head;
};

/** What stands of the records that the commands change, by table and id: one request a table, since an import brings twenty thousand of them. */
async function rowsOf(db: NoticebookDb, commands: readonly Command[]): Promise<Map<string, RawRow | undefined>> {
  const ids = new Map<Table, Set<Id>>();
  for (const { table, id } of commands.flatMap(({ edits }) => edits)) ids.set(table, (ids.get(table) ?? new Set<Id>()).add(id));
  const read = await Promise.all([...ids].map(async ([table, some]) => {
    const asked = [...some];
    const rows = await rawTable(db, table).bulkGet(asked);
    return asked.map((id, index): [string, RawRow | undefined] => [`${table}.${id}`, rows[index]]);
  }));
  return new Map(read.flat());
}

/** Computes what each command changes against what stands, commands of one batch seeing those before them. */
async function newEntries(parts: Parts, commands: readonly Command[], actor: string, onShare: (share: number) => void): Promise<readonly NewEntry[]> {
  const standing = await rowsOf(parts.db, commands);
  const entries: NewEntry[] = [];
  for (const [index, command] of commands.entries()) {
    if (index > 0 && index % PAGE === 0) {
      onShare(index / commands.length);
      await drawn();
    }
    const changes: Change[] = [];
    for (const edit of command.edits) {
      const key = `${edit.table}.${edit.id}`;
      const row = standing.get(key);
      const change = changeBetween(edit.table, edit.id, row, edit.set);
      if (!change) continue;
      const after = applyChange(row, change, '').row;
      const problem = after && problemOf(edit.table, after);
      if (problem) throw new Error(`A command would record something that is no ${edit.table}: ${problem}`);
      standing.set(key, after);
      changes.push(change);
    }
    if (changes.length === 0) continue;
    entries.push({
      entryId: parts.newId(),
      kind: command.kind,
      actor,
      changes,
      ...(command.why ? { why: command.why } : {}),
      ...(command.links?.length ? { links: [...command.links] } : {}),
    });
  }
  return entries;
}

/** Lets the window draw what was told. */
const drawn = async (): Promise<void> => new Promise((done) => { setTimeout(done, 0); });
