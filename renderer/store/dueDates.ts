/**
 * Due dates derived from rules and from everything that starts their clocks, kept so that lists can ask by day.
 *
 * Derived always from the records themselves, never from what was derived before, so a rebuild gives the same rows.
 */
import { type Authority, inSentence } from '@domain/authority';
import { type Day, plainDay } from '@domain/day';
import { type CountingCalendar, dueDate, type DueDate, type Fact } from '@domain/dueDate';
import { type Clock, clockOf, type DueRule } from '@domain/dueRule';
import type { Change } from '@domain/entry';
import type { HeldDate } from '@domain/heldDate';
import type { Id } from '@domain/id';
import { type Fulfilment, lastFulfilment, standingMoves } from '@domain/fulfilment';
import { type DueDateMove, isOpen, type Obligation } from '@domain/obligation';
import { assertNever } from '@domain/result';
import { isSameValue } from '@domain/sameValue';
import { type CalendarLookUp, calendarLookUp } from './countingCalendars';
import type { DueRow, NoticebookDb } from './db';
import { deleteRows } from './deleteRows';
import type { DueChanges } from './keptDues';
import { groupedBy } from './letterStates';
import { serviceOf } from './service';

/** How many due dates are derived at a time. */
const PAGE = 500;

/** What sorts after every day. */
export const NO_DAY = '9999';

/** Counts the due date of one obligation with its full account. */
export async function dueDateOf(db: NoticebookDb, obligation: Obligation): Promise<DueDate> {
  return count(db, obligation, { calendars: calendarLookUp(db), open: new Set() });
}

/** What a due date is counted from: an obligation, or one that is still being typed; `id` is empty until it is saved. */
export type Countable = Pick<Obligation, 'id' | 'authorityId' | 'rule' | 'lead' | 'statusSince'> & Partial<Pick<Obligation, 'status' | 'agreementId'>>;

/**
 * Counts the due date that an obligation would have, with its full account, from what the records know now.
 *
 * While no authority is chosen, `authorityId` is empty. A due date that was moved stands in place of the rule, as in the record.
 */
export async function previewDueDate(db: NoticebookDb, countable: Countable): Promise<DueDate> {
  return count(db, countable, { calendars: calendarLookUp(db), open: new Set() });
}

/** The date of a series that is next: `occurrence` before any roll, `due` as it stands, moved or not; undefined when there is none. */
export async function nextOfSeries(db: NoticebookDb, obligation: Obligation): Promise<Pick<Fulfilment, 'occurrence' | 'due'> | undefined> {
  if (obligation.rule.kind !== 'every') return undefined;
  const counting = { calendars: calendarLookUp(db), open: new Set<Id>() };
  const byRule = await count(db, obligation, { ...counting, isByRule: true });
  const { due } = await count(db, obligation, counting);
  const occurrence = byRule.unrolled ?? byRule.due;
  return occurrence && due ? { occurrence, due } : undefined;
}

/** The calendar by which the office counts, unless an agreement has its own. */
export const countingCalendar = async (db: NoticebookDb): Promise<CountingCalendar> => calendarLookUp(db).of({ id: '' });

/**
 * The due date that an obligation would have by other calendars than its own; whatever its clock hangs on stays counted as it is.
 *
 * So a date that moves only because another one would move is not told twice.
 */
export async function dueDateBy(db: NoticebookDb, obligation: Obligation, own: CountingCalendar, calendars: CalendarLookUp): Promise<DueDate> {
  return count(db, obligation, { calendars, own, open: new Set() });
}

/** The same for many obligations at once, by their ids; `own` gives the calendar of each. */
export async function dueDatesBy(db: NoticebookDb, obligations: readonly Obligation[], own: (obligation: Obligation) => CountingCalendar, calendars: CalendarLookUp): Promise<ReadonlyMap<Id, DueDate>> {
  return (await countEach(db, obligations, calendars, own)).dates;
}

/** The move that stands in place of the rule: the one recorded last, unless a date of the series was kept since. */
export async function standingMove(db: NoticebookDb, obligationId: Id): Promise<DueDateMove | undefined> {
  return standingMoves(await db.dueDateMoves.where({ obligationId }).toArray(), await fulfilmentsOf(db, obligationId)).at(-1);
}

/** The dates of a series that were kept, in the order in which they were recorded. */
export const fulfilmentsOf = async (db: NoticebookDb, obligationId: Id): Promise<readonly Fulfilment[]> => db.fulfilments.where({ obligationId }).sortBy('id');

/** What deriving did: by how many rows the due dates grew, and which they are. */
export interface DerivedDues extends DueChanges {
  readonly grown: number;
}

/** Derives anew what the changes may touch, and whatever hangs on it. `onShare` is told how much of the first round is done, 0 to 1. */
export async function deriveDueDates(db: NoticebookDb, changes: readonly Change[], onShare: (share: number) => void = () => undefined): Promise<DerivedDues> {
  if (changes.some(touchesAll)) return deriveAllDueDates(db);
  const { touched, sources } = await reached(db, changes);
  const calendars = calendarLookUp(db);
  const done = new Set<Id>();
  const derived: DerivedDues[] = [];
  let pending = new Set([...touched, ...(await dependents(db, [...sources, ...touched]))]);
  while (pending.size > 0) {
    const isFirst = done.size === 0;
    for (const id of pending) done.add(id);
    const round = [...pending];
    for (let from = 0; from < round.length; from += PAGE) {
      derived.push(await deriveRows(db, round.slice(from, from + PAGE), calendars));
      if (isFirst) onShare(Math.min(1, (from + PAGE) / round.length));
    }
    pending = new Set((await dependents(db, [...pending])).filter((id) => !done.has(id)));
  }
  return together(derived);
}

const together = (all: readonly DerivedDues[]): DerivedDues => ({ grown: all.reduce((sum, { grown }) => sum + grown, 0), put: all.flatMap(({ put }) => put), gone: all.flatMap(({ gone }) => gone) });

/** A calendar closes days for many obligations. One that is new, as a copy or as it stood, closes none by itself. */
function touchesAll({ table, set, was }: Change): boolean {
  const isNew = Object.keys(was).length === 0 && set !== null;
  return (table === 'calendars' && !isNew) || (table === 'offices' && set !== null && 'calendarId' in set);
}

/** Derives the due date of every obligation, or of the first of them until `isWanted`, told after each page how many are done, says no. */
export async function deriveAllDueDates(db: NoticebookDb, isWanted: (done: number, of: number) => boolean = () => true): Promise<DerivedDues> {
  const ids = await db.obligations.toCollection().primaryKeys();
  const there = new Set(ids);
  const gone = (await db.dueDates.toCollection().primaryKeys()).filter((id) => !there.has(id));
  await db.dueDates.bulkDelete(gone);
  const derived: DerivedDues[] = [{ grown: -gone.length, put: [], gone }];
  const calendars = calendarLookUp(db);
  // A transaction a page, unless one is under way: a rebuild must not hold the working copy for all of it.
  for (let from = 0; from < ids.length; from += PAGE) {
    await db.transaction('rw', db.tables, async () => derived.push(await deriveRows(db, ids.slice(from, from + PAGE), calendars)));
    if (!isWanted(Math.min(from + PAGE, ids.length), ids.length)) break;
  }
  return together(derived);
}

/** What changes may move: the obligations themselves, and the obligations and triggers whose clocks start or stop. */
interface Reached {
  readonly touched: ReadonlySet<Id>;
  readonly sources: ReadonlySet<Id>;
}

/**
 * Finds what the changes reach, with one request a table and never an `await` for a single change.
 *
 * Dexie loses its transaction after some hundred awaits in which nothing is asked of the database.
 */
async function reached(db: NoticebookDb, changes: readonly Change[]): Promise<Reached> {
  const idsOf = (...tables: readonly string[]): Id[] => [...new Set(changes.flatMap(({ table, id }) => (tables.includes(table) ? [id] : [])))];
  const fields = (field: string, ...tables: readonly string[]) =>
    changes.flatMap(({ table, set, was }) => (tables.includes(table) ? [...idsIn(set?.[field]), ...idsIn(was[field])] : []));

  const own = idsOf('obligations');
  const ofFacts = [
    ...present(await db.dueDateMoves.bulkGet(idsOf('dueDateMoves'))),
    ...present(await db.fulfilments.bulkGet(idsOf('fulfilments'))),
    ...present(await db.heldDates.bulkGet(idsOf('heldDates'))),
  ].map(({ obligationId }) => obligationId);
  const moved = [...ofFacts, ...fields('obligationId', 'dueDateMoves', 'fulfilments', 'heldDates')];
  const copies = [...present(await db.recipients.bulkGet(idsOf('recipients'))), ...present(await db.serviceFacts.bulkGet(idsOf('serviceFacts')))];
  // What the agreement says about notices to a party decides when its letters are effective.
  const ruled = await db.letters.where('agreementId').anyOf([...present(await db.agreementParties.bulkGet(idsOf('agreementParties'))).map(({ agreementId }) => agreementId), ...fields('agreementId', 'agreementParties')]).primaryKeys();
  const letterIds = [...idsOf('letters'), ...ruled, ...copies.map(({ letterId }) => letterId), ...fields('letterId', 'recipients', 'serviceFacts')];
  const aboutObligations = [...present(await db.letters.bulkGet(letterIds)), ...present(await db.meetings.bulkGet(idsOf('meetings')))];
  // What an authority is called stands in the reason of the dates that it fixes.
  const resting = await db.obligations.where('authorityId').anyOf(idsOf('authorities')).primaryKeys();
  const recalendared = changes.flatMap(({ table, id, set, was }) => (table === 'agreements' && ('calendarId' in (set ?? {}) || 'calendarId' in was) ? [id] : []));
  const underAgreements = await db.obligations.where('agreementId').anyOf(recalendared).primaryKeys();
  return {
    touched: new Set([...own, ...moved, ...resting, ...underAgreements]),
    sources: new Set([...own, ...moved, ...idsOf('triggers'), ...aboutObligations.flatMap(({ obligationIds }) => obligationIds), ...fields('obligationIds', 'letters', 'meetings')]),
  };
}

const idsIn = (value: unknown): readonly Id[] => (Array.isArray(value) ? value : [value]).filter((one): one is Id => typeof one === 'string');

const present = <T>(rows: readonly (T | undefined)[]): readonly T[] => rows.flatMap((row) => (row === undefined ? [] : [row]));

const dependents = async (db: NoticebookDb, sources: readonly Id[]): Promise<readonly Id[]> =>
  db.dueDates.where('dependsOn').anyOf(sources).primaryKeys();

/** A row that stays as it is is not written: whoever shows it is not told to read it again. */
async function deriveRows(db: NoticebookDb, ids: readonly Id[], calendars: CalendarLookUp): Promise<DerivedDues> {
  const [obligations, stood] = await Promise.all([db.obligations.bulkGet([...ids]), db.dueDates.bulkGet([...ids])]);
  const there = present(obligations);
  const counted = await countEach(db, there, calendars);
  const gone = ids.filter((_, index) => obligations[index] === undefined && stood[index] !== undefined);
  const before = new Map(present(stood).map((row) => [row.id, row]));
  const rows = there.map((obligation) => rowOf(obligation, counted.dates.get(obligation.id), counted.known));
  await deleteRows(db.dueDates, gone);
  const put = rows.filter((row) => !isSameValue(row, before.get(row.id)));
  await db.dueDates.bulkPut(put);
  return { grown: rows.filter(({ id }) => !before.has(id)).length - gone.length, put, gone };
}

/** Counts many obligations. Awaits nothing for one whose rule has no clock: Dexie would lose its transaction over it. */
async function countEach(db: NoticebookDb, obligations: readonly Obligation[], calendars: CalendarLookUp, own?: (obligation: Obligation) => CountingCalendar): Promise<{ readonly dates: ReadonlyMap<Id, DueDate>; readonly known: Known }> {
  const known = await readKnown(db, obligations);
  const by = own ?? (await calendars.readFor(obligations)).of;
  const dates = new Map<Id, DueDate>();
  for (const obligation of obligations) {
    const fact = clockOf(obligation.rule) && (await factFor(db, obligation, { calendars, open: new Set() }));
    dates.set(obligation.id, countFrom(obligation, fact, known, by(obligation)));
  }
  return { dates, known };
}

function rowOf(obligation: Obligation, counted: DueDate | undefined, known: Known): DueRow {
  if (!counted) throw new Error('A due date was not counted.');
  const { id } = obligation;
  const move = standingMoves(known.moves.get(id) ?? [], known.fulfilments.get(id) ?? []).at(-1);
  const { due, lead, why, waitingFor } = counted;
  return {
    id: obligation.id,
    agreementId: obligation.agreementId,
    status: obligation.status,
    open: isOpen(obligation) ? 1 : 0,
    sort: due ?? NO_DAY,
    reason: why,
    dependsOn: dependsOn(obligation.rule),
    title: obligation.title,
    authorityId: obligation.authorityId,
    ownerId: obligation.ownerId,
    owedBy: obligation.owedBy,
    ruleKind: obligation.rule.kind,
    ...(obligation.statusSince ? { statusSince: obligation.statusSince } : {}),
    ...(due ? { due } : {}),
    ...(lead ? { lead } : {}),
    ...(waitingFor ? { waitingFor } : {}),
    ...movedFrom(move, recountIn(known.held.get(id) ?? []), due),
  };
}

/** The date before the last move; a date that was counted anew by a changed calendar was moved, too, as long as it stands. */
function movedFrom(move: DueDateMove | undefined, recount: HeldDate | undefined, due: Day | undefined): Pick<DueRow, 'movedFrom'> {
  const from = recount !== undefined && recount.id > (move?.id ?? '') && recount.to === due ? recount.from : move?.from;
  return from === undefined ? {} : { movedFrom: from };
}

/** The last time that the date was moved because a calendar changed. */
export const lastRecount = async (db: NoticebookDb, obligationId: Id): Promise<HeldDate | undefined> =>
  recountIn(await db.heldDates.where({ obligationId }).sortBy('id'));

const recountIn = (held: readonly HeldDate[]): HeldDate | undefined => held.findLast(({ state }) => state === 'moved');

const dependsOn = (rule: DueRule): string => {
  const clock = clockOf(rule);
  if (!clock) return '';
  return clock.on === 'trigger' ? clock.triggerId : clock.obligationId;
};

/** A count under way; `open` holds the obligations whose due dates are being counted, so that a circle is noticed. */
interface Counting {
  readonly calendars: CalendarLookUp;
  /** In place of the calendar of the obligation itself, not of those that it waits for. */
  readonly own?: CountingCalendar;
  readonly open: ReadonlySet<Id>;
  /** As if the due date had not been moved. */
  readonly isByRule?: boolean;
}

async function count(db: NoticebookDb, obligation: Countable, counting: Counting): Promise<DueDate> {
  const fact = await factFor(db, obligation, counting);
  const known = await readKnown(db, [obligation]);
  return countFrom(obligation, fact, known, counting.own ?? (await counting.calendars.of(obligation)), counting.isByRule);
}

/** What the clock of a rule waits for; undefined for a rule without one. */
async function factFor(db: NoticebookDb, { id, rule }: Countable, { calendars, open }: Pick<Counting, 'calendars' | 'open'>): Promise<Fact | undefined> {
  const clock = clockOf(rule);
  return clock && factOf(db, clock, { calendars, open: new Set([...open, id]) });
}

/** Counts from what was read. */
function countFrom(obligation: Countable, fact: Fact | undefined, known: Known, calendar: CountingCalendar, isByRule = false): DueDate {
  const { id, rule, lead } = obligation;
  const move = isByRule ? undefined : standingMoves(known.moves.get(id) ?? [], known.fulfilments.get(id) ?? []).at(-1);
  const authority = rule.kind === 'fixed' ? known.authorities.get(obligation.authorityId) : undefined;
  return dueDate(
    { rule, lead, move, ...seriesFrom(obligation, known.fulfilments.get(id) ?? []), fixedBy: authority && inSentence(authority.title) },
    () => fact ?? { waitingFor: 'an event that is not recorded' },
    calendar,
  );
}

/** What is recorded of many obligations, by their ids; the authorities by their own. */
interface Known {
  readonly moves: ReadonlyMap<Id, readonly DueDateMove[]>;
  /** In the order in which they were recorded, as the others. */
  readonly fulfilments: ReadonlyMap<Id, readonly Fulfilment[]>;
  readonly held: ReadonlyMap<Id, readonly HeldDate[]>;
  readonly authorities: ReadonlyMap<Id, Authority>;
}

/** Reads it with one request a table, however many they are. */
async function readKnown(db: NoticebookDb, obligations: readonly Countable[]): Promise<Known> {
  const ids = obligations.map(({ id }) => id);
  const fixedBy = [...new Set(obligations.flatMap(({ rule, authorityId }) => (rule.kind === 'fixed' ? [authorityId] : [])))];
  const [moves, fulfilments, held, authorities] = await Promise.all([
    db.dueDateMoves.where('obligationId').anyOf(ids).sortBy('id'),
    db.fulfilments.where('obligationId').anyOf(ids).sortBy('id'),
    db.heldDates.where('obligationId').anyOf(ids).sortBy('id'),
    db.authorities.bulkGet(fixedBy),
  ]);
  const of = ({ obligationId }: { readonly obligationId: Id }): Id => obligationId;
  return { moves: groupedBy(moves, of), fulfilments: groupedBy(fulfilments, of), held: groupedBy(held, of), authorities: new Map(present(authorities).map((one) => [one.id, one])) };
}

/**
 * From where a series is wanted: after the last date that was kept.
 *
 * Before dates were recorded one by one, a series that was met, or opened again, went on from that day; it still does.
 */
function seriesFrom({ rule, status, statusSince }: Countable, kept: readonly Fulfilment[]): { readonly after?: Day; readonly from?: Day } {
  if (rule.kind !== 'every') return {};
  const last = lastFulfilment(kept);
  if (last) return { after: last.occurrence };
  const isByStatus = statusSince !== undefined && (status === 'met' || status === 'open');
  return isByStatus ? { from: statusSince } : {};
}

/** What the records know of a clock, named in the middle of a sentence. */
async function factOf(db: NoticebookDb, clock: Clock, counting: Counting): Promise<Fact> {
  if (clock.on === 'trigger') {
    const trigger = await db.triggers.get(clock.triggerId);
    if (!trigger) return { waitingFor: 'an event that is no longer recorded' };
    const what = `“${trigger.name}”`;
    return trigger.day ? { day: trigger.day, what } : { waitingFor: what, what };
  }
  const other = await db.obligations.get(clock.obligationId);
  if (!other) return { waitingFor: 'an obligation that is no longer recorded' };
  const title = `“${other.title}”`;
  switch (clock.on) {
    case 'due':
      return dueFact(db, other, counting);
    case 'fulfilled': {
      const day = other.status === 'met' ? other.statusSince : lastFulfilment(await fulfilmentsOf(db, other.id))?.doneOn;
      return day ? { day, what: `${title} was met` } : { waitingFor: `${title} to be met`, what: `${title} is met` };
    }
    case 'met':
    case 'called': {
      const meetings = await db.meetings.where('obligationIds').equals(other.id).sortBy('day');
      const held = clock.on === 'met' ? meetings.filter(({ status }) => status === 'held') : meetings;
      const last = held.at(-1);
      return last
        ? { day: last.day, what: `the meeting of ${plainDay(last.day)}` }
        : { waitingFor: clock.on === 'met' ? `a meeting about ${title} to be held` : `a meeting about ${title} to be called`, what: 'the meeting' };
    }
    case 'sent':
    case 'received': {
      const served = await serviceOf(db, other, clock.on, counting.calendars);
      return served
        ? { ...served, what: clock.on === 'sent' ? 'the letter was sent' : 'the letter was received' }
        : { waitingFor: `the letter about ${title} to be ${clock.on}`, what: `the letter is ${clock.on}` };
    }
    case 'deemed': {
      const served = await serviceOf(db, other, clock.on, counting.calendars);
      return served
        ? { ...served, what: 'notice was effective', how: 'for its last addressee, by the agreement' }
        : { waitingFor: `notice about ${title} to be effective`, what: 'notice is effective' };
    }
    default:
      return assertNever(clock);
  }
}

async function dueFact(db: NoticebookDb, other: Obligation, counting: Counting): Promise<Fact> {
  const title = `“${other.title}”`;
  if (counting.open.has(other.id)) return { waitingFor: `${title}, which waits for this one: change one of the two rules`, what: title };
  const { due, waitingFor } = await count(db, other, counting);
  if (!due) return { waitingFor: waitingFor ?? `a due date of ${title}`, what: `${title} is due` };
  const move = await standingMove(db, other.id);
  return { day: due, what: `${title} is due`, ...(move ? { how: `as it was moved on ${plainDay(move.on)}` } : {}) };
}
