/** The marks of an axis: events of one day share one, and where there are too many to be told apart, those of a stretch of days. */
import { daysBetween, type Day } from '@domain/day';

/** An event as far as an axis knows it. */
type Event = { readonly day: Day; readonly what: 'happened' | 'byOthers' | 'meeting'; readonly label: string };

/** One mark: a day, or the days from `day` to `until`. */
export type DayOfEvents = { readonly day: Day; readonly until: Day; readonly what: Event['what']; readonly labels: readonly string[]; readonly count: number };

/** So many marks with their words find room on one screen. */
const MOST_MARKS = 24;
/** Where there are more, the time is cut into so many stretches. */
const STRETCHES = 10;

/** A mark for each day, in their order; from the third on the events of a day are counted. */
export function byDay(events: readonly Event[]): readonly DayOfEvents[] {
  const days = new Map<Day, Event[]>();
  for (const event of events) days.set(event.day, [...(days.get(event.day) ?? []), event]);
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, those]) => {
    const labels = those.map(({ label }) => label);
    return { day, until: day, what: those[0]?.what ?? 'happened', labels: labels.length <= 2 ? labels : [labels[0] ?? '', `and ${labels.length - 1} more`], count: those.length };
  });
}

/**
 * Marks that can be told apart: with more than 24 days, those of one tenth of the time are one mark that says how many facts it stands for.
 *
 * Example: 200 facts on 200 days in a row become ten marks of 20 facts.
 */
export function gathered(days: readonly DayOfEvents[]): readonly DayOfEvents[] {
  const [first, last] = [days[0], days.at(-1)];
  if (days.length <= MOST_MARKS || first === undefined || last === undefined) return days;
  const span = daysBetween(first.day, last.day) + 1;
  const stretches = new Map<number, DayOfEvents[]>();
  for (const one of days) {
    const at = Math.floor((daysBetween(first.day, one.day) / span) * STRETCHES);
    stretches.set(at, [...(stretches.get(at) ?? []), one]);
  }
  return [...stretches.values()].flatMap((those) => {
    const [from, to] = [those[0], those.at(-1)];
    if (from === undefined || to === undefined || from === to) return those;
    const count = those.reduce((sum, one) => sum + one.count, 0);
    return [{ day: from.day, until: to.day, what: 'happened' as const, labels: [`${count} facts`], count }];
  });
}
