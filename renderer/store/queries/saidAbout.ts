/** What was said about an obligation in meetings: the oral side of its evidence. */
import type { Id } from '@domain/id';
import { motionWords } from '@domain/motion';
import type { NoticebookDb } from '../db';

/** A line of minutes, as it is told away from them. */
export interface Said {
  readonly id: Id;
  readonly meetingId: Id;
  /** `ICE`, `Decision`, `Motion`. */
  readonly whose: string;
  /** Of a motion with its mover and its vote. */
  readonly text: string;
}

/**
 * Statements, decisions and motions about the obligation, in the order of the minutes: those under the items of agendas that are about
 * it, and all of a meeting without an agenda that took up nothing else, as a telephone call does.
 */
export async function saidAbout(db: NoticebookDb, obligationId: Id): Promise<readonly Said[]> {
  const [items, taken] = await Promise.all([db.agendaItems.where({ obligationId }).toArray(), db.meetings.where('obligationIds').equals(obligationId).toArray()]);
  const ids = new Set(items.map(({ id }) => id));
  const single = taken.filter(({ obligationIds }) => obligationIds.length === 1).map(({ id }) => id);
  const ordered = new Set((await db.agendaItems.where('meetingId').anyOf(single).toArray()).map(({ meetingId }) => meetingId));
  const alone = new Set(single.filter((id) => !ordered.has(id)));
  const meetings = [...new Set([...alone, ...items.map(({ meetingId }) => meetingId)])];
  const [statements, motions] = await Promise.all([db.statements.where('meetingId').anyOf(meetings).toArray(), db.motions.where('meetingId').anyOf(meetings).toArray()]);
  return [
    ...statements.map((line) => ({ ...line, whose: line.kind === 'decision' ? 'Decision' : line.by })),
    ...motions.map((line) => ({ ...line, whose: 'Motion', text: `${line.text} ${motionWords(line)}` })),
  ]
    .filter(({ meetingId, agendaItemId }) => (agendaItemId === undefined ? alone.has(meetingId) : ids.has(agendaItemId)))
    .toSorted((a, b) => a.place - b.place)
    .map(({ id, meetingId, whose, text }) => ({ id, meetingId, whose, text }));
}
