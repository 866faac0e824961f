/** Action items: what somebody is to do after a meeting, done, or made into an obligation. */
import { ActionItem, type ActionItemDraft, dueOfDraft, ruleOf } from '@domain/actionItem';
import { type Day, longDay } from '@domain/day';
import type { Id } from '@domain/id';
import type { Meeting } from '@domain/meeting';
import { Obligation } from '@domain/obligation';
import { ok } from '@domain/result';
import { Trigger } from '@domain/trigger';
import type { NoticebookDb } from '../db';
import { patch, put, takeOut } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';
import { recordInMinutes } from './openMinutes';

const fieldsOf = (draft: ActionItemDraft) => ({ title: draft.title, owner: draft.owner, followedById: draft.followedById, due: dueOfDraft(draft) });

export async function addActionItem(writer: Writer, meetingId: Id, draft: ActionItemDraft): Recorded {
  const id = writer.newId();
  return recordInMinutes(writer, id, meetingId, 'actionItem.added', put('actionItems', ActionItem.parse({ id, meetingId, ...fieldsOf(draft) })));
}

export const changeActionItem = async (writer: Writer, id: Id, meetingId: Id, draft: ActionItemDraft): Recorded =>
  recordInMinutes(writer, id, meetingId, 'actionItem.changed', patch('actionItems', id, fieldsOf(draft)));

export const dropActionItem = async (writer: Writer, id: Id, meetingId: Id): Recorded => recordInMinutes(writer, id, meetingId, 'actionItem.takenOut', takeOut('actionItems', id));

/** `on` undefined: it is open again. What happens after the meeting changes nothing in its minutes, so approved ones do not stand in the way. */
export const setActionDone = async (writer: Writer, id: Id, meetingId: Id, on: Day | undefined): Recorded =>
  recordAs(writer, id, { kind: on === undefined ? 'actionItem.reopened' : 'actionItem.done', edits: [patch('actionItems', id, { doneOn: on ?? null })], links: [meetingId] });

/**
 * Makes an obligation of an action item, in one entry; answers the obligation's id.
 *
 * It rests on what the first obligation that the meeting took up rests on. A count after the meeting stays a count: the meeting is
 * recorded as an event of the agreement, so that the account says from what was counted.
 */
export async function makeObligation(writer: Writer, id: Id): Recorded {
  const obligationId = writer.newId();
  return recordPlan(writer, obligationId, async (db) => {
    const item = await db.actionItems.get(id);
    const meeting = item && (await db.meetings.get(item.meetingId));
    if (!item || !meeting) return refuse('This action item is no longer among the records.');
    if (item.obligationId !== undefined) return refuse('An obligation was made of this action item already.');
    const about = (await db.obligations.bulkGet([...meeting.obligationIds])).find((one) => one !== undefined);
    if (!about) return refuse('The meeting takes up no obligation any more, so there is nothing that a new one could rest on. Add it by hand under the agreement.');
    const event = item.due.kind === 'after' ? await eventOf(db, meeting, writer.newId) : undefined;
    const obligation = Obligation.parse({
      id: obligationId,
      agreementId: meeting.agreementId,
      authorityId: about.authorityId,
      title: item.title,
      detail: `Action item of the meeting “${meeting.title}” on ${longDay(meeting.day)}.`,
      owedBy: item.owner,
      owedToIds: [],
      rule: ruleOf(item.due, event?.trigger.id ?? meeting.id),
      isSoft: false,
      ownerId: item.followedById,
      evidence: '',
      status: 'open',
    });
    return ok([{
      kind: 'actionItem.madeObligation',
      edits: [...(event?.isNew ? [put('triggers', event.trigger)] : []), put('obligations', obligation), patch('actionItems', id, { obligationId })],
      links: [meeting.id, meeting.agreementId],
    }]);
  });
}

/** The event that stands for the meeting; it is made for the first item that needs it. */
async function eventOf(db: NoticebookDb, { agreementId, title, day }: Meeting, newId: () => Id): Promise<{ readonly trigger: Trigger; readonly isNew: boolean }> {
  const name = `Meeting of ${longDay(day)}: ${title}`.slice(0, 200);
  const known = (await db.triggers.where({ agreementId }).toArray()).find((one) => one.name === name && one.day === day);
  return known ? { trigger: known, isNew: false } : { trigger: Trigger.parse({ id: newId(), agreementId, name, day, note: '' }), isNew: true };
}
