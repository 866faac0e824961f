/**
 * What a table of jurisdictions would change: each of its rows is new, changes what is known, says nothing new, or has an error.
 *
 * Pure. The same function makes the preview and, when it is confirmed, what is recorded.
 */
import { type Day, parseDay } from './day';
import { JurisdictionDraft, type JurisdictionEnd, nameKey, objectToActivation, type TimelineRow } from './jurisdiction';

/** What a column of the table can be. */
export const IMPORT_FIELDS = ['name', 'area', 'plannedOn', 'movedTo', 'activatedOn', 'status', 'note'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const IMPORT_FIELD_NAMES: Readonly<Record<ImportField, string>> = {
  name: 'Jurisdiction',
  area: 'County or state',
  plannedOn: 'Planned day',
  movedTo: 'Moved to',
  activatedOn: 'Activated on',
  status: 'Status',
  note: 'Note',
};

/** Which column of the table each field is, from 0; absent: none. */
export type Mapping = { readonly [F in ImportField]?: number | undefined };

/** A row that can be recorded. */
export interface ImportedFacts {
  readonly name: string;
  readonly area: string;
  readonly plannedOn: Day | undefined;
  readonly movedTo: Day | undefined;
  readonly activatedOn: Day | undefined;
  readonly end: JurisdictionEnd | undefined;
  readonly note: string;
}

/** What would change for a jurisdiction that is on the timeline already. */
export interface ImportedChange {
  readonly id: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly activatedOn: Day | undefined;
  readonly end: JurisdictionEnd | undefined;
  readonly note: string | undefined;
}

export type ImportOutcome =
  | { readonly kind: 'add'; readonly facts: ImportedFacts }
  | { readonly kind: 'change'; readonly facts: ImportedFacts; readonly change: ImportedChange }
  /** The timeline says so already; or it is our own jurisdiction, whose days are those of our obligation. */
  | { readonly kind: 'same'; readonly why: 'known' | 'ours' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'error'; readonly problems: readonly string[] };

export interface ImportRow {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number;
  readonly name: string;
  readonly outcome: ImportOutcome;
}

export type ImportCounts = Readonly<Record<ImportOutcome['kind'], number>>;

/** A row of what a computer made of a table: the heading first. */
export type Grid = readonly (readonly string[])[];

/** Headings of each field, the surest first. */
const HEADS: Readonly<Record<ImportField, readonly RegExp[]>> = {
  name: [/^(jurisdiction|locality)\b/i, /^(name|place|city|agency)\b/i, /^county\b/i],
  area: [/^(area|county)\b/i, /^state\b/i],
  plannedOn: [/^(planned|scheduled)\b/i, /^(plan|target|deployment)\b/i],
  movedTo: [/^(moved|new da|revised|rescheduled|postponed)/i],
  activatedOn: [/^(activat|actual|active (on|since)|live|deployed)/i],
  status: [/\bstatus\b/i],
  note: [/^(note|remark|comment)/i],
};

/** Which columns are meant, by their headings; each column at most once. */
export function guessMapping(heads: readonly string[]): Mapping {
  const taken = new Set<number>();
  const mapping: { [F in ImportField]?: number } = {};
  for (const field of ['status', 'movedTo', 'plannedOn', 'activatedOn', 'note', 'name', 'area'] as const) {
    const index = HEADS[field].map((words) => heads.findIndex((head, at) => !taken.has(at) && words.test(head.trim()))).find((found) => found >= 0);
    if (index === undefined) continue;
    mapping[field] = index;
    taken.add(index);
  }
  return mapping;
}

/** What each row below the heading would do. `known` are the rows of the timeline as it stands. */
export function importRows([heads = [], ...body]: Grid, mapping: Mapping, known: readonly TimelineRow[], today: Day): readonly ImportRow[] {
  const byKey = new Map(known.map((row) => [nameKey(row), row]));
  const seen = new Map<string, number>();
  return body.map((cells, index): ImportRow => {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === '')) return { row, name: '', outcome: { kind: 'empty' } };
    const read = readRow(cells, heads.length, mapping, today);
    const name = at(cells, mapping.name);
    if (!read.ok) return { row, name, outcome: { kind: 'error', problems: read.problems } };
    const key = nameKey(read.facts);
    const earlier = seen.get(key);
    if (earlier !== undefined) return { row, name, outcome: { kind: 'error', problems: [`The same jurisdiction stands in row ${earlier} already. If they are two, tell them apart by county or state.`] } };
    seen.set(key, row);
    return { row, name, outcome: outcomeOf(read.facts, byKey.get(key)) };
  });
}

/** How many rows there are of each kind; together they are all rows. */
export function importCounts(rows: readonly ImportRow[]): ImportCounts {
  const counts = { add: 0, change: 0, same: 0, empty: 0, error: 0 };
  for (const { outcome } of rows) counts[outcome.kind] += 1;
  return counts;
}

function outcomeOf(facts: ImportedFacts, standing: TimelineRow | undefined): ImportOutcome {
  if (!standing) return { kind: 'add', facts };
  if (standing.obligationId !== undefined) return { kind: 'same', why: 'ours' };
  const wanted = facts.movedTo ?? facts.plannedOn;
  const to = wanted !== undefined && wanted !== standing.expectedOn ? wanted : undefined;
  const activatedOn = facts.activatedOn !== undefined && facts.activatedOn !== standing.activatedOn ? facts.activatedOn : undefined;
  const end = facts.end !== undefined && facts.end !== standing.status ? facts.end : undefined;
  const note = facts.note !== '' && facts.note !== standing.note ? facts.note : undefined;
  if (to === undefined && activatedOn === undefined && end === undefined && note === undefined) return { kind: 'same', why: 'known' };
  return { kind: 'change', facts, change: { id: standing.id, from: standing.expectedOn, to, activatedOn, end, note } };
}

type Read = { readonly ok: true; readonly facts: ImportedFacts } | { readonly ok: false; readonly problems: readonly string[] };

function readRow(cells: readonly string[], width: number, mapping: Mapping, today: Day): Read {
  const problems: string[] = [];
  if (cells.slice(width).some((cell) => cell.trim() !== '')) {
    problems.push(`The row has ${cells.length} cells, the heading ${width}. A value with a comma in it needs quotation marks.`);
  }
  const draft = JurisdictionDraft.omit({ plannedOn: true }).safeParse({ name: at(cells, mapping.name), area: at(cells, mapping.area), note: at(cells, mapping.note) });
  if (!draft.success) problems.push(...draft.error.issues.map(({ path, message }) => (path[0] === 'name' ? message : `${IMPORT_FIELD_NAMES[path[0] as ImportField]}: ${message}`))); // the keys of the draft
  const dayIn = (field: 'plannedOn' | 'movedTo' | 'activatedOn'): Day | undefined => {
    const typed = at(cells, mapping[field]).replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?$/i, '');
    if (typed === '') return undefined;
    const read = parseDay(typed);
    if (read.ok) return read.value;
    problems.push(`${IMPORT_FIELD_NAMES[field]} “${shortened(typed)}”: ${read.error}`);
    return undefined;
  };
  const [plannedOn, moved, activatedOn] = [dayIn('plannedOn'), dayIn('movedTo'), dayIn('activatedOn')];
  const movedTo = moved === plannedOn ? undefined : moved;
  const objection = activatedOn && objectToActivation(activatedOn, today);
  if (objection) problems.push(`Activated on: ${objection}`);
  const typedStatus = at(cells, mapping.status);
  const status = statusOf(typedStatus);
  if (typedStatus !== '' && status === undefined) problems.push(`Status “${shortened(typedStatus)}”: use Planned, Moved, Active, Removed or Not activated.`);
  // An error in a day has been said already; that it is missing would be a second message about the same cell.
  if (problems.length === 0) problems.push(...contradictions(status, moved, activatedOn));
  if (problems.length > 0 || !draft.success) return { ok: false, problems };
  return { ok: true, facts: { ...draft.data, plannedOn, movedTo, activatedOn, end: status === 'removed' || status === 'notActivated' ? status : undefined } };
}

type SaidStatus = 'planned' | 'moved' | 'active' | JurisdictionEnd;

const STATUS_WORDS: readonly (readonly [SaidStatus, RegExp])[] = [
  ['notActivated', /^(not (yet )?activ|inactive|refused|declined|no$)/i],
  ['removed', /^(removed|withdrawn|taken off|off the plan|cancel)/i],
  ['active', /^(activ|live|deployed|yes$)/i],
  ['moved', /^(moved|postponed|delayed|rescheduled|deferred)/i],
  ['planned', /^(plan|scheduled|pending|open$)/i],
];

const statusOf = (typed: string): SaidStatus | undefined => STATUS_WORDS.find(([, words]) => words.test(typed))?.[0];

function contradictions(status: SaidStatus | undefined, moved: Day | undefined, activatedOn: Day | undefined): readonly string[] {
  if (status === 'active' && !activatedOn) return ['It says Active, but gives no day of activation.'];
  if (status === 'moved' && !moved) return ['It says Moved, but gives no new day.'];
  if ((status === 'planned' || status === 'moved' || status === 'notActivated') && activatedOn) return ['It has a day of activation, but its status is another one.'];
  return [];
}

const at = (cells: readonly string[], index: number | undefined): string => (index === undefined ? '' : (cells[index] ?? '').replace(/\u00a0/g, ' ').trim());

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
