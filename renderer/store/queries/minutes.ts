/** What screens ask about agendas, minutes and what follows from them. */
import { actionDue, type ActionItem } from '@domain/actionItem';
import type { AgendaItem, AgendaItemDraft } from '@domain/agendaItem';
import type { Day } from '@domain/day';
import type { DueDate } from '@domain/dueDate';
import type { Id } from '@domain/id';
import { LETTER_KIND_NAMES } from '@domain/letter';
import type { Meeting } from '@domain/meeting';
import { postBy } from '@domain/meetingNotice';
import type { Addendum } from '@domain/minutes';
import type { Motion } from '@domain/motion';
import { isOpen, type Obligation } from '@domain/obligation';
import { calendarLookUp } from '../countingCalendars';
import type { NoticebookDb } from '../db';
import { type LaterWords, laterWords } from './laterWords';

/** The agenda of a meeting, in its order. */
export const agendaOf = async (db: NoticebookDb, meetingId: Id): Promise<readonly AgendaItem[]> => db.agendaItems.where({ meetingId }).sortBy('place');

/** An action item with its day. */
export interface ActionRow {
  readonly item: ActionItem;
  readonly due: DueDate;
  /** Where the obligation stands that was made of it. */
  readonly obligation?: Pick<Obligation, 'status' | 'statusSince'> & { readonly due: Day | undefined };
}

/** What a meeting's page shows besides `MeetingView`. */
export interface MinutesView {
  readonly agenda: readonly AgendaItem[];
  readonly motions: readonly Motion[];
  readonly actions: readonly ActionRow[];
  readonly addenda: readonly Addendum[];
  /** What was said later about each outcome, by its id. */
  readonly later: LaterWords;
  /** The last day for posting the notice; undefined where no rule is named. */
  readonly postBy: DueDate | undefined;
}

export async function minutesView(db: NoticebookDb, meeting: Meeting): Promise<MinutesView> {
  const meetingId = meeting.id;
  const [agenda, motions, items, addenda, outcomes, calendar] = await Promise.all([
    agendaOf(db, meetingId),
    db.motions.where({ meetingId }).sortBy('place'),
    db.actionItems.where({ meetingId }).sortBy('id'),
    db.addenda.where({ meetingId }).sortBy('number'),
    db.outcomes.where({ meetingId }).toArray(),
    calendarLookUp(db).of({ id: '', agreementId: meeting.agreementId }),
  ]);
  return {
    agenda,
    motions,
    actions: await Promise.all(items.map(async (item) => ({ item, due: actionDue(item, meeting, calendar), ...(await madeOf(db, item)) }))),
    addenda,
    later: await laterWords(db, outcomes),
    postBy: postBy(meeting, calendar),
  };
}

async function madeOf(db: NoticebookDb, { obligationId }: ActionItem): Promise<Pick<ActionRow, 'obligation'>> {
  const obligation = obligationId === undefined ? undefined : await db.obligations.get(obligationId);
  if (!obligation) return {};
  const { status, statusSince } = obligation;
  return { obligation: { status, ...(statusSince ? { statusSince } : {}), due: (await db.dueDates.get(obligation.id))?.due } };
}

/** Items that the records propose for an agenda and that are not on it: obligations, then letters without an answer, ours and theirs. */
export async function proposedItems(db: NoticebookDb, meeting: Meeting): Promise<readonly AgendaItemDraft[]> {
  const { agreementId } = meeting;
  const [agenda, dues, letters, incoming] = await Promise.all([
    agendaOf(db, meeting.id),
    db.dueDates.where({ agreementId }).sortBy('sort'),
    db.letters.where({ agreementId }).toArray(),
    db.incomingLetters.where({ agreementId }).toArray(),
  ]);
  const taken = new Set(meeting.obligationIds);
  const open = dues.filter(isOpen);
  const obligations = [...open.filter(({ id }) => taken.has(id)), ...open.filter(({ id, due }) => !taken.has(id) && due !== undefined)];
  const answered = new Set([
    ...(await db.serviceFacts.where('letterId').anyOf(letters.map(({ id }) => id)).toArray()).filter(({ what }) => what === 'answered').map(({ letterId }) => letterId),
    ...incoming.flatMap(({ answersLetterId }) => answersLetterId ?? []),
  ]);
  const ours = letters.filter(({ id, status, issued }) => status === 'issued' && issued !== undefined && !answered.has(id));
  const theirs = incoming.filter(({ replyBy, replied }) => replyBy !== undefined && replied === undefined);
  const all: readonly AgendaItemDraft[] = [
    ...obligations.map(({ id, title }) => ({ title, obligationId: id })),
    ...ours.map(({ id, kind, issued }) => ({ title: `Our letter ${issued?.number ?? ''}, ${LETTER_KIND_NAMES[kind].toLowerCase()}: no answer yet`, letterId: id })),
    ...theirs.map(({ id, number, subject }) => ({ title: `Letter ${number}, ${subject}: to be answered`.slice(0, 300), incomingLetterId: id })),
  ];
  const isOn = (draft: AgendaItemDraft) =>
    agenda.some((item) => [[item.obligationId, draft.obligationId], [item.letterId, draft.letterId], [item.incomingLetterId, draft.incomingLetterId]].some(([a, b]) => a !== undefined && a === b));
  return all.filter((draft) => !isOn(draft));
}
