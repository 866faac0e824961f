/** One month as a grid, and under it the chosen day with all that stands on it. */
import { closedDays } from '@domain/calendar';
import { addMonths, type Day, fullDay, monthAndYear } from '@domain/day';
import { Button } from '@mantine/core';
import { countingCalendar } from '@store/dueDates';
import { type AgendaItem, agendaBetween } from '@store/queries/calendar';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { MonthGrid, monthEdges, type MonthItem } from '@ui/MonthGrid';
import { Panel } from '@ui/Panel';
import { Stacked } from '@ui/TwoColumns';
import { useLive, useSession } from '../session';
import { AgendaRow } from './AgendaRow';
import { byDay } from './AgendaView';
import { agendaHref, agendaKey, type AgendaKind, agendaLook, agendaTitle, isDone } from './agendaWords';
import classes from './MonthView.module.css';

type MonthViewProps = { readonly chosen: Day; readonly onChoose: (day: Day) => void; readonly kinds: readonly AgendaKind[] };

export function MonthView({ chosen, onChoose, kinds }: MonthViewProps) {
  const { today } = useSession();
  const { first, last } = monthEdges(chosen);
  const agenda = useLive((db) => agendaBetween(db, first, last), [first, last]);
  const whyClosed = useLive(async (db) => closedDays(await countingCalendar(db)));
  const onDays = byDay(agenda?.filter(({ kind }) => kinds.includes(kind)) ?? []);
  const onChosen = onDays.get(chosen) ?? [];
  const closed = whyClosed?.(chosen);

  return (
    <Stacked>
      <Panel
        title={monthAndYear(chosen)}
        isFlush
        aside={
          <span className={classes.turn} data-screen-only>
            <Button variant="default" size="xs" onClick={() => onChoose(addMonths(chosen, -1))}>Previous month</Button>
            <Button variant="default" size="xs" disabled={chosen === today} onClick={() => onChoose(today)}>Today</Button>
            <Button variant="default" size="xs" onClick={() => onChoose(addMonths(chosen, 1))}>Next month</Button>
          </span>
        }
      >
        {agenda === undefined || whyClosed === undefined
          ? <LoadingRows rows={8} label="Reading the month" />
          : <MonthGrid today={today} chosen={chosen} onChoose={onChoose} whyClosed={whyClosed} items={itemsOf(onDays, today)} />}
      </Panel>
      <Panel title={fullDay(chosen)} count={[chosen === today && 'today', closed !== undefined && `closed: ${closed}`, onChosen.length > 0 && onChosen.length].filter((part) => part !== false).join(', ') || undefined} isFlush>
        {onChosen.length === 0
          ? <EmptyState title="Nothing stands on this day" text="Choose another day, by mouse or with the arrow keys." />
          : <ul className={classes.items}>{onChosen.map((item) => <AgendaRow key={agendaKey(item)} item={item} />)}</ul>}
      </Panel>
    </Stacked>
  );
}

function itemsOf(onDays: ReadonlyMap<Day, readonly AgendaItem[]>, today: Day): ReadonlyMap<Day, readonly MonthItem[]> {
  return new Map([...onDays].map(([day, items]) => [
    day,
    items.map((item) => ({ id: agendaKey(item), title: agendaTitle(item), href: agendaHref(item), look: agendaLook(item, today), isDone: isDone(item) })),
  ]));
}
