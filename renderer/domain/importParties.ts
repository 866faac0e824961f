/** Rows of a table read as offices for the directory of parties. */
import { type ColumnMapping, cellOf, IMPORT_FIELDS, importFields } from './importField';
import { type ImportRow, importRows, nameKey, type ReadRow } from './importRow';
import { type Level, PartyDraft } from './party';

export interface PartyImport {
  readonly rows: readonly (readonly string[])[];
  /** The number of the first row in the spreadsheet. */
  readonly first: number;
  readonly mapping: ColumnMapping;
  /** For rows that name no level. */
  readonly level: Level;
  /** Parties that the directory has already. */
  readonly known: readonly { readonly name: string; readonly zip: string }[];
}

const LEVELS: Readonly<Record<string, Level>> = { federal: 'federal', state: 'state', local: 'local', city: 'local', county: 'local', municipal: 'local', other: 'other' };

/** What becomes of each row. Two offices are the same when name and ZIP code are. */
export function importParties({ rows, first, mapping, level, known }: PartyImport): readonly ImportRow<PartyDraft>[] {
  const standing = new Set(known.map(sameAs));
  return importRows(rows, first, (row) => cellOf(row, mapping, 'name'), (row): ReadRow<PartyDraft> => {
    const typed = Object.fromEntries(importFields('parties').map(({ key }) => [key, cellOf(row, mapping, key)]));
    const words = (typed['level'] ?? '').toLowerCase();
    const named = words === '' ? level : LEVELS[words];
    const draft = PartyDraft.safeParse({ ...typed, shortName: typed['shortName'] || typed['name'], level: named ?? level });
    const problems = [
      ...(named === undefined ? ['Level is none of federal, state, local and other.'] : []),
      ...(draft.success ? [] : draft.error.issues.map(({ path, message }) => problem(String(path[0]), message, typed))),
    ];
    if (!draft.success || problems.length > 0) return { kind: 'wrong', problems: [...new Set(problems.filter((sentence) => sentence !== ''))] };
    if (standing.has(sameAs(draft.data))) return { kind: 'duplicate', of: `“${draft.data.name}” in the directory` };
    return { kind: 'ready', value: draft.data, notes: typed['shortName'] ? [] : ['The name serves as the short name.'], sameAs: sameAs(draft.data) };
  });
}

const sameAs = ({ name, zip }: { readonly name: string; readonly zip: string }): string => `${nameKey(name)}\n${zip}`;

function problem(key: string, message: string, typed: Readonly<Record<string, string>>): string {
  const label = IMPORT_FIELDS.parties.find((field) => field.key === key)?.label ?? key;
  const cell = typed[key] ?? '';
  if (key === 'name' && cell === '') return 'The row names no office.';
  if (key === 'zip' && /^\d{3,4}$/.test(cell)) return `ZIP code “${cell}” has ${cell.length} figures: the spreadsheet may have dropped its leading zero. Format the column as text.`;
  if (key === 'zip') return 'ZIP code: it has neither five figures, nor nine with a hyphen.';
  if (key === 'shortName' && cell === '') return typed['name'] === '' ? '' : 'The row has no short name, and its name is too long to serve as one (40 characters).';
  return `${label}: ${message}`;
}
