/** What was said about an obligation in meetings: the oral side of its evidence. */
import type { Id } from '@domain/id';
import type { Statement } from '@domain/meeting';
import type { NoticebookDb } from '../db';

/** Statements and decisions under the items of agendas that are about the obligation, in the order of the minutes. */
export async function saidAbout(db: NoticebookDb, obligationId: Id): Promise<readonly Statement[]> {
  const items = await db.agendaItems.where({ obligationId }).toArray();
  const ids = new Set(items.map(({ id }) => id));
  const statements = await db.statements.where('meetingId').anyOf([...new Set(items.map(({ meetingId }) => meetingId))]).toArray();
  return statements.filter(({ agendaItemId }) => agendaItemId !== undefined && ids.has(agendaItemId)).toSorted((a, b) => a.place - b.place);
}
