/** Motions in the minutes: who moved, who seconded, how the vote went. */
import type { Id } from '@domain/id';
import { Motion, type MotionDraft, voteOf } from '@domain/motion';
import { ok } from '@domain/result';
import { patch, put, takeOut } from '../record';
import { recordPlan, type Recorded, type Writer } from './command';
import { nextPlace, openMinutes, recordInMinutes } from './openMinutes';

export async function addMotion(writer: Writer, meetingId: Id, draft: MotionDraft): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const open = await openMinutes(db, meetingId);
    if (!open.ok) return open;
    const motion = Motion.parse({ id, meetingId, ...fieldsOf(draft), vote: voteOf(draft), place: await nextPlace(db, meetingId) });
    return ok([{ kind: 'motion.recorded', edits: [put('motions', motion)], links: [meetingId] }]);
  });
}

/** Until the minutes are approved; what was typed before stays in the history. */
export const changeMotion = async (writer: Writer, id: Id, meetingId: Id, draft: MotionDraft): Recorded =>
  recordInMinutes(writer, id, meetingId, 'motion.corrected', patch('motions', id, { ...fieldsOf(draft), agendaItemId: draft.agendaItemId ?? null, vote: voteOf(draft) ?? null }));

const fieldsOf = ({ ayes: _ayes, noes: _noes, abstained: _abstained, ...fields }: MotionDraft) => fields;

export const dropMotion = async (writer: Writer, id: Id, meetingId: Id): Recorded => recordInMinutes(writer, id, meetingId, 'motion.takenOut', takeOut('motions', id));
