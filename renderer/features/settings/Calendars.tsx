/** The calendars by which due dates are counted: closed days year by year, each with its source, and the dates that a change would move. */
import { type Calendar, type ClosedDay, withoutClosedDay } from '@domain/calendar';
import { shortDay, yearOf } from '@domain/day';
import { weekendWords } from '@domain/heldDate';
import { Select } from '@mantine/core';
import { chooseOfficeCalendar, takeOutClosedDay } from '@store/commands/calendars';
import { calendarList } from '@store/queries/calendar';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Acts } from '../Acts';
import { refusal } from '../Refusal';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { WhyDialog } from '../WhyDialog';
import { WouldMove } from '../WouldMove';
import { CalendarDialog, type CalendarAct } from './CalendarDialog';
import { ClosedDayDialog } from './ClosedDayDialog';
import { NextYearDialog } from './NextYearDialog';
import classes from './SettingsPage.module.css';

export function Calendars() {
  const { office } = useSession();
  const calendars = useLive((db) => calendarList(db));
  const [chosenId, choose] = useState<string>();
  if (calendars === undefined) return <Panel title="Calendars" isFlush><LoadingRows shape="lines" label="Reading the calendars" /></Panel>;
  const chosen = calendars.find(({ calendar }) => calendar.id === (chosenId ?? office.calendarId)) ?? calendars[0];
  if (chosen === undefined) {
    return (
      <Panel title="Calendars" isFlush>
        <EmptyState title="No calendar is set up" text="Days are counted with Saturdays and Sundays closed, and no holidays." />
      </Panel>
    );
  }
  return (
    <Panel title="Calendars" count={calendars.length === 1 ? chosen.calendar.name : calendars.length} isFlush>
      <OneCalendar
        key={chosen.calendar.id}
        calendar={chosen.calendar}
        users={chosen.agreements.map(({ title }) => title)}
        picker={calendars.length === 1 ? undefined : (
          <Select label="Calendar" data={calendars.map(({ calendar: { id, name } }) => ({ value: id, label: id === office.calendarId ? `${name} (our office’s)` : name }))} value={chosen.calendar.id} onChange={(id) => choose(id ?? undefined)} />
        )}
        onCopied={choose}
      />
    </Panel>
  );
}

type OneCalendarProps = {
  readonly calendar: Calendar;
  /** The agreements that have it as their own. */
  readonly users: readonly string[];
  readonly picker: ReactNode;
  readonly onCopied: (id: string) => void;
};

function OneCalendar({ calendar, users, picker, onCopied }: OneCalendarProps) {
  const { records, office, today } = useSession();
  const recording = useRecording();
  const [chosenYear, setYear] = useState<number>();
  const add = useDialog<true>();
  const takeOut = useDialog<ClosedDay>();
  const change = useDialog<CalendarAct>();
  const next = useDialog<true>();
  const useIt = useDialog<true>();
  const forOffice = useMemo(() => ({ ofOffice: calendar.id }), [calendar.id]);
  const taken = takeOut.subject;
  const without = useMemo(() => (taken === undefined ? undefined : { calendars: new Map([[calendar.id, withoutClosedDay(calendar, taken)]]) }), [calendar, taken]);
  const isOurs = calendar.id === office.calendarId;
  const years = Array.from({ length: Math.max(0, calendar.lastYear - calendar.firstYear + 1) }, (_, index) => calendar.firstYear + index);
  const year = chosenYear ?? Math.min(Math.max(yearOf(today), calendar.firstYear), calendar.lastYear);
  const days = calendar.closedDays.filter(({ day }) => yearOf(day) === year);
  return (
    <>
      <div className={classes.years}>
        <Select label="Year" data={years.map(String)} value={String(year)} onChange={(value) => setYear(Number(value))} />
        {picker ?? <span />}
      </div>
      <div className={classes.about}>
        <p className={classes.quiet}>
          {isOurs ? 'Our office counts by it' : 'Not the office’s calendar'}{users.length === 0 ? '. ' : `${isOurs ? ', and' : '; used for'} ${users.join('; ')}. `}
          Closed every week: {weekendWords(calendar)}. Holidays are known from {calendar.firstYear} to {calendar.lastYear}; a count that leaves these years says so.
        </p>
        <Acts><p className={classes.acts}>
          <TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => add.open(true)}>Add a closed day</TextLink>
          <TextLink onClick={() => next.open(true)}>Add the year {calendar.lastYear + 1}</TextLink>
          <TextLink onClick={() => change.open('change')}>Change name or weekend</TextLink>
          <TextLink onClick={() => change.open('copy')}>Copy this calendar</TextLink>
          {!isOurs && <TextLink onClick={() => useIt.open(true)}>Use it for our office</TextLink>}
        </p></Acts>
        {calendar.lastYear <= yearOf(today) && <Notice tone="soon" what={`The calendar ends with ${calendar.lastYear}`} why="Due dates after it are counted without holidays." />}
      </div>
      {days.length === 0 && <EmptyState title={`No holiday is listed for ${year}`} text="Weekends are closed all the same." />}
      {days.length > 0 && (
        <RecordTable
          label={`Closed days of ${year}`}
          rows={days}
          rowKey={({ day, name }) => `${day}${name}`}
          columns={[
            { head: 'Day', width: 'normal', isFigures: true, cell: ({ day }) => shortDay(day) },
            { head: 'Closed for', cell: ({ name }) => name },
            { head: 'Source', width: 'wide', cell: ({ source }) => source },
            { head: 'Change', width: 'narrow', cell: (closed) => <Acts><TextLink label={`Take out ${closed.name}, ${shortDay(closed.day)}`} onClick={() => takeOut.open(closed)}>Take out</TextLink></Acts> },
          ]}
        />
      )}
      {add.subject && <ClosedDayDialog calendar={calendar} year={year} onClose={add.close} />}
      {next.subject && <NextYearDialog calendar={calendar} onClose={next.close} />}
      {change.subject && <CalendarDialog calendar={calendar} act={change.subject} onClose={change.close} onCopied={onCopied} />}
      {takeOut.subject && (
        <WhyDialog
          title="Take out the closed day"
          description={`${takeOut.subject.name}, ${shortDay(takeOut.subject.day)}, becomes an open day. No due date moves by itself.`}
          record={(why) => takeOutClosedDay(records, calendar.id, takeOut.subject ?? { day: today, name: '' }, why, today)}
          onClose={takeOut.close}
        >
          <WouldMove instead={without} before={calendar} />
        </WhyDialog>
      )}
      {useIt.subject && (
        <ConfirmDialog
          isOpen
          title="Use it for our office"
          confirmLabel="Use this calendar"
          isBusy={recording.state.kind === 'saving'}
          problem={refusal(recording.state)}
          onClose={useIt.close}
          onConfirm={() => void recording.run(() => chooseOfficeCalendar(records, office.id, calendar.id, today)).then((id) => { if (id !== undefined) useIt.close(); })}
        >
          <p>Every agreement that has no calendar of its own is then counted by “{calendar.name}”. No due date moves by itself.</p>
          <WouldMove instead={forOffice} />
        </ConfirmDialog>
      )}
    </>
  );
}
