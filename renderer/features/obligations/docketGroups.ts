/** Cuts a docket into groups of time, in the order in which they are due. */
import { addDays, addYears, type Day, monthAndYear } from '@domain/day';
import type { ListLine } from '@store/queries/obligations';

export interface DocketGroupOfLines {
  readonly key: string;
  readonly label: string;
  readonly tone: 'ink' | 'late' | 'soon';
  readonly lines: readonly ListLine[];
}

/** How many days ahead count as near, as the tone of the counts has it, and as soon. */
const NEAR = 7;
export const SOON = 30;

/**
 * Groups that hold something, sorted by time: overdue, next 7 days, next 30 days, the months of a year ahead, later, no date.
 *
 * `lines` are sorted by due date, as the docket gives them; within a group they keep that order.
 */
export function docketGroups(lines: readonly ListLine[], today: Day): readonly DocketGroupOfLines[] {
  const near = addDays(today, NEAR);
  const soon = addDays(today, SOON);
  const year = addYears(today, 1);
  const dated = (from: Day | undefined, to: Day | undefined) =>
    lines.filter(({ due: { due } }) => due !== undefined && (from === undefined || due > from) && (to === undefined || due <= to));
  const undated = lines.filter(({ due }) => due.due === undefined);
  const ahead = dated(soon, year);
  const later = dated(year, undefined);
  const groups: readonly DocketGroupOfLines[] = [
    { key: 'overdue', label: 'Overdue', tone: 'late', lines: dated(undefined, addDays(today, -1)) },
    { key: 'near', label: `Next ${NEAR} days`, tone: 'soon', lines: dated(addDays(today, -1), near) },
    { key: 'soon', label: `Next ${SOON} days`, tone: 'ink', lines: dated(near, soon) },
    { key: 'ahead', label: months(ahead), tone: 'ink', lines: ahead },
    { key: 'later', label: months(later), tone: 'ink', lines: later },
    { key: 'waiting', label: 'No date yet: waiting for an event', tone: 'ink', lines: undated.filter(({ due }) => due.waitingFor !== undefined) },
    { key: 'undated', label: 'No set day', tone: 'ink', lines: undated.filter(({ due }) => due.waitingFor === undefined) },
  ];
  return groups.filter((group) => group.lines.length > 0);
}

/** `January 2011 to March 2011`, or one month alone. */
function months(lines: readonly ListLine[]): string {
  const [first, last] = [lines[0]?.due.due, lines.at(-1)?.due.due];
  if (first === undefined || last === undefined) return '';
  const [from, to] = [monthAndYear(first), monthAndYear(last)];
  if (from === to) return from;
  return from.slice(-4) === to.slice(-4) ? `${from.slice(0, -5)} to ${to}` : `${from} to ${to}`;
}
