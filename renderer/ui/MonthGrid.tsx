import { addDays, addMonths, dateOf, fullDay, monthAndYear, plainDay, weekday, type Day } from '@domain/day';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import classes from './MonthGrid.module.css';
import type { StatusLook } from './statusLook';
import { AppLink } from './TextLink';

export type MonthItem = {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Its kind, as icon and word; the word is read before the title. */
  readonly look: StatusLook;
  /** Nothing is left to do about it. */
  readonly isDone?: boolean | undefined;
};

export type MonthGridProps = {
  readonly today: Day;
  /** The day that is chosen; its month is shown. */
  readonly chosen: Day;
  readonly onChoose: (day: Day) => void;
  /** Why a day is closed; weekends say no more than their name. */
  readonly whyClosed: (on: Day) => string | undefined;
  readonly items: ReadonlyMap<Day, readonly MonthItem[]>;
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** More than this on one day is counted; the list under the month has them all. */
const MOST = 3;

/** Months are looked at in the years of `Day`. */
const isShown = (day: Day): boolean => day >= '1901-01-01' && day <= '2998-12-31';

/**
 * A month, week by week from Sunday, with what stands on its days as links; closed days are shaded and named, today is marked.
 *
 * One day is in the tab order. Arrows go by day and week, Home and End to the ends of a week, Page up and Page down by month;
 * Tab goes on to what stands on the chosen day.
 */
export function MonthGrid({ today, chosen, onChoose, whyClosed, items }: MonthGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const isByKey = useRef(false);

  useEffect(() => {
    if (!isByKey.current) return;
    isByKey.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
  }, [chosen]);

  const move = (event: KeyboardEvent) => {
    const to = dayByKey(event.key, chosen);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLTableCellElement)) return;
    event.preventDefault();
    if (to === chosen || !isShown(to)) return;
    isByKey.current = true;
    onChoose(to);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table that is walked through by arrows
    <table className={classes.root} ref={grid} role="grid" aria-label={monthAndYear(chosen)} onKeyDown={move}>
      <thead>
        <tr>{WEEKDAYS.map((name) => <th key={name} scope="col" abbr={name}>{name.slice(0, 3)}</th>)}</tr>
      </thead>
      <tbody>
        {weeksOf(chosen).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell key={day} day={day} today={today} chosen={chosen} onChoose={onChoose} whyClosed={whyClosed(day)} items={items.get(day) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = Pick<MonthGridProps, 'today' | 'chosen' | 'onChoose'> & { readonly day: Day; readonly whyClosed: string | undefined; readonly items: readonly MonthItem[] };

function DayCell({ day, today, chosen, onChoose, whyClosed, items }: DayCellProps) {
  const isChosen = day === chosen;
  const isOutside = monthAndYear(day) !== monthAndYear(chosen);
  const left = items.length - MOST;
  const holiday = whyClosed === undefined || WEEKDAYS.some((name) => name === whyClosed) ? undefined : whyClosed;
  return (
    <td
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      aria-current={day === today ? 'date' : undefined}
      data-day={day}
      data-today={day === today || undefined}
      data-closed={whyClosed !== undefined || undefined}
      data-outside={isOutside || undefined}
      onClick={() => onChoose(day)}
    >
      <div className={classes.cell}>
        <time className={classes.date} dateTime={day} aria-label={fullDay(day)}>{dateOf(day) === 1 ? plainDay(day).replace(/, \d+$/, '') : dateOf(day)}</time>
        {day === today && <span className={classes.today}>Today</span>}
        {holiday !== undefined && <span className={classes.holiday}>{holiday}</span>}
        {items.length > 0 && (
          <ul className={classes.items}>
            {items.slice(0, MOST).map((item) => <Item key={item.id} item={item} isReachable={isChosen} />)}
          </ul>
        )}
        {left > 0 && <span className={classes.more}>{left} more</span>}
      </div>
    </td>
  );
}

function Item({ item: { title, href, look, isDone = false }, isReachable }: { readonly item: MonthItem; readonly isReachable: boolean }) {
  const Icon = look.icon;
  return (
    <li>
      <AppLink className={classes.item} href={href} title={title} tabIndex={isReachable ? 0 : -1} data-done={isDone || undefined} data-tone={look.tone}>
        <Icon className={classes.icon} size={14} stroke={1.8} aria-label={`${look.word}:`} role="img" />
        <span className={classes.title}>{title}</span>
      </AppLink>
    </li>
  );
}

/** The first day of the first week that is shown with a month, and the last day of its last week. */
export function monthEdges(day: Day): { readonly first: Day; readonly last: Day } {
  const start = addDays(day, 1 - dateOf(day));
  const end = addDays(addMonths(start, 1), -1);
  return { first: addDays(start, -(weekday(start) % 7)), last: addDays(end, 6 - (weekday(end) % 7)) };
}

/** Whole weeks from Sunday to Saturday that hold the month of a day. */
export function weeksOf(day: Day): readonly (readonly Day[])[] {
  const { first, last } = monthEdges(day);
  const weeks: Day[][] = [];
  for (let sunday = first; sunday <= last; sunday = addDays(sunday, 7)) weeks.push(WEEKDAYS.map((_, index) => addDays(sunday, index)));
  return weeks;
}

/** Where a key leads, or undefined when it is none of the grid's. */
export function dayByKey(key: string, from: Day): Day | undefined {
  switch (key) {
    case 'ArrowLeft': return addDays(from, -1);
    case 'ArrowRight': return addDays(from, 1);
    case 'ArrowUp': return addDays(from, -7);
    case 'ArrowDown': return addDays(from, 7);
    case 'Home': return addDays(from, -(weekday(from) % 7));
    case 'End': return addDays(from, 6 - (weekday(from) % 7));
    case 'PageUp': return addMonths(from, -1);
    case 'PageDown': return addMonths(from, 1);
    default: return undefined;
  }
}
