/** What the search offers before anything is typed: the pinned records, and those that were open last. */
import { isPinned, isSamePoint } from '@domain/shortlist';
import { type ShortlistRow, shortlistRows } from '@store/queries/shortlist';
import { useLocation } from 'react-router';
import { recordAt } from '../recordAddress';
import { useLive } from '../session';
import { useShortlist } from '../shortlist';

/** So many of those that were open last leave the commands in sight. */
const RECENT_SHOWN = 5;

export interface ShortGroup {
  readonly label: string;
  readonly rows: readonly ShortlistRow[];
}

/** Without the record whose page is open, and without empty groups. */
export function useShortRows(): readonly ShortGroup[] {
  const { list } = useShortlist();
  const { pathname } = useLocation();
  const rows = useLive(async (db) => {
    const open = recordAt(pathname);
    const elsewhere = list.recent.filter((point) => !isPinned(list, point) && !(open && isSamePoint(open, point)));
    const [pinned, recent] = await Promise.all([shortlistRows(db, list.pinned), shortlistRows(db, elsewhere)]);
    return { pinned, recent: recent.slice(0, RECENT_SHOWN) };
  }, [list, pathname]);
  return [
    { label: 'Pinned', rows: rows?.pinned ?? [] },
    { label: 'Open before', rows: rows?.recent ?? [] },
  ].filter(({ rows: some }) => some.length > 0);
}
