/** Which jurisdictions a view of the timeline shows, and in which order. */
import type { Day } from '@domain/day';
import { fullName, isPastItsDay, JURISDICTION_STATUS_NAMES, nameKey, type TimelineRow } from '@domain/jurisdiction';
import type { SortBy } from '@ui/LongTable';

export const TIMELINE_VIEWS = ['all', 'planned', 'moved', 'active', 'removed', 'notActivated', 'past'] as const;
export type TimelineView = (typeof TIMELINE_VIEWS)[number];

export const TIMELINE_VIEW_NAMES: Readonly<Record<TimelineView, string>> = { ...JURISDICTION_STATUS_NAMES, all: 'All', removed: 'Removed', past: 'Day passed' };

export const TIMELINE_SORTS = ['name', 'plannedOn', 'movedTo', 'activatedOn', 'status'] as const;
export type TimelineSort = (typeof TIMELINE_SORTS)[number];

export const isInTimelineView = (row: TimelineRow, view: TimelineView, today: Day): boolean =>
  view === 'all' || (view === 'past' ? isPastItsDay(row, today) : row.status === view);

/** Does every word that is typed stand in the name, the county or the note, at the beginning of a word or within? */
export function isFound(row: TimelineRow, text: string): boolean {
  const words = text.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean);
  const where = `${fullName(row)} ${row.note}`.toLocaleLowerCase('en-US');
  return words.every((word) => where.includes(word));
}

/** Sorted; rows without a value come last whichever the direction, equal ones by name. */
export function sortedRows(rows: readonly TimelineRow[], { by, isDown }: SortBy<TimelineSort>): readonly TimelineRow[] {
  const valueOf = (row: TimelineRow): string | undefined => (by === 'name' ? undefined : by === 'status' ? JURISDICTION_STATUS_NAMES[row.status] : row[by]);
  const keyed = rows.map((row) => ({ row, name: nameKey(row), value: by === 'name' ? nameKey(row) : valueOf(row) }));
  const way = isDown ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.value === undefined || b.value === undefined) return (a.value === undefined ? 1 : 0) - (b.value === undefined ? 1 : 0) || compare(a.name, b.name);
    return way * compare(a.value, b.value) || compare(a.name, b.name);
  });
  return keyed.map(({ row }) => row);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rows that bear our city's name and may be ours: `City of Alder Falls` is. */
export const nameOfOurs = (rows: readonly TimelineRow[], city: string): TimelineRow | undefined => {
  const plain = (name: string) => name.toLocaleLowerCase('en-US').replace(/^(the )?(city|town|village|county) of /, '').trim();
  return rows.find(({ name }) => plain(name) === plain(city));
};
