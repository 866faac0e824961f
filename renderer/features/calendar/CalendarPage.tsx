/** What lies ahead, as a month or as a list: official due dates, our own lead dates, replies asked for, and meetings. */
import { addDays, Day, shortDay } from '@domain/day';
import { Button, Checkbox, Group } from '@mantine/core';
import { agendaBetween } from '@store/queries/calendar';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { ViewTabs } from '@ui/ViewTabs';
import { IconCalendarDown, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { AgendaView } from './AgendaView';
import { AGENDA_KINDS, type AgendaKind, ALL_KINDS } from './agendaWords';
import classes from './CalendarPage.module.css';
import { ExportDialog } from './ExportDialog';
import { MonthView } from './MonthView';

/** How far the agenda looks, in days before and after today. */
const BACK = 30;
const AHEAD = 365;

const VIEWS = [{ value: 'month', label: 'Month' }, { value: 'agenda', label: 'Agenda' }] as const;
type View = (typeof VIEWS)[number]['value'];

export function CalendarPage() {
  const { today } = useSession();
  const { view, day, setView, setDay } = useCalendarPlace();
  const [kinds, setKinds] = useState(ALL_KINDS);
  const [saved, setSaved] = useState<string>();
  const exporting = useDialog<true>();
  return (
    <>
      <PageHead
        title="Calendar"
        facts={view === 'agenda' ? `From ${shortDay(addDays(today, -BACK))} to ${shortDay(addDays(today, AHEAD))}` : 'Due dates, our lead dates, replies asked for, requests to answer, and meetings'}
        actions={
          <>
            <Button variant="default" leftSection={<IconCalendarDown size={16} stroke={1.7} aria-hidden />} onClick={() => exporting.open(true)}>Save for another calendar</Button>
            <Button variant="default" component={Link} to={routes.tickler()} leftSection={<IconPrinter size={16} stroke={1.7} aria-hidden />}>Tickler</Button>
          </>
        }
      />
      {saved !== undefined && <div className={classes.saved}><Notice tone="done" role="status" what={saved} why="Open it with the other calendar, or import it there." /></div>}
      <ViewTabs<View> label="Views of the calendar" views={VIEWS} value={view} onChange={setView} aside={<KindFilter kinds={kinds} onChange={setKinds} />}>
        {view === 'month'
          ? <MonthView chosen={day} onChoose={setDay} kinds={kinds} />
          : <Agenda kinds={kinds} onAllKinds={() => setKinds(ALL_KINDS)} />}
      </ViewTabs>
      {exporting.subject && (
        <ExportDialog onClose={exporting.close} onSaved={(name, events) => setSaved(`Saved as ${name}, with ${events} ${events === 1 ? 'event' : 'events'}`)} />
      )}
    </>
  );
}

/** Which view and day are open: they stand in the address, so that the way back finds them again. */
function useCalendarPlace() {
  const { today } = useSession();
  const [search, setSearch] = useSearchParams();
  const typed = Day.safeParse(search.get('day'));
  const day = typed.success ? typed.data : today;
  const view: View = search.get('view') === 'agenda' ? 'agenda' : 'month';
  const go = (next: View, on: Day) => setSearch({ ...(next === 'month' ? {} : { view: next }), ...(on === today ? {} : { day: on }) }, { replace: true });
  return { view, day, setView: (next: View) => go(next, day), setDay: (next: Day) => go(view, next) };
}

function KindFilter({ kinds, onChange }: { readonly kinds: readonly AgendaKind[]; readonly onChange: (kinds: readonly AgendaKind[]) => void }) {
  return (
    <Checkbox.Group label="Show" classNames={{ label: classes.filterLabel ?? '' }} value={[...kinds]} onChange={(chosen) => onChange(ALL_KINDS.filter((kind) => chosen.includes(kind)))}>
      <Group gap="md">
        {AGENDA_KINDS.map(({ value, label }) => <Checkbox key={value} size="xs" value={value} label={label} />)}
      </Group>
    </Checkbox.Group>
  );
}

function Agenda({ kinds, onAllKinds }: { readonly kinds: readonly AgendaKind[]; readonly onAllKinds: () => void }) {
  const { today } = useSession();
  const [from, to] = [addDays(today, -BACK), addDays(today, AHEAD)];
  const agenda = useLive((db) => agendaBetween(db, from, to), [from, to]);
  const shown = agenda?.filter(({ kind }) => kinds.includes(kind));
  if (agenda === undefined || shown === undefined) return <Panel title="Agenda" isFlush><LoadingRows label="Reading the calendar" /></Panel>;
  if (agenda.length === 0) {
    return (
      <Panel title="Agenda" isFlush>
        <EmptyState
          title="Nothing falls into these months"
          text="Due dates of obligations, our lead dates, replies asked for, requests to answer and meetings appear here as soon as they are recorded."
          action={<TextLink href={routes.newObligation()}>New obligation</TextLink>}
        />
      </Panel>
    );
  }
  if (shown.length === 0) {
    return <Panel title="Agenda" isFlush><EmptyState kind="notFound" title="Nothing of these kinds falls into these months" action={<TextLink onClick={onAllKinds}>Show all kinds</TextLink>} /></Panel>;
  }
  return <AgendaView items={shown} />;
}
