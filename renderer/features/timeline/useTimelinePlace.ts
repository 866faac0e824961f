/** Which view and order of the timeline are open: they stand in the address, so that the way back finds them again. */
import type { SortBy } from '@ui/LongTable';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { TIMELINE_SORTS, TIMELINE_VIEWS, type TimelineSort, type TimelineView } from './timelineViews';

export function useTimelinePlace() {
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const view = TIMELINE_VIEWS.find((each) => each === search.get('view')) ?? 'all';
  const sort: SortBy<TimelineSort> = { by: TIMELINE_SORTS.find((each) => each === search.get('sort')) ?? 'name', isDown: search.get('order') === 'down' };
  const go = (next: TimelineView, { by, isDown }: SortBy<TimelineSort>) => {
    const given = [['view', next === 'all' ? undefined : next], ['sort', by === 'name' ? undefined : by], ['order', isDown ? 'down' : undefined]] as const;
    setSearch(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])), { replace: true });
  };
  return {
    view, sort, text, setText,
    setView: (next: TimelineView) => go(next, sort),
    setSort: (next: SortBy<TimelineSort>) => go(view, next),
    /** Everything in sight, as if the page had just been opened. */
    clear: () => {
      setText('');
      go('all', sort);
    },
  };
}
