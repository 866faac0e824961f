/**
 * Lines of a journal as they go to the window: `header TAB body` each, newlines between them.
 *
 * Their texts are handed over whole and read on the other side: a copy of ten thousand objects takes longer than reading them twice.
 */
import { Body, type Entry, Header } from './entry';
import { isPlainBody, isPlainHeader } from './entryQuick';

/** The entries of such a text, in order; undefined when a line is none. */
export function entriesIn(lines: string): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  for (let from = 0; from < lines.length; ) {
    const end = lines.indexOf('\n', from);
    const entry = entryIn(lines.slice(from, end < 0 ? lines.length : end));
    if (entry === undefined) return undefined;
    entries.push(entry);
    from = end < 0 ? lines.length : end + 1;
  }
  return entries;
}

function entryIn(line: string): Entry | undefined {
  const tab = line.indexOf('\t');
  if (tab < 0) return undefined;
  try {
    const header: unknown = JSON.parse(line.slice(0, tab));
    const body: unknown = JSON.parse(line.slice(tab + 1));
    return isPlainHeader(header) && isPlainBody(body) ? { header, body } : { header: Header.parse(header), body: Body.parse(body) };
  } catch {
    return undefined; // no JSON, or another shape
  }
}

/** The same entries as such a text. */
export const linesOf = (entries: readonly Entry[]): string => entries.map(({ header, body }) => `${JSON.stringify(header)}\t${JSON.stringify(body)}`).join('\n');
