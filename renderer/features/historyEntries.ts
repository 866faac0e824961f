/** An entry of the journal as a line of a history: what happened, to which records, from what to what, by whom, why. */
import { clockAt, dayAt } from '@domain/day';
import type { Change, Fields } from '@domain/entry';
import type { Id } from '@domain/id';
import type { StoredEntry } from '@store/db';
import type { Names } from '@store/queries/history';
import type { HistoryEntry } from '@ui/HistoryList';
import { fieldLabel, tableNoun } from './fieldWords';
import { kindWords } from './history';
import { routes } from './routes';
import { valueWords } from './valueWords';

/** One value before and after. */
export type FieldChange = { readonly label: string; readonly before?: string | undefined; readonly after: string };

/** A line of a history. `day` and clock are those of the office. `subjects`: the records whose history it is; others are then named. */
export function historyEntry(entry: StoredEntry, names: Names, zone: string, subjects?: readonly Id[]): HistoryEntry {
  const { key, at, kind, header, body } = entry;
  return {
    id: key,
    day: dayAt(at, zone),
    at: clockAt(at, zone),
    what: kindWords(kind),
    who: header.actor,
    changes: changesOf(entry, names, subjects),
    ...(body?.why === undefined ? {} : { why: body.why }),
  };
}

/** Which fields tell what a record is, where it was added or taken out. Tables without any are told by their noun alone. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  offices: ['city', 'name'],
  retentionSeries: ['code', 'title', 'keep'],
  retentionAssignments: ['seriesId', 'kind', 'about'],
  legalHolds: ['name', 'covers'],
  destructions: ['number', 'description', 'bodies'],
  people: ['name', 'title'],
  parties: ['name'],
  calendars: ['name'],
  agreements: ['title'],
  agreementParties: ['partyId', 'role'],
  authorities: ['title', 'issuer'],
  amendments: ['title', 'effectiveFrom'],
  clauseWordings: ['authorityId', 'amendmentId'],
  triggers: ['name', 'day'],
  obligations: ['title'],
  heldDates: ['obligationId', 'from', 'to'],
  fulfilments: ['due', 'doneOn', 'proof'],
  letters: ['kind'],
  incomingLetters: ['number', 'fromPartyId', 'fromName', 'subject', 'receivedOn', 'replyBy'],
  recipients: ['partyId', 'method'],
  serviceFacts: ['recipientId', 'day', 'method', 'number', 'proof', 'note'],
  meetings: ['title', 'day'],
  attendees: ['name', 'of'],
  statements: ['by', 'text'],
  outcomes: ['obligationId', 'decision'],
  agendaItems: ['title'],
  motions: ['text', 'result'],
  actionItems: ['title', 'owner', 'due'],
  addenda: ['number', 'text'],
  contradictions: ['note'],
  documents: ['title', 'file'],
  letterComments: ['part', 'text'],
  notes: ['isPrivileged'],
  recordsRequests: ['number', 'requester', 'receivedOn', 'replyBy'],
  requestedRecords: ['about'],
  recordsReleases: ['n', 'file'],
  jurisdictions: ['name', 'area', 'plannedOn', 'activatedOn', 'ended'],
};

/** What an entry changed, in words. A body that was lawfully purged says so. */
export function changesOf({ body }: Pick<StoredEntry, 'body'>, names: Names, subjects?: readonly Id[]): readonly FieldChange[] {
  if (!body) return [{ label: 'Words', after: 'taken out of the records under the law; the entry itself stands' }];
  return merged(body.changes.flatMap((change) => wordsOf(change, names, body.why, subjects)));
}

function wordsOf(change: Change, names: Names, why: string | undefined, subjects: readonly Id[] | undefined): readonly FieldChange[] {
  const { table, set, was } = change;
  if (set === null) return [{ label: tableNoun(table), before: telling(table, was, names), after: 'taken out' }];
  if (table === 'dueDateMoves' || table === 'activationMoves') {
    const grantedBy = valueWords(table, 'grantedBy', set['grantedBy'], names);
    return [
      { label: tableNoun(table), before: valueWords(table, 'from', set['from'], names), after: valueWords(table, 'to', set['to'], names) ?? 'no date' },
      ...(grantedBy === undefined ? [] : [{ label: 'Granted by', after: grantedBy }]),
    ];
  }
  // A required field that was nothing before: the record is new.
  const isNew = Object.keys(was).length === 0 && (TELLING[table]?.[0] ?? '') in set;
  if (isNew) {
    const words = telling(table, set, names);
    return words === '' ? [] : [{ label: tableNoun(table), after: words }];
  }
  return Object.keys(set).flatMap((field) => {
    const label = fieldLabel(table, field);
    if (label === null || (why !== undefined && set[field] === why)) return [];
    if (field === 'answers') return answerChanges(set, was, names);
    const before = valueWords(table, field, was[field], names);
    const after = valueWords(table, field, set[field], names);
    return before === after ? [] : [{ label: labelOf(table, field, label, names.get(change.id)?.name, subjects === undefined || subjects.includes(change.id)), before, after: after ?? 'nothing' }];
  });
}

/** Tables whose records have a page of their own: on it, and in the whole journal with its links, the name stands anyway. */
const WITH_PAGE: readonly string[] = ['agreements', 'obligations', 'letters', 'incomingLetters', 'meetings', 'offices', 'jurisdictions', 'recordsRequests'];

/** `Title of Ruth Calloway`; attendance is told by the name alone. */
function labelOf(table: string, field: string, label: string, name: string | undefined, isNamed: boolean): string {
  if (name === undefined) return label;
  if (WITH_PAGE.includes(table)) return isNamed ? label : `${name}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return field === 'isPresent' ? name : `${label} of ${name}`;
}

/** The answers to a letter's questions, one by one: only those that changed. */
function answerChanges(set: Fields, was: Fields, names: Names): readonly FieldChange[] {
  const [now, then] = [answersIn(set), answersIn(was)];
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((name) => {
    const before = valueWords('letters', name, then[name], names);
    const after = valueWords('letters', name, now[name], names);
    return before === after ? [] : [{ label: fieldLabel('letters', name) ?? name, before, after: after ?? 'nothing' }];
  });
}

function answersIn(fields: Fields): Fields {
  const answers = fields['answers'];
  return answers !== null && typeof answers === 'object' && !Array.isArray(answers) ? (answers as Fields) : {}; // an object of JSON is fields by name
}

const telling = (table: string, fields: Fields, names: Names): string =>
  (TELLING[table] ?? []).flatMap((field) => valueWords(table, field, fields[field], names) ?? []).join(', ');

/** Additions of one kind stand in one line: `Person: Karen Dowd, ICE; Luis Ferrante, ICE`. */
function merged(changes: readonly FieldChange[]): readonly FieldChange[] {
  const lines: FieldChange[] = [];
  for (const change of changes) {
    const same = lines.findIndex(({ label, before }) => before === undefined && change.before === undefined && label === change.label);
    const line = lines[same];
    if (line) lines[same] = { ...line, after: `${line.after}; ${change.after}` };
    else lines.push(change);
  }
  return lines;
}

/** A record that has a page of its own. */
export type RecordLink = { readonly id: string; readonly noun: string; readonly name: string; readonly href: string };

/** The pages that an entry is about, those of changed records first. Records that are gone have none. */
export function linksOf({ ids }: StoredEntry, names: Names): readonly RecordLink[] {
  return ids.flatMap((id) => {
    const named = names.get(id);
    const href = named && hrefOf(named.table, id);
    return named && href ? [{ id, noun: tableNoun(named.table), name: named.name, href }] : [];
  });
}

/** The page of a record, where it has one of its own. */
export function hrefOf(table: string, id: string): string | undefined {
  switch (table) {
    case 'agreements':
      return routes.agreement(id);
    case 'obligations':
      return routes.obligation(id);
    case 'letters':
      return routes.letter(id);
    case 'incomingLetters':
      return routes.incoming(id);
    case 'meetings':
      return routes.meeting(id);
    case 'recordsRequests':
      return routes.request(id);
    case 'jurisdictions':
      return routes.jurisdiction(id);
    default:
      return undefined;
  }
}
