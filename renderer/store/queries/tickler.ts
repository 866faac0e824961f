/** What the printed tickler asks: what is late, what comes in the next days, and our own lead dates in them. */
import { addDays, type Day } from '@domain/day';
import type { NoticebookDb } from '../db';
import { type AgendaItem, agendaBetween } from './calendar';
import { type DocketLine, docketLines } from './obligations';

export interface Tickler {
  readonly until: Day;
  readonly overdue: readonly DocketLine[];
  readonly due: readonly DocketLine[];
  /** Due after the last day, but our lead date is in these days or has passed. */
  readonly begun: readonly DocketLine[];
  /** Meetings, and days by which a reply was asked for, by us or of us. */
  readonly others: readonly Extract<AgendaItem, { kind: 'meeting' | 'reply' | 'answer' | 'request' }>[];
}

/** The open obligations and the appointments of the next `days` days, today included, each sorted by its day. */
export async function tickler(db: NoticebookDb, today: Day, days: number): Promise<Tickler> {
  const until = addDays(today, days);
  const [overdue, due, leads, agenda] = await Promise.all([
    db.dueDates.where('[open+sort]').between([1, ''], [1, today], true, false).toArray(),
    db.dueDates.where('[open+sort]').between([1, today], [1, until], true, true).toArray(),
    db.dueDates.where('[open+lead]').between([1, ''], [1, until], true, true).toArray(),
    agendaBetween(db, today, until),
  ]);
  const begun = leads.filter(({ due: day }) => day !== undefined && day > until);
  const [late, next, ahead] = await Promise.all([docketLines(db, overdue), docketLines(db, due), docketLines(db, begun)]);
  return { until, overdue: late, due: next, begun: ahead, others: agenda.filter((item) => item.kind === 'meeting' || item.kind === 'reply' || item.kind === 'answer' || item.kind === 'request') };
}
