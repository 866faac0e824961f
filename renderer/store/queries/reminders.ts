/** What this computer reminds of, from the narrow rows of the due dates. */
import { addDays, type Day } from '@domain/day';
import { isReminded, MOST_REMINDED, REMIND_AHEAD, type Reminder, type Reminders } from '@domain/reminder';
import type { DueRow, NoticebookDb } from '../db';

export async function reminders(db: NoticebookDb, today: Day): Promise<Reminders> {
  const soon = db.dueDates.where('[open+sort]').between([1, ''], [1, addDays(today, REMIND_AHEAD)], true, true);
  const [count, late, due, leads] = await Promise.all([
    soon.count(),
    db.dueDates.where('[open+sort]').between([1, ''], [1, today], true, false).count(),
    soon.limit(MOST_REMINDED).toArray(),
    db.dueDates.where('[open+lead]').equals([1, today]).limit(MOST_REMINDED).toArray(),
  ]);
  const begun = leads.flatMap(reminderOf).filter(({ due: day }) => day > addDays(today, REMIND_AHEAD));
  return { day: today, total: count + begun.length, late, items: [...due.flatMap(reminderOf), ...begun].filter((one) => isReminded(one, today)).slice(0, MOST_REMINDED) };
}

const reminderOf = ({ id, title, due, lead }: DueRow): readonly Reminder[] => (due === undefined ? [] : [{ id, title: title.slice(0, 300), due, ...(lead ? { lead } : {}) }]);
