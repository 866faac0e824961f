/** How a file is to be imported: which sheet, which columns, and what holds for rows that do not say. */
import type { Standing } from '@domain/agreement';
import type { Id } from '@domain/id';
import type { DayOrder } from '@domain/importDue';
import { type ColumnMapping, guessedMapping, importFields, type ImportTarget, isNeeded } from '@domain/importField';
import type { KnownRecords } from '@domain/importLookUp';
import type { ImportedClock } from '@domain/importClock';
import { importObligations, type ImportedObligation } from '@domain/importObligations';
import { importParties } from '@domain/importParties';
import type { ImportRow } from '@domain/importRow';
import type { ClocklessRule } from '@domain/importRule';
import { OBLIGATION_STATUS_NAMES } from '@domain/obligation';
import { ruleText } from '@domain/ruleText';
import { counted } from '@domain/deadlineStep';
import type { DueRule } from '@domain/dueRule';
import { type Day, longDay } from '@domain/day';
import type { Level, PartyDraft } from '@domain/party';
import { columnLetters, isEmptyRow, type Sheet, type TableFile } from '@domain/sheet';
import type { ObligationAsked, PartyAsked } from '@store/commands/imports';

export interface ImportSetup {
  readonly target: ImportTarget;
  /** Number of the sheet, from 0. */
  readonly sheet: number;
  /** The row with the names of the columns, from 1; 0 when there is none. */
  readonly headRow: number;
  readonly mapping: ColumnMapping;
  readonly order: DayOrder;
  /** Empty: every row names its own. */
  readonly agreementId: string;
  readonly ownerId: Id;
  readonly owedBy: string;
  readonly standing: Standing;
  readonly level: Level;
}

/** The sheet and the row in it whose cells are names of columns; else the first that holds something. */
export function firstSetup(file: TableFile, target: ImportTarget, ownerId: Id): ImportSetup {
  const rest = { target, order: 'monthFirst', agreementId: '', ownerId, owedBy: 'the City', standing: 'signatory', level: 'local' } as const;
  const first = Math.max(0, file.sheets.findIndex(({ rows }) => rows.length > 0));
  const setups = file.sheets.map((_, sheet) => inSheet({ ...rest, sheet, headRow: 0, mapping: {} }, file, sheet));
  const best = Math.max(...setups.map(namesFound));
  return setups.find((setup) => namesFound(setup) === best && (best > 0 || setup.sheet === first)) ?? { ...rest, sheet: first, headRow: 0, mapping: {} };
}

const namesFound = ({ mapping }: ImportSetup): number => Object.keys(mapping).length;

/** A title or a remark may stand above the names of the columns: so many rows are looked at. */
const ABOVE = 20;

/** Another sheet, or another kind of record: the columns are found anew. */
export function inSheet(setup: ImportSetup, file: TableFile, sheet: number, target: ImportTarget = setup.target): ImportSetup {
  const rows = file.sheets[sheet]?.rows ?? [];
  const first = rows.findIndex((row) => !isEmptyRow(row));
  const found = rows.slice(0, first + ABOVE).map((row) => Object.keys(guessedMapping(target, row)).length);
  const most = Math.max(0, ...found);
  // One name alone can be the word of a title.
  const headRow = (most > 1 ? found.indexOf(most) : first) + 1;
  return { ...setup, sheet, target, headRow, mapping: guessedMapping(target, rows[headRow - 1] ?? []) };
}

/** Another row with the names of the columns. */
export const withHeadRow = (setup: ImportSetup, { rows }: Sheet, headRow: number): ImportSetup => ({ ...setup, headRow, mapping: guessedMapping(setup.target, rows[headRow - 1] ?? []) });

/** Gives a field its column; a column belongs to one field only, so it leaves the one that had it. */
export function withColumn(setup: ImportSetup, key: string, column: number | undefined): ImportSetup {
  const others = Object.entries(setup.mapping).filter(([field, taken]) => field !== key && taken !== column);
  return { ...setup, mapping: Object.fromEntries(column === undefined ? others : [...others, [key, column]]) };
}

/** A column with its name and its first value, for a choice. */
export interface SheetColumn {
  readonly index: number;
  /** `B: Due date`. */
  readonly label: string;
  /** The first cell that holds something, shortened. */
  readonly example: string;
}

export function sheetColumns({ rows }: Sheet, headRow: number): readonly SheetColumn[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const body = rows.slice(headRow, headRow + 200);
  return Array.from({ length: width }, (_, index) => {
    const head = (rows[headRow - 1]?.[index] ?? '').trim();
    const example = body.find((row) => (row[index] ?? '').trim() !== '')?.[index]?.trim() ?? '';
    return { index, label: `${columnLetters(index)}${head === '' ? '' : `: ${shortened(head)}`}`, example: shortened(example) };
  }).filter(({ label, example }) => label.includes(':') || example !== '');
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Labels of required fields that have no column yet. */
export const missingFields = ({ target, mapping, agreementId }: ImportSetup): readonly string[] => [
  ...importFields(target).flatMap((field) => (isNeeded(field, mapping) && mapping[field.key] === undefined ? [field.label] : [])),
  ...(target === 'obligations' && mapping['agreement'] === undefined && agreementId === '' ? ['Agreement'] : []),
];

const bodyOf = ({ headRow, mapping }: ImportSetup, { rows }: Sheet) => ({ rows: rows.slice(headRow), first: headRow + 1, mapping });

export const obligationsAsked = (setup: ImportSetup, sheet: Sheet, today: Day): ObligationAsked => ({
  ...bodyOf(setup, sheet), order: setup.order, today, agreementId: setup.agreementId || undefined, ownerId: setup.ownerId, owedBy: setup.owedBy.trim() || 'the City', standing: setup.standing,
});

export const partiesAsked = (setup: ImportSetup, sheet: Sheet): PartyAsked => ({ ...bodyOf(setup, sheet), level: setup.level });

/** A row of either kind, with what it was understood to say. */
export type PreviewRow = ImportRow<unknown> & { readonly understood: string };

/** What would become of every row now. */
export function previewRows(setup: ImportSetup, sheet: Sheet, known: KnownRecords, today: Day): readonly PreviewRow[] {
  return setup.target === 'obligations'
    ? importObligations({ ...obligationsAsked(setup, sheet, today), known }).map((row) => understood(row, obligationWords))
    : importParties({ ...partiesAsked(setup, sheet), known: known.parties }).map((row) => understood(row, partyWords));
}

export const understoodRows = {
  obligations: (rows: readonly ImportRow<ImportedObligation>[]) => rows.map((row) => understood(row, obligationWords)),
  parties: (rows: readonly ImportRow<PartyDraft>[]) => rows.map((row) => understood(row, partyWords)),
};

const understood = <T>(row: ImportRow<T>, words: (value: T) => string): PreviewRow => ({ ...row, understood: row.outcome.kind === 'ready' ? words(row.outcome.value) : '' });

/** When it is due, as it was understood, and how it stands where it is not open. */
function obligationWords({ due: { rule, clock }, lead, standing: { status, statusSince } }: ImportedObligation): string {
  const words = rule.kind === 'fixed' && rule.roll === 'none' ? `Due ${longDay(rule.day)}` : ruleText(clocked(rule, clock), undefined, () => clock?.name ?? '').replace('; a closed day stands, it is not rolled', '');
  return [words, ...(lead ? [`our lead: ${counted(lead.count, lead.unit)} earlier`] : []), ...(status === 'open' ? [] : [`${OBLIGATION_STATUS_NAMES[status].toLowerCase()}${statusSince ? ` since ${longDay(statusSince)}` : ''}`])].join('; ');
}

/** For words alone: the clock by the name that the row gives it, whatever its id will be. */
function clocked(rule: ClocklessRule, clock: ImportedClock | undefined): DueRule {
  if (rule.kind !== 'after' && rule.kind !== 'before' && rule.kind !== 'onEvent') return rule;
  const on = clock?.on ?? 'trigger';
  return { ...rule, clock: on === 'trigger' ? { on, triggerId: '' } : { on, obligationId: '' } };
}

const partyWords = ({ street, town, state, zip }: PartyDraft): string => [street, town, `${state} ${zip}`.trim()].filter(Boolean).join(', ');
