/** The closed days by which the office counts, year by year, each with its source. */
import { shortDay, yearOf } from '@domain/day';
import { Select } from '@mantine/core';
import { calendarOf } from '@store/queries/calendar';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { useState } from 'react';
import { useLive, useSession } from '../session';
import classes from './SettingsPage.module.css';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export function Holidays() {
  const { office, today } = useSession();
  const calendar = useLive((db) => calendarOf(db, office.calendarId), [office.calendarId]);
  const [chosen, setYear] = useState<number>();
  if (calendar === undefined) return <Panel title="Calendar" isFlush><LoadingRows shape="lines" label="Reading the calendar" /></Panel>;
  if (calendar === null) {
    return (
      <Panel title="Calendar" isFlush>
        <EmptyState title="No calendar is set up" text="Days are counted with Saturdays and Sundays closed, and no holidays." />
      </Panel>
    );
  }
  const years = Array.from({ length: calendar.lastYear - calendar.firstYear + 1 }, (_, index) => calendar.firstYear + index);
  const year = chosen ?? Math.min(Math.max(yearOf(today), calendar.firstYear), calendar.lastYear);
  const days = calendar.closedDays.filter(({ day }) => yearOf(day) === year);
  const weekend = calendar.weekend.map((number) => WEEKDAYS[number - 1]).join(' and ');
  return (
    <Panel title="Calendar" count={calendar.name} isFlush>
      <div className={classes.years}>
        <Select label="Year" data={years.map(String)} value={String(year)} onChange={(value) => setYear(Number(value))} />
        <p className={classes.quiet}>
          {weekend ? `${weekend} are closed. ` : ''}Holidays are known from {calendar.firstYear} to {calendar.lastYear}; a count that leaves these years says so.
          This version shows the list and does not change it.
        </p>
      </div>
      {days.length === 0 && <EmptyState title={`No holiday is listed for ${year}`} />}
      {days.length > 0 && (
        <RecordTable
          label={`Holidays of ${year}`}
          rows={days}
          rowKey={({ day, name }) => `${day}${name}`}
          columns={[
            { head: 'Day', width: 'normal', isFigures: true, cell: ({ day }) => shortDay(day) },
            { head: 'Holiday', cell: ({ name }) => name },
            { head: 'Source', width: 'wide', cell: ({ source }) => source },
          ]}
        />
      )}
    </Panel>
  );
}
