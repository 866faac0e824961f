/** How a spreadsheet shows a number: as a day, with leading zeros, or plainly. Only what changes the meaning of a text is followed. */

/** The formats that the file format itself numbers and that show a day. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Does this format show a day? `code` is absent for the formats that the file format numbers itself. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DAYS.has(id);
  return /[yd]/i.test(bare(code)) && !/general/i.test(code);
}

/** A number as its format shows it; `is1904` counts days from 1904 in place of 1900. */
export function shown(value: string, id: number, code: string | undefined, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (isDayFormat(id, code)) return dayOfSerial(number, is1904) ?? plain(number);
  if (code !== undefined && /^0{2,20}$/.test(code) && Number.isInteger(number) && number >= 0) return plain(number).padStart(code.length, '0');
  if (code !== undefined && /^0{5}\\?-0{4}$/.test(code) && Number.isInteger(number) && number >= 0) return plain(number).padStart(9, '0').replace(/^(\d+)(\d{4})$/, '$1-$2');
  return plain(number);
}

/** Without what is quoted, escaped or in brackets, and of several sections only the first. */
const bare = (code: string): string => code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0] ?? '';

/** Fifteen figures, as spreadsheets show them: a sum of tenths has no tail. */
const plain = (number: number): string => {
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e15 ? rounded.toFixed(0) : String(rounded);
};

const DAY = 86_400_000;

/** `2026-11-24` for 46350; in the system of 1900 day 60 is February 29, 1900, which never was. A time behind the day is left out. */
function dayOfSerial(serial: number, is1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > 2_958_465 || (!is1904 && whole === 60)) return undefined;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(start + whole * DAY).toISOString().slice(0, 10);
}
