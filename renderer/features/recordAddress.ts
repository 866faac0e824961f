/** From a record that has a page to its address, and back. */
import { Id } from '@domain/id';
import { type RecordPoint, ShortlistTable } from '@domain/shortlist';
import { matchPath } from 'react-router';
import { PATTERNS, routes } from './routes';

const PAGES: Readonly<Record<ShortlistTable, { readonly pattern: string; readonly href: (id: Id) => string }>> = {
  agreements: { pattern: PATTERNS.agreement, href: routes.agreement },
  obligations: { pattern: PATTERNS.obligation, href: routes.obligation },
  letters: { pattern: PATTERNS.letter, href: routes.letter },
  incomingLetters: { pattern: PATTERNS.incoming, href: routes.incoming },
  meetings: { pattern: PATTERNS.meeting, href: routes.meeting },
};

export const recordHref = ({ table, id }: RecordPoint): string => PAGES[table].href(id);

/** The record whose page stands at an address; undefined for a list, a form or any other page. */
export function recordAt(pathname: string): RecordPoint | undefined {
  for (const table of ShortlistTable.options) {
    const id = Id.safeParse(matchPath(PAGES[table].pattern, pathname)?.params['id']);
    if (id.success) return { table, id: id.data };
  }
  return undefined;
}
