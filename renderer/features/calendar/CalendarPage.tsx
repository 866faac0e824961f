/** What lies ahead, day by day: official due dates, our own lead dates, and meetings, by month. */
import { addDays, type Day, dateOf, dayWithoutYear, monthAndYear, shortDay } from '@domain/day';
import { Checkbox, Group } from '@mantine/core';
import { type AgendaItem, agendaBetween } from '@store/queries/calendar';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Stacked } from '@ui/TwoColumns';
import { useState } from 'react';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { AgendaRow } from './AgendaRow';
import classes from './CalendarPage.module.css';

/** How far the calendar looks, in days before and after today. */
const BACK = 30;
const AHEAD = 365;

const KINDS = [
  { value: 'due', label: 'Due dates' },
  { value: 'lead', label: 'Our lead dates' },
  { value: 'meeting', label: 'Meetings' },
] as const satisfies readonly { readonly value: AgendaItem['kind']; readonly label: string }[];

const ALL: readonly AgendaItem['kind'][] = KINDS.map(({ value }) => value);

export function CalendarPage() {
  const { today } = useSession();
  const [kinds, setKinds] = useState(ALL);
  const [from, to] = [addDays(today, -BACK), addDays(today, AHEAD)];
  const agenda = useLive((db) => agendaBetween(db, from, to), [from, to]);
  const shown = agenda?.filter(({ kind }) => kinds.includes(kind));

  return (
    <>
      <PageHead title="Calendar" facts={`From ${shortDay(from)} to ${shortDay(to)}`} />
      <Checkbox.Group
        label="Show"
        classNames={{ root: classes.filter ?? '', label: classes.filterLabel ?? '' }}
        value={[...kinds]}
        onChange={(chosen) => setKinds(ALL.filter((kind) => chosen.includes(kind)))}
      >
        <Group gap="lg">
          {KINDS.map(({ value, label }) => <Checkbox key={value} value={value} label={label} />)}
          {shown && <span className={classes.count} role="status">{shown.length} of {agenda?.length} shown</span>}
        </Group>
      </Checkbox.Group>
      {shown === undefined && <Panel title={monthAndYear(today)} isFlush><LoadingRows label="Reading the calendar" /></Panel>}
      {agenda?.length === 0 && (
        <Panel title={monthAndYear(today)} isFlush>
          <EmptyState
            title="Nothing falls into these months"
            text="Due dates of obligations, our lead dates and meetings appear here as soon as they are recorded."
            action={<TextLink href={routes.newObligation()}>New obligation</TextLink>}
          />
        </Panel>
      )}
      {agenda !== undefined && agenda.length > 0 && shown?.length === 0 && (
        <Panel title={monthAndYear(today)} isFlush>
          <EmptyState kind="notFound" title="Nothing of these kinds falls into these months" action={<TextLink onClick={() => setKinds(ALL)}>Show all kinds</TextLink>} />
        </Panel>
      )}
      {shown !== undefined && shown.length > 0 && (
        <Stacked>
          {byMonth(shown, today).map(({ month, days, count }) => (
            <Panel key={month} title={month} count={count === 0 ? undefined : count} isFlush>
              <ol className={classes.days}>
                {days.map(({ day, items }) => (
                  <li key={day} className={classes.day} data-today={day === today || undefined} data-past={day < today || undefined}>
                    <time className={classes.date} dateTime={day}>
                      <span className={classes.number}>{dateOf(day)}</span>
                      <span className={classes.weekday}>{dayWithoutYear(day).slice(0, 3)}</span>
                    </time>
                    <ul className={classes.items}>
                      {day === today && <li className={classes.today}>Today</li>}
                      {items.map((item) => <AgendaRow key={keyOf(item)} item={item} />)}
                    </ul>
                  </li>
                ))}
              </ol>
            </Panel>
          ))}
        </Stacked>
      )}
    </>
  );
}

const keyOf = (item: AgendaItem): string => (item.kind === 'meeting' ? item.meeting.id : `${item.kind}.${item.obligation.id}`);

type DayOfAgenda = { readonly day: Day; readonly items: readonly AgendaItem[] };
type Month = { readonly month: string; readonly count: number; readonly days: readonly DayOfAgenda[] };

/** Months with something in them, in order; today has a line of its own although nothing may fall on it. */
function byMonth(agenda: readonly AgendaItem[], today: Day): readonly Month[] {
  const days = [...new Set([...agenda.map(({ day }) => day), today])].toSorted();
  const months = [...new Set(days.map(monthAndYear))];
  return months.map((month) => ({
    month,
    days: days.filter((day) => monthAndYear(day) === month).map((day) => ({ day, items: agenda.filter((item) => item.day === day) })),
    count: agenda.filter(({ day }) => monthAndYear(day) === month).length,
  }));
}
