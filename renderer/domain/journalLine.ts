/**
 * Lines of a journal as they go to the window: `header TAB body` each, newlines between them. Of an entry whose body was destroyed: `header TAB
 * what lives on of it, or nothing TAB certificate`.
 *
 * Their texts are handed over whole and read on the other side: a copy of ten thousand objects takes longer than reading them twice.
 */
import { Body, Entry, Header } from './entry';
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
  const [headerText = '', bodyText, under] = line.split('\t', 4);
  if (bodyText === undefined) return undefined;
  try {
    const header: unknown = JSON.parse(headerText);
    if (under !== undefined) return Entry.parse({ header, destroyedUnder: under, ...(bodyText === '' ? {} : { body: JSON.parse(bodyText) as unknown }) });
    const body: unknown = JSON.parse(bodyText);
    return isPlainHeader(header) && isPlainBody(body) ? { header, body } : { header: Header.parse(header), body: Body.parse(body) };
  } catch {
    return undefined; // no JSON, or another shape
  }
}

/** The same entries as such a text. */
export const linesOf = (entries: readonly Entry[]): string =>
  entries.map(({ header, body, destroyedUnder }) => [JSON.stringify(header), body === undefined ? '' : JSON.stringify(body), ...(destroyedUnder === undefined ? [] : [destroyedUnder])].join('\t')).join('\n');
