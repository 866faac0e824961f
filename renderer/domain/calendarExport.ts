/** Which days and kinds go into a calendar file for other programs. */
import { z } from 'zod';
import { addYears, TypedDay } from './day';

export const CalendarExportKind = z.enum(['due', 'lead', 'reply', 'answer', 'request', 'meeting']);

/** More than this in one file is a slip of the keyboard. */
const MOST_YEARS = 20;

/** The form "Save for another calendar". */
export const CalendarExportDraft = z
  .strictObject({
    kinds: z.array(CalendarExportKind).min(1, 'Choose at least one kind.'),
    from: TypedDay,
    to: TypedDay,
  })
  .superRefine(({ from, to }, context) => {
    if (to < from) context.addIssue({ code: 'custom', path: ['to'], message: 'The last day is before the first. Check both days.' });
    else if (to > addYears(from, MOST_YEARS)) context.addIssue({ code: 'custom', path: ['to'], message: `A file covers ${MOST_YEARS} years at most. Choose an earlier last day.` });
  });
export type CalendarExportDraft = z.infer<typeof CalendarExportDraft>;
