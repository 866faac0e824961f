/** A time of day on the office's clock, as `HH:MM` of 24 hours: it sorts as it is. */
import { z } from 'zod';

export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type ClockTime = z.infer<typeof ClockTime>;

const ASK = 'Type a time such as 5:20 pm or 17:20, or leave it empty.';

/** A time as a clerk types it: `5:20 pm`, `5 PM`, `17:20`; comes out as `HH:MM`, or as empty text. */
export const OptionalTypedTime = z.string().transform((typed, context): ClockTime | '' => {
  const text = typed.trim().toLowerCase().replace(/\./g, '');
  if (text === '') return '';
  const time = parsed(text);
  if (time !== undefined) return time;
  context.issues.push({ code: 'custom', message: ASK, input: typed });
  return z.NEVER;
});

function parsed(text: string): ClockTime | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))? ?(am|pm)?$/.exec(text);
  if (!match) return undefined;
  const [, hours = '', minutes = '00', half] = match;
  if (half === undefined && !text.includes(':')) return undefined; // `5` alone may be morning or evening
  const typed = Number(hours);
  if (half !== undefined && (typed < 1 || typed > 12)) return undefined;
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0);
  const time = `${String(hour).padStart(2, '0')}:${minutes}`;
  return ClockTime.safeParse(time).data;
}

/** `5:20 pm`. */
export function clockWords(time: ClockTime): string {
  const hour = Number(time.slice(0, 2));
  return `${((hour + 11) % 12) + 1}:${time.slice(3)} ${hour < 12 ? 'am' : 'pm'}`;
}
