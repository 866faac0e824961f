/** The calendar as a list, day by day and by month. */
import { dateOf, type Day, dayWithoutYear, monthAndYear } from '@domain/day';
import { Button } from '@mantine/core';
import type { AgendaItem } from '@store/queries/calendar';
import { Panel } from '@ui/Panel';
import { Stacked } from '@ui/TwoColumns';
import { useState } from 'react';
import { useSession } from '../session';
import { AgendaRow } from './AgendaRow';
import { agendaKey } from './agendaWords';
import classes from './AgendaView.module.css';

/** How many lines are drawn before more are asked for: a year of a large office has thousands. */
const STEP = 300;

export function AgendaView({ items }: { readonly items: readonly AgendaItem[] }) {
  const { today } = useSession();
  const [most, setMost] = useState(STEP);
  const drawn = items.slice(0, most);
  const left = items.length - drawn.length;
  return (
    <>
      <Stacked>
        {byMonth(drawn, today).map(({ month, days, count }) => (
          <Panel key={month} title={month} count={count === 0 ? undefined : count} isFlush>
            <ol className={classes.days}>
              {days.map(({ day, items: onDay }) => (
                <li key={day} className={classes.day} data-today={day === today || undefined} data-past={day < today || undefined}>
                  <time className={classes.date} dateTime={day}>
                    <span className={classes.number}>{dateOf(day)}</span>
                    <span className={classes.weekday}>{dayWithoutYear(day).slice(0, 3)}</span>
                  </time>
                  <ul className={classes.items}>
                    {day === today && <li className={classes.today}>Today</li>}
                    {onDay.map((item) => <AgendaRow key={agendaKey(item)} item={item} />)}
                  </ul>
                </li>
              ))}
            </ol>
          </Panel>
        ))}
      </Stacked>
      {left > 0 && <Button className={classes.more ?? ''} variant="default" onClick={() => setMost(most + STEP)}>Show the next {Math.min(STEP, left)} of {left} more</Button>}
    </>
  );
}

type DayOfAgenda = { readonly day: Day; readonly items: readonly AgendaItem[] };
type Month = { readonly month: string; readonly count: number; readonly days: readonly DayOfAgenda[] };

/** Months with something in them, in order; today has a line of its own although nothing may fall on it. */
function byMonth(items: readonly AgendaItem[], today: Day): readonly Month[] {
  const onDays = byDay(items);
  const days = [...new Set([...onDays.keys(), today])].toSorted();
  return [...new Set(days.map(monthAndYear))].map((month) => {
    const own = days.filter((day) => monthAndYear(day) === month).map((day) => ({ day, items: onDays.get(day) ?? [] }));
    return { month, days: own, count: own.reduce((sum, { items: onDay }) => sum + onDay.length, 0) };
  });
}

/** What stands on which day, in the order given. */
export function byDay(items: readonly AgendaItem[]): ReadonlyMap<Day, readonly AgendaItem[]> {
  const days = new Map<Day, AgendaItem[]>();
  for (const item of items) {
    const onDay = days.get(item.day);
    if (onDay) onDay.push(item);
    else days.set(item.day, [item]);
  }
  return days;
}
