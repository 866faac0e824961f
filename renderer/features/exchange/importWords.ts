/** Counts of what is imported, in words. */
import type { ImportTarget } from '@domain/importField';

const NOUNS: Readonly<Record<ImportTarget, readonly [string, string]>> = { obligations: ['obligation', 'obligations'], parties: ['party', 'parties'] };

/** `1 obligation`, `963 obligations`. */
export const countOf = (count: number, target: ImportTarget): string => `${count.toLocaleString('en-US')} ${NOUNS[target][count === 1 ? 0 : 1]}`;

/** `1 row`, `37 rows`. */
export const rowsOf = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`;
