/** Retention over all records: from which day each may be destroyed, and what of that may be destroyed now. */
import { type Day, longDay } from '@domain/day';
import { type RecordKey, recordKey } from '@domain/destroyedEntries';
import type { RawRow } from '@domain/fold';
import { hangsOn } from '@domain/hanging';
import type { Id } from '@domain/id';
import type { IncomingLetter } from '@domain/incomingLetter';
import { issuedOn, LETTER_KIND_NAMES, type Letter, numberOf } from '@domain/letter';
import type { Meeting } from '@domain/meeting';
import type { Obligation } from '@domain/obligation';
import { TABLES } from '@domain/record';
import { isPast, RETAINED_NAMES, RetainedTable, type Retention, retentionOf, type RetentionSeries, seriesFor, type TriggerDays } from '@domain/retention';
import { type NoticebookDb, rawTable } from './db';
import { type Keeper, keeperOf, keepersOf } from './queries/keepers';
import { idsIn } from './queries/history';

/** One record with its retention. */
export interface Retained {
  readonly table: RetainedTable;
  readonly id: Id;
  /** As lists call it. */
  readonly title: string;
  /** As a certificate calls it: number or day, none of its words. */
  readonly what: string;
  readonly retention: Retention;
}

/** Why a record whose time has come stays all the same. */
export type Stays = { readonly kind: 'kept'; readonly by: Keeper } | { readonly kind: 'mentioned'; readonly by: RecordKey & { readonly title: string } };

/** A record whose time has come. */
export interface Proposed extends Retained {
  readonly retention: Extract<Retention, { kind: 'from' }>;
  readonly stays?: Stays;
}

/** What may be destroyed now, what stays although its time has come, and how many others there are. */
export interface Proposal {
  readonly ready: readonly Proposed[];
  readonly staying: readonly Proposed[];
  readonly counts: { readonly later: number; readonly waiting: number; readonly permanent: number; readonly none: number };
}

/** The retention of one record. */
export async function retentionFor(db: NoticebookDb, record: { readonly table: RetainedTable; readonly id: Id }, today: Day): Promise<Retention | undefined> {
  const [row, assignments, series] = await Promise.all([rawTable(db, record.table).get(record.id), db.retentionAssignments.toArray(), db.retentionSeries.toArray()]);
  if (!row) return undefined;
  const chosen = seriesFor(record, assignments, new Map(series.map((one) => [one.id, one])));
  if (!chosen) return { kind: 'none' };
  const obligations = (await db.obligations.bulkGet(obligationIdsOf(record.table, row))).filter((one) => one !== undefined);
  const ended = await agreementEnd(db, record.table === 'agreements' ? record.id : (typeof row['agreementId'] === 'string' ? row['agreementId'] : undefined), today);
  return retentionOf(chosen, triggerDays(record.table, row, obligations, ended));
}

/** Looks at every record. Reads every table once. */
export async function proposal(db: NoticebookDb, today: Day): Promise<Proposal> {
  const { retained, graph } = await allRetained(db, today);
  const past = retained.filter((one): one is Proposed => isPast(one.retention, today));
  const keepers = await keepersOf(db);
  const staying: Proposed[] = [];
  const free: Proposed[] = [];
  for (const one of past) {
    const keeper = await firstKeeper(keepers, graph, one);
    if (keeper) staying.push({ ...one, stays: { kind: 'kept', by: keeper } });
    else free.push(one);
  }
  const { ready, mentioned } = withoutMentioned(free, graph);
  const count = (kind: Retention['kind']) => retained.filter(({ retention }) => retention.kind === kind).length;
  return {
    ready: ready.toSorted(byDay),
    staying: [...staying, ...mentioned].toSorted(byDay),
    counts: { later: count('from') - past.length, waiting: count('waiting'), permanent: count('permanent'), none: count('none') },
  };
}

/**
 * All records that go when these go: they and what hangs on them, now or, by the history, once.
 *
 * What was taken out before still stands in the journal with its words: where it hung on one of these, it goes with them.
 */
export async function destroyedWith(db: NoticebookDb, roots: readonly RecordKey[]): Promise<readonly RecordKey[]> {
  const graph = await readGraph(db);
  const found = new Map<string, RecordKey>();
  for (const root of roots) for (const key of graph.closure(root)) found.set(recordKey(key), key);
  const before = new Map<string, { readonly key: RecordKey; readonly on: Set<string> }>();
  await db.entries.each(({ body }) => {
    for (const { table, id, set, was } of body?.changes ?? []) {
      const key = { table, id };
      const text = recordKey(key);
      if (graph.rows.has(text)) continue;
      const one = before.get(text) ?? { key, on: new Set<string>() };
      for (const fields of [set ?? {}, was]) for (const on of hangsOn(table, fields)) one.on.add(recordKey(on));
      before.set(text, one);
    }
  });
  for (let grown = true; grown; ) {
    grown = false;
    for (const [text, { key, on }] of before) {
      if (found.has(text) || ![...on].some((parent) => found.has(parent))) continue;
      found.set(text, key);
      grown = true;
    }
  }
  return [...found.values()];
}

/** The copies of records that were released to who asked for them, each by its name: they stay with the request. */
export async function releasedCopies(db: NoticebookDb, records: readonly RecordKey[]): Promise<readonly string[]> {
  const named = await db.requestedRecords.where('about.id').anyOf(records.map(({ id }) => id)).toArray();
  const requests = (await db.recordsRequests.bulkGet([...new Set(named.map(({ requestId }) => requestId))])).filter((one) => one !== undefined);
  const releases = await Promise.all(requests.map(async ({ id, number }) => (await db.recordsReleases.where({ requestId: id }).sortBy('n')).map(({ n }) => `Release ${n} of records request ${number}, kept with it`)));
  return releases.flat();
}

/** The records among these that may not go together: each with what stays and mentions it. */
export async function mentionedAmong(db: NoticebookDb, chosen: readonly Proposed[]): Promise<readonly Proposed[]> {
  return withoutMentioned(chosen, await readGraph(db)).mentioned;
}

interface Graph {
  readonly rows: ReadonlyMap<string, RawRow>;
  /** The record and all that hangs on it. */
  readonly closure: (root: RecordKey) => readonly RecordKey[];
  readonly mentions: (id: string) => readonly RecordKey[];
}

/** What may mention a record without keeping it: lists of ids, and what goes with it. */
const MAY_MENTION: ReadonlySet<string> = new Set(['legalHolds', 'retentionAssignments', 'destructions', 'views', 'heldDates', 'requestedRecords']);

async function readGraph(db: NoticebookDb): Promise<Graph> {
  const rows = new Map<string, RawRow>();
  const below = new Map<string, RecordKey[]>();
  const mentions = new Map<string, RecordKey[]>();
  const push = (map: Map<string, RecordKey[]>, at: string, key: RecordKey) => {
    const list = map.get(at) ?? [];
    list.push(key);
    map.set(at, list);
  };
  for (const table of TABLES) {
    await rawTable(db, table).each((row) => {
      const key = { table, id: String(row['id']) };
      rows.set(recordKey(key), row);
      for (const on of hangsOn(table, row)) push(below, recordKey(on), key);
      if (!MAY_MENTION.has(table)) for (const other of new Set(idsIn(row))) if (other !== key.id) push(mentions, other, key);
    });
  }
  return {
    rows,
    mentions: (id) => mentions.get(id) ?? [],
    closure: ({ table, id: root }) => {
      const found = new Map<string, RecordKey>([[recordKey({ table, id: root }), { table, id: root }]]);
      for (const key of found.values()) for (const child of below.get(recordKey(key)) ?? []) found.set(recordKey(child), child); // a map goes on with what is added to it
      return [...found.values()];
    },
  };
}

async function firstKeeper(keepers: readonly Keeper[], graph: Graph, root: RecordKey): Promise<Keeper | undefined> {
  if (keepers.length === 0) return undefined;
  for (const key of graph.closure(root)) {
    const keeper = await keeperOf(keepers, key, async (at) => graph.rows.get(recordKey(at)));
    if (keeper) return keeper;
  }
  return undefined;
}

/** Takes out of a list what a record that stays mentions, until nothing changes any more. */
function withoutMentioned(free: readonly Proposed[], graph: Graph): { readonly ready: readonly Proposed[]; readonly mentioned: readonly Proposed[] } {
  let ready = [...free];
  const mentioned: Proposed[] = [];
  for (;;) {
    const going = new Set(ready.flatMap((one) => graph.closure(one)).map(recordKey));
    const held = ready.flatMap((one) => {
      const by = graph.closure(one).flatMap(({ id }) => graph.mentions(id)).find((key) => !going.has(recordKey(key)));
      return by ? [{ ...one, stays: { kind: 'mentioned' as const, by: { ...by, title: titleOf(subjectOf(by, graph), graph) } } }] : [];
    });
    if (held.length === 0) return { ready, mentioned };
    mentioned.push(...held);
    ready = ready.filter((one) => !held.some(({ id }) => id === one.id));
  }
}

/** The record that the screens show, of one that hangs on it. */
function subjectOf(key: RecordKey, graph: Graph): RecordKey {
  const row = graph.rows.get(recordKey(key));
  const [on] = row === undefined || RetainedTable.safeParse(key.table).success ? [] : hangsOn(key.table, row);
  return on ? subjectOf(on, graph) : key;
}

async function allRetained(db: NoticebookDb, today: Day): Promise<{ readonly retained: readonly Retained[]; readonly graph: Graph }> {
  const [graph, assignments, list] = await Promise.all([readGraph(db), db.retentionAssignments.toArray(), db.retentionSeries.toArray()]);
  const series: ReadonlyMap<Id, RetentionSeries> = new Map(list.map((one) => [one.id, one]));
  const ends = new Map<Id, Day | undefined>();
  for (const id of await db.agreements.toCollection().primaryKeys()) ends.set(id, await agreementEnd(db, id, today));
  const retained: Retained[] = [];
  for (const table of RetainedTable.options) {
    for (const [text, row] of graph.rows) {
      if (!text.startsWith(`${table}.`)) continue;
      const record = { table, id: text.slice(table.length + 1) };
      const obligations = await db.obligations.bulkGet(obligationIdsOf(table, row));
      const agreementId = table === 'agreements' ? record.id : row['agreementId'];
      const days = triggerDays(table, row, obligations.filter((one) => one !== undefined), typeof agreementId === 'string' ? ends.get(agreementId) : undefined);
      retained.push({ ...record, title: titleOf(record, graph), what: whatOf(table, row), retention: retentionOf(seriesFor(record, assignments, series), days) });
    }
  }
  return { retained, graph };
}

/** The days from which a series may count for a record. `ended`: the day on which its agreement ended, if it has. */
function triggerDays(table: RetainedTable, row: RawRow, obligations: readonly Obligation[], ended: Day | undefined): TriggerDays {
  const agreementEnded = ended === undefined ? {} : { agreementEnded: ended };
  const about = table === 'obligations' ? [row as unknown as Obligation] : obligations; // rows of that table obey its schema
  const closed = table === 'agreements' ? ended : lastOf(about, CLOSED);
  const fulfilled = lastOf(about, ['met']);
  return {
    ...agreementEnded,
    ...(closed === undefined ? {} : { closed }),
    ...(fulfilled === undefined ? {} : { fulfilled }),
    ...ownDays(table, row),
  };
}

/** The states in which nothing is left to do about an obligation. */
const CLOSED: readonly Obligation['status'][] = ['met', 'removed', 'waived', 'superseded'];

/** The day on which the last of them came into one of these states; undefined while one has not, or there is none. */
function lastOf(obligations: readonly Obligation[], states: readonly Obligation['status'][]): Day | undefined {
  if (obligations.length === 0 || !obligations.every(({ status, statusSince }) => statusSince !== undefined && states.includes(status))) return undefined;
  return obligations.flatMap(({ statusSince }) => statusSince ?? []).toSorted().at(-1);
}

function ownDays(table: RetainedTable, row: RawRow): TriggerDays {
  switch (table) {
    case 'letters': {
      const day = issuedOn(row as unknown as Letter); // rows of a table obey its schema
      return day === undefined ? {} : { letterIssued: day };
    }
    case 'incomingLetters':
      return { letterReceived: (row as unknown as IncomingLetter).receivedOn };
    case 'meetings': {
      const { day, status } = row as unknown as Meeting;
      return status === 'held' ? { meetingHeld: day } : {};
    }
    default:
      return {};
  }
}

/** The day on which an agreement ended: its own end, or the day when the last of what it rests on was ended. Undefined while it stands. */
async function agreementEnd(db: NoticebookDb, id: Id | undefined, today: Day): Promise<Day | undefined> {
  const agreement = id === undefined ? undefined : await db.agreements.get(id);
  if (!agreement) return undefined;
  const authorities = await db.authorities.where('agreementId').equals(agreement.id).toArray();
  const ends = authorities.map(({ ended }) => ended?.on);
  const rescinded = ends.length > 0 && ends.every((on) => on !== undefined) ? ends.toSorted().at(-1) : undefined;
  const days = [agreement.endsOn, rescinded].filter((day) => day !== undefined && day <= today).toSorted();
  return days[0];
}

const obligationIdsOf = (_table: RetainedTable, row: RawRow): Id[] => (Array.isArray(row['obligationIds']) ? row['obligationIds'].map(String) : []);

function titleOf({ table, id }: RecordKey, graph: Graph): string {
  const row = graph.rows.get(recordKey({ table, id }));
  if (row === undefined) return 'a record that was taken out';
  if (table === 'letters') {
    const letter = row as unknown as Letter; // rows of a table obey its schema
    return [LETTER_KIND_NAMES[letter.kind], numberOf(letter)].filter(Boolean).join(' ');
  }
  const title = row['title'] ?? row['subject'] ?? row['name'];
  return typeof title === 'string' ? title : 'a record';
}

/** Number or day of a record, with its kind: what a certificate may say of it when its words are gone. */
function whatOf(table: RetainedTable, row: RawRow): string {
  const { one } = RETAINED_NAMES[table];
  switch (table) {
    case 'letters': {
      const letter = row as unknown as Letter; // rows of a table obey its schema
      return `${LETTER_KIND_NAMES[letter.kind]} ${numberOf(letter) ?? ''}`.trim() + `, dated ${longDay(letter.dated)}`;
    }
    case 'incomingLetters': {
      const { number, receivedOn } = row as unknown as IncomingLetter;
      return `${one} ${number}, received ${longDay(receivedOn)}`;
    }
    case 'meetings':
      return `${one} of ${longDay((row as unknown as Meeting).day)}`;
    case 'agreements':
      return typeof row['number'] === 'string' && row['number'] !== '' ? `${one} ${row['number']}` : one;
    default: {
      const { statusSince } = row as unknown as Obligation;
      return statusSince === undefined ? one : `${one} closed ${longDay(statusSince)}`;
    }
  }
}

const byDay = (a: Proposed, b: Proposed): number => (a.retention.from < b.retention.from ? -1 : a.retention.from > b.retention.from ? 1 : a.id < b.id ? -1 : 1);
