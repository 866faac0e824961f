/** The agenda of a meeting: what is taken up, and in which order. */
import { AgendaItem, type AgendaItemDraft, reordered } from '@domain/agendaItem';
import type { Id } from '@domain/id';
import { ok } from '@domain/result';
import { agendaOf } from '../queries/minutes';
import { patch, put, takeOut } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';
import { openMinutes, recordInMinutes } from './openMinutes';

/** Puts items at the end, in one entry. An obligation that is put on the agenda is taken up by the meeting: an outcome can be recorded for it. */
export async function addAgendaItems(writer: Writer, meetingId: Id, drafts: readonly AgendaItemDraft[]): Recorded {
  return recordPlan(writer, meetingId, async (db) => {
    const open = await openMinutes(db, meetingId);
    if (!open.ok) return open;
    const next = (await agendaOf(db, meetingId)).length;
    const items = drafts.map((draft, index) => AgendaItem.parse({ id: writer.newId(), meetingId, ...draft, place: next + index }));
    const { obligationIds } = open.value;
    const taken = [...new Set(items.flatMap(({ obligationId }) => (obligationId === undefined || obligationIds.includes(obligationId) ? [] : [obligationId])))];
    const edits = [...items.map((item) => put('agendaItems', item)), ...(taken.length > 0 ? [patch('meetings', meetingId, { obligationIds: [...obligationIds, ...taken] })] : [])];
    return ok([{ kind: 'agendaItem.added', edits, links: [meetingId, ...taken] }]);
  });
}

export const renameAgendaItem = async (writer: Writer, id: Id, meetingId: Id, title: string): Recorded =>
  recordInMinutes(writer, id, meetingId, 'agendaItem.changed', patch('agendaItems', id, { title }));

/** Moves an item to a place, from 0; the others close up. */
export async function moveAgendaItem(writer: Writer, id: Id, meetingId: Id, to: number): Recorded {
  return recordPlan(writer, id, async (db) => {
    const open = await openMinutes(db, meetingId);
    if (!open.ok) return open;
    const items = await agendaOf(db, meetingId);
    const order = reordered(items.map((item) => item.id), items.findIndex((item) => item.id === id), to);
    return ok([{ kind: 'agendaItem.moved', edits: order.map((one, place) => patch('agendaItems', one, { place })), links: [meetingId] }]);
  });
}

/** Refused while something is minuted under it. */
export async function dropAgendaItem(writer: Writer, id: Id, meetingId: Id): Recorded {
  return recordPlan(writer, id, async (db) => {
    const open = await openMinutes(db, meetingId);
    if (!open.ok) return open;
    const [statements, motions] = await Promise.all([db.statements.where({ meetingId }).toArray(), db.motions.where({ meetingId }).toArray()]);
    if ([...statements, ...motions].some(({ agendaItemId }) => agendaItemId === id)) return refuse('Something is minuted under this item, so it stays on the agenda.');
    const rest = (await agendaOf(db, meetingId)).filter((item) => item.id !== id);
    return ok([{ kind: 'agendaItem.takenOut', edits: [takeOut('agendaItems', id), ...rest.map((item, place) => patch('agendaItems', item.id, { place }))], links: [meetingId] }]);
  });
}
