/** What becomes of each row of an imported table. No row is passed over: it is imported, or it is listed with its reason. */
import { isEmptyRow } from './sheet';
import { assertNever } from './result';

export type RowOutcome<T> =
  | { readonly kind: 'ready'; readonly value: T; /** What it makes besides, and what was filled in for it. */ readonly notes: readonly string[] }
  | { readonly kind: 'empty' }
  /** The same as another row, or as a record that stands. */
  | { readonly kind: 'duplicate'; readonly of: string }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

export interface ImportRow<T> {
  /** As the spreadsheet numbers it. */
  readonly number: number;
  readonly cells: readonly string[];
  /** What names it in a list: the title or the name, or empty. */
  readonly name: string;
  readonly outcome: RowOutcome<T>;
}

export interface ImportTotals {
  readonly rows: number;
  readonly ready: number;
  readonly duplicate: number;
  readonly wrong: number;
  readonly empty: number;
}

/** How many rows there are of each kind; the four kinds add up to all rows. */
export function importTotals(rows: readonly ImportRow<unknown>[]): ImportTotals {
  const totals = { rows: rows.length, ready: 0, duplicate: 0, wrong: 0, empty: 0 };
  for (const { outcome } of rows) totals[outcome.kind] += 1;
  return totals;
}

/** Why a row is not imported, as a sentence; empty for a row that is. */
export function rowReason({ outcome }: ImportRow<unknown>): string {
  switch (outcome.kind) {
    case 'ready':
      return '';
    case 'empty':
      return 'The row is empty.';
    case 'duplicate':
      return `The same as ${outcome.of}.`;
    case 'wrong':
      return outcome.problems.join(' ');
    default:
      return assertNever(outcome);
  }
}

/** What reading one row that is not empty came to; `sameAs` is equal for two rows that say the same. */
export type ReadRow<T> =
  | { readonly kind: 'ready'; readonly value: T; readonly notes: readonly string[]; readonly sameAs: string }
  | { readonly kind: 'duplicate'; readonly of: string }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/**
 * Reads the rows of a sheet in their order. `first` is the number of the first of them in the spreadsheet.
 *
 * `read` is called only for rows that are not empty, and told each row's number.
 */
export function importRows<T>(
  rows: readonly (readonly string[])[],
  first: number,
  name: (row: readonly string[]) => string,
  read: (row: readonly string[], number: number) => ReadRow<T>,
): readonly ImportRow<T>[] {
  const seen = new Map<string, number>();
  return rows.map((cells, index): ImportRow<T> => {
    const number = first + index;
    if (isEmptyRow(cells)) return { number, cells, name: '', outcome: { kind: 'empty' } };
    const outcome = read(cells, number);
    if (outcome.kind !== 'ready') return { number, cells, name: name(cells), outcome };
    const { sameAs, ...ready } = outcome;
    const earlier = seen.get(sameAs);
    if (earlier !== undefined) return { number, cells, name: name(cells), outcome: { kind: 'duplicate', of: `row ${earlier}` } };
    seen.set(sameAs, number);
    return { number, cells, name: name(cells), outcome: ready };
  });
}

/** Names are compared without regard to case, blanks and accents' composition. */
export const nameKey = (name: string): string => name.normalize('NFC').replace(/[\s\u00a0]+/g, ' ').trim().toLowerCase();
