/** By which day a request for records must be answered: the due date of the obligation, or a count from its receipt. */
import { closedDays } from './calendar';
import { countFrom } from './deadlineCount';
import { rolled } from './deadlineRoll';
import { Day, longDay } from './day';
import type { Facts } from './fact';
import type { LetterSources } from './letterFields';
import { unitNamed, UNITS } from './noticePeriod';

/**
 * The day and its account.
 *
 * The day of receipt is left out and the last day counts; a count that ends on a closed day runs on to the next open day, and
 * the account says so. Example: 5 business days from Monday 2010-11-08, with Veterans Day on the 11th: Tuesday 2010-11-16.
 */
export function requestFacts({ items, calendar }: Pick<LetterSources, 'items' | 'calendar'>, answers: Readonly<Record<string, string>>): Facts {
  const first = items[0];
  if (first?.due) return { requestDue: first.due, ...(first.account === undefined ? {} : { requestAccount: first.account }) };
  const received = Day.safeParse(answers['received']?.trim());
  const typed = answers['responseTime']?.trim() ?? '';
  const unit = unitNamed(answers['responseUnit']?.trim());
  if (!received.success || !/^\d{1,4}$/.test(typed) || unit === undefined || calendar === undefined) return {};
  const whyClosed = closedDays(calendar);
  const { day, notes } = countFrom(received.data, { count: Number(typed), unit, counting: 'excludeFirst', direction: 1 }, calendar, whyClosed);
  if (day === undefined) return {};
  const landed = rolled({ day, counted: 1 }, 'forward', calendar, whyClosed);
  const steps = [`Counted from ${longDay(received.data)}: ${Number(typed)} ${UNITS[unit]}, the day of receipt left out`, ...notes, ...(landed.step ? [landed.step.text] : [])];
  return { requestDue: landed.day, requestAccount: `${steps.join('; ')}.` };
}
