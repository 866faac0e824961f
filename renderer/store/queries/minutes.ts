/** What screens ask about agendas, minutes and what follows from them. */
import { actionDue, type ActionItem, isActionOpen } from '@domain/actionItem';
import type { AgendaItem, AgendaItemDraft } from '@domain/agendaItem';
import type { Day } from '@domain/day';
import type { DueDate } from '@domain/dueDate';
import type { Id } from '@domain/id';
import type { IncomingLetter } from '@domain/incomingLetter';
import { LETTER_KIND_NAMES } from '@domain/letter';
import { contradicts, hasEffect, type Meeting, type Outcome } from '@domain/meeting';
import { postBy } from '@domain/meetingNotice';
import type { Addendum } from '@domain/minutes';
import type { Motion } from '@domain/motion';
import { isOpen } from '@domain/obligation';
import { calendarLookUp } from '../countingCalendars';
import type { NoticebookDb } from '../db';

/** The agenda of a meeting, in its order. */
export const agendaOf = async (db: NoticebookDb, meetingId: Id): Promise<readonly AgendaItem[]> => db.agendaItems.where({ meetingId }).sortBy('place');

/** An action item with its day. */
export interface ActionRow {
  readonly item: ActionItem;
  readonly due: DueDate;
}

/** What was said and decided elsewhere, later, about an obligation for which a meeting decided something. */
export interface LaterWord {
  readonly outcomes: readonly { readonly outcome: Outcome; readonly meeting: Meeting }[];
  readonly letters: readonly IncomingLetter[];
}

/** What a meeting's page shows besides `MeetingView`. */
export interface MinutesView {
  readonly agenda: readonly AgendaItem[];
  readonly motions: readonly Motion[];
  readonly actions: readonly ActionRow[];
  readonly addenda: readonly Addendum[];
  /** By the outcome's id; only those with something later. */
  readonly later: ReadonlyMap<Id, LaterWord>;
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
  const later = await Promise.all(outcomes.map(async (outcome) => [outcome.id, await laterWord(db, meeting, outcome)] as const));
  return {
    agenda,
    motions,
    actions: items.map((item) => ({ item, due: actionDue(item, meeting, calendar) })),
    addenda,
    later: new Map(later.filter(([, word]) => word.outcomes.length + word.letters.length > 0)),
    postBy: postBy(meeting, calendar),
  };
}

/** Outcomes of later meetings that say something else, and letters about the obligation that came in since. */
async function laterWord(db: NoticebookDb, meeting: Meeting, first: Outcome): Promise<LaterWord> {
  const [others, letters] = await Promise.all([
    db.outcomes.where({ obligationId: first.obligationId }).toArray(),
    db.incomingLetters.where('obligationIds').equals(first.obligationId).toArray(),
  ]);
  const meetings = await db.meetings.bulkGet(others.map(({ meetingId }) => meetingId));
  const outcomes = others.flatMap((outcome, index) => {
    const of = meetings[index];
    return of && of.id !== meeting.id && of.day >= meeting.day && outcome.id > first.id && hasEffect(outcome) && contradicts(outcome, first) ? [{ outcome, meeting: of }] : [];
  });
  return { outcomes, letters: letters.filter(({ receivedOn }) => receivedOn >= meeting.day).toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1)) };
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

/** An open action item, for Today. */
export interface OpenAction {
  readonly item: ActionItem;
  readonly meeting: Meeting;
  readonly due: Day | undefined;
}

/** Action items that are neither done nor made an obligation, the earliest due first. */
export async function openActions(db: NoticebookDb): Promise<readonly OpenAction[]> {
  const items = (await db.actionItems.toArray()).filter(isActionOpen);
  const meetings = await db.meetings.bulkGet(items.map(({ meetingId }) => meetingId));
  const calendars = calendarLookUp(db);
  const rows = await Promise.all(
    items.map(async (item, index): Promise<readonly OpenAction[]> => {
      const meeting = meetings[index];
      return meeting ? [{ item, meeting, due: actionDue(item, meeting, await calendars.of({ id: '', agreementId: meeting.agreementId })).due }] : [];
    }),
  );
  return rows.flat().toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
}
