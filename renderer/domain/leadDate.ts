/** The office's own day before an official due date. */
import type { Calendar, WhyClosed } from './calendar';
import { countFrom } from './deadlineCount';
import { rolled } from './deadlineRoll';
import { counted, TOO_FAR, type Step } from './deadlineStep';
import type { Day } from './day';
import type { Lead } from './dueRule';

/** The event from which the due date was counted, when it was: its day, and its name in the middle of a sentence. */
export type Start = { readonly day: Day; readonly what: string };

/**
 * The office's own day: counted back from the official due date; a closed day rolls backward.
 *
 * The last step stands on the day. A lead that comes before the event from which the due date is counted says so: nobody could
 * have kept it. Source: the office's own practice.
 * Example: 30 calendar days before Monday 2011-02-28 is Saturday 2011-01-29, which rolls backward to 2011-01-28.
 */
export function leadDate(
  due: Day,
  lead: Lead,
  start: Start | undefined,
  calendar: Pick<Calendar, 'weekend' | 'closedDays'>,
  whyClosed: WhyClosed,
): { readonly day?: Day; readonly steps: readonly Step[] } {
  const end = countFrom(due, { ...lead, counting: 'excludeFirst', direction: -1 }, calendar, whyClosed);
  if (end.day === undefined) return { steps: [{ text: TOO_FAR }] };
  const words = `Our lead: ${counted(lead.count, lead.unit)} before the official due date`;
  const counting = { text: [words, ...end.notes].join('; '), day: end.day };
  const { day, step } = rolled({ day: end.day, counted: -1 }, 'backward', calendar, whyClosed);
  const [before, last] = step ? [[counting], step] : [[], counting];
  const isTooEarly = start !== undefined && start.day < due && day < start.day;
  return { day, steps: [...before, isTooEarly ? { ...last, text: `${last.text}. It is before ${start.what}, when the count begins` } : last] };
}
