/** What is pinned, for the places at the left; and which page is open, for the list of those that were open last. */
import { isSamePoint } from '@domain/shortlist';
import { shortlistRows } from '@store/queries/shortlist';
import type { PinnedLink } from '@ui/AppFrame';
import { useEffect } from 'react';
import { POINT_LOOKS } from '../features/pointLooks';
import { recordAt, recordHref } from '../features/recordAddress';
import { useLive } from '../features/session';
import { useShortlist } from '../features/shortlist';

export function usePinned(pathname: string): readonly PinnedLink[] {
  const { list, noteOpened } = useShortlist();
  useEffect(() => {
    const point = recordAt(pathname);
    if (point !== undefined) noteOpened(point);
  }, [pathname, noteOpened]);

  const open = recordAt(pathname);
  const rows = useLive((db) => shortlistRows(db, list.pinned), [list.pinned]);
  return (rows ?? []).map(({ point, title }) => ({
    id: `${point.table}.${point.id}`,
    href: recordHref(point),
    title,
    ...POINT_LOOKS[point.table],
    isOpen: open !== undefined && isSamePoint(open, point),
  }));
}
