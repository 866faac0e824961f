import { Calendar } from '@domain/calendar';
import { day } from '@domain/day';
import { STATES, STATE_SOURCE, stateCode, stateHolidays, type StateCode } from '@domain/stateHolidays';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calendarYears, officeCalendar, withNextYear } from './holidays';

const id = '0'.repeat(26);
const named = (calendar: Calendar, on: string): string | undefined => calendar.closedDays.find((closed) => closed.day === on)?.name;

describe("an office's calendar", () => {
  it('has the federal holidays of the practice year and ten years ahead, and is a record as it stands', async () => {
    const calendar = await officeCalendar({ id, ...calendarYears(2010) });
    expect(Calendar.safeParse(calendar).success).toBe(true);
    expect(calendar).toMatchObject({ name: 'Federal holidays', firstYear: 2009, lastYear: 2020, weekend: [6, 7] });
    expect(named(calendar, '2010-11-25')).toBe('Thanksgiving Day');
    expect(named(calendar, '2020-12-25')).toBe('Christmas Day');
    expect(calendar.closedDays.some(({ name }) => name.includes('Juneteenth'))).toBe(false);
  });

  it.each([
    ['2026-07-03', 'Independence Day (observed)'],
    ['2027-06-18', 'Juneteenth (observed)'],
    ['2027-07-05', 'Independence Day (observed)'],
    ['2027-12-24', 'Christmas Day (observed)'],
    ['2027-12-31', "New Year's Day (observed)"],
  ])('is closed on %s: %s', async (on, name) => {
    expect(named(await officeCalendar({ id, firstYear: 2026, lastYear: 2027 }), on)).toBe(name);
  });

  it("adds the state's holidays with their source, and keeps the federal name where both fall on one day", async () => {
    const calendar = await officeCalendar({ id, state: 'TX', firstYear: 2026, lastYear: 2026 });
    expect(calendar.name).toBe('Federal holidays and those of Texas');
    expect(calendar.closedDays.find((closed) => closed.day === '2026-11-27')).toEqual({ day: '2026-11-27', name: 'Day after Thanksgiving', source: STATE_SOURCE });
    expect(named(calendar, '2026-02-16')).toBe("Washington's Birthday");
    const days = calendar.closedDays.map((closed) => closed.day);
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBe(days.length);
  });

  it('leaves out what a state only remembers, and half days', async () => {
    const texas = await officeCalendar({ id, state: 'TX', firstYear: 2026, lastYear: 2026 });
    expect(named(texas, '2026-03-02')).toBeUndefined();
    const kentucky = await officeCalendar({ id, state: 'KY', firstYear: 2026, lastYear: 2026 });
    expect(named(kentucky, '2026-04-03')).toBeUndefined();
  });

  it('gets one more year at its end, with what the office edited before left alone', async () => {
    const calendar = await officeCalendar({ id, ...calendarYears(2010) });
    const edited: Calendar = {
      ...calendar,
      closedDays: [...calendar.closedDays.filter((closed) => closed.day !== '2010-10-11'), { day: day('2021-12-24'), name: 'City closing', source: 'City ordinance 12-3' }],
    };
    const longer = await withNextYear(edited);
    expect(longer).toMatchObject({ firstYear: 2009, lastYear: 2021 });
    expect(named(longer, '2010-10-11')).toBeUndefined();
    expect(named(longer, '2021-06-18')).toBe('Juneteenth (observed)');
    expect(longer.closedDays.filter((closed) => closed.day === '2021-12-24').map(({ name }) => name)).toEqual(['City closing']);
  });

  it('before 1971 begins in 1971, the year from which the federal days are known', async () => {
    expect(await officeCalendar({ id, firstYear: 1960, lastYear: 1972 })).toMatchObject({ firstYear: 1971, lastYear: 1972 });
  });
});

describe("a state's holidays", () => {
  it.each(Object.keys(STATES) as StateCode[])('of %s fit a record, whole days with American names', async (code) => { // the keys of a literal object
    const days = await stateHolidays(code, 2026, 2027);
    expect(days.length).toBeGreaterThan(8);
    for (const { day: on, name } of days) {
      expect(on).toMatch(/^202[67]-/);
      expect(name).not.toMatch(/Labour|substitute/);
    }
  });

  it('are found by the code or the name of the state, as an office types it', () => {
    expect([' tx ', 'Texas', 'new york', 'Jefferson'].map(stateCode)).toEqual(['TX', 'TX', 'NY', undefined]);
  });

  it('name the very library that is installed', () => {
    const { version } = z.object({ version: z.string() }).parse(createRequire(import.meta.url)('date-holidays/package.json'));
    expect(STATE_SOURCE).toContain(`date-holidays ${version} `);
  });
});
