/** A cell of an exported table. */
import type { Day } from '@domain/day';

/** Text, or a day that spreadsheets can sort. */
export type Cell = string | { readonly day: Day };

export const dayCell = (value: Day | undefined): Cell => (value === undefined ? '' : { day: value });

/** For formats that have text alone. */
export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.day);
