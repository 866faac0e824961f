/** What all our iCalendar files (RFC 5545) have in common: who made them, which version they are, and how a day without a time is written. */
import ical, { type ICalCalendar } from 'ical-generator';

/** An empty calendar; `name` is how a calendar program lists it. */
export const newIcs = (name?: string): ICalCalendar =>
  ical({ prodId: { company: 'Noticebook', product: 'Noticebook', language: 'EN' }, ...(name === undefined ? {} : { name: escaped(name) }) });

/** The version of an event. `at` is the moment at which the file is made, ISO: what is saved later replaces what was taken in before. */
export function versionAt(at: string): { readonly stamp: Date; readonly lastModified: Date; readonly sequence: number } {
  const stamp = new Date(at);
  // Seconds since 2000: what is saved later counts as a later version.
  return { stamp, lastModified: stamp, sequence: Math.max(0, Math.floor((stamp.getTime() - Date.UTC(2000, 0, 1)) / 1000)) };
}

/** A whole day. The generator reads the day from a moment as it is in UTC; noon is that day in every zone it could be read in. */
export const allDay = (day: string): { readonly start: Date; readonly allDay: true } => ({ start: new Date(`${day}T12:00:00Z`), allDay: true });

/** The last line of what an event says, in the sample. */
export const sampleLine = (isSample: boolean | undefined): string => (isSample ? 'Historical sample: the office is fictional.' : '');

/** The generator escapes everything but the calendar's name. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
