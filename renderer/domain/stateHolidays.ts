/** The holidays of a state, as a library knows them: a start for the office, which checks the list against its own state's. */
import type { ClosedDay } from './calendar';
import { addDays, Day } from './day';

/** The library, as the source of a closed day names it; a test holds it to what is installed. */
export const STATE_SOURCE = 'date-holidays 3.37.0 (CC BY-SA 3.0); check it against the list of the state';

/** The states and the District of Columbia, by the code of the postal service. */
export const STATES = {
  AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware',
  DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa',
  KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota',
  MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey',
  NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon',
  PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah',
  VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming',
} as const;
export type StateCode = keyof typeof STATES;

/** The code of a state from its code or its name, as an office types it; undefined for others. */
export function stateCode(typed: string): StateCode | undefined {
  const text = typed.trim().toLowerCase();
  const codes = Object.keys(STATES) as readonly StateCode[]; // the keys of a literal object are its type's keys
  return codes.find((code) => code.toLowerCase() === text || STATES[code].toLowerCase() === text);
}

/**
 * The state's public holidays of some years, sorted, federal ones among them; without observances and half days.
 *
 * The library is large, so it is loaded when this is called. It tells a state's holidays as they are today, for past years
 * too, and its lists have gaps: hence the source line. Example: Texas 2026 has the day after Thanksgiving, 2026-11-27.
 */
export async function stateHolidays(state: StateCode, firstYear: number, lastYear: number): Promise<readonly ClosedDay[]> {
  const { default: Holidays } = await import('date-holidays');
  const library = new Holidays('US', state, { languages: 'en', types: ['public'] });
  return Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index)
    .flatMap((year) => library.getHolidays(year, 'en'))
    .flatMap(({ date, start, end, name }) => {
      const days = Math.round((end.getTime() - start.getTime()) / DAY); // a day of the change to summer time has 23 or 25 hours
      const isWhole = date.slice(11, 19) === '00:00:00' && days >= 1;
      const first = Day.safeParse(date.slice(0, 10));
      if (!isWhole || !first.success) return [];
      return Array.from({ length: days }, (_, index) => ({ day: addDays(first.data, index), name: american(name), source: STATE_SOURCE }));
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

const DAY = 24 * 60 * 60 * 1_000;

const american = (name: string): string => name.replace('Labour', 'Labor').replace('(substitute day)', '(observed)');
