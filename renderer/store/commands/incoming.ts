/** Letters that came in: the received stamp, what was registered of them, and how they were answered. */
import { longDay, yearOf } from '@domain/day';
import { Id } from '@domain/id';
import { INCOMING_SERIES, type IncomingDraft, IncomingLetter, replyCountOf, replyDate, type RepliedDraft } from '@domain/incomingLetter';
import { DEFAULT_PATTERN, letterNumber } from '@domain/letterNumber';
import { ServiceFact, standingFacts } from '@domain/recipient';
import { ok } from '@domain/result';
import { calendarLookUp } from '../countingCalendars';
import type { NoticebookDb } from '../db';
import { type Edit, patch, put } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

/**
 * Registers a letter under the next number of the received stamp.
 *
 * One that answers a letter of ours from one of its recipients is recorded there as the answer, in the same entry, unless that
 * copy is answered already or was not sent by then.
 */
export async function registerIncoming(writer: Writer, draft: IncomingDraft): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const year = yearOf(draft.receivedOn);
    const last = await db.incomingLetters.where('[year+sequence]').between([year, 0], [year, Infinity]).last();
    const sequence = (last?.sequence ?? 0) + 1;
    const letter = IncomingLetter.parse({ id, number: letterNumber(DEFAULT_PATTERN, INCOMING_SERIES, year, sequence), year, sequence, ...(await fieldsOf(db, draft)) });
    return ok([{ kind: 'incomingLetter.registered', edits: [put('incomingLetters', letter), ...(await answerOf(writer, db, letter))], links: linksOf(letter) }]);
  });
}

/** Changes what was registered; number and answer stay. */
export async function changeIncoming(writer: Writer, id: Id, draft: IncomingDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    const before = await db.incomingLetters.get(id);
    if (!before) return refuse('This letter is no longer among the records.');
    const fields = await fieldsOf(db, draft);
    const { replied } = before;
    const answered = replied ? { replyBy: null, replied: { ...replied, ...(fields.replyBy ? { wasDue: fields.replyBy } : {}) } } : {};
    const after = { ...before, ...fields };
    return ok([{ kind: 'incomingLetter.changed', edits: [patch('incomingLetters', id, { ...EMPTIED, ...fields, ...answered })], links: linksOf(after) }]);
  });
}

/** What a changed form may no longer say. */
const EMPTIED = { fromPartyId: null, receivedAt: null, dated: null, agreementId: null, answersLetterId: null, replyCount: null, replyBy: null };

/** Records how it was answered: the day of reply is no longer waited for. */
export async function recordReply(writer: Writer, id: Id, { on, letterId, note }: RepliedDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    const letter = await db.incomingLetters.get(id);
    if (!letter) return refuse('This letter is no longer among the records.');
    if (on < letter.receivedOn) return refuse(`The letter came on ${longDay(letter.receivedOn)}. It cannot have been answered before.`);
    const wasDue = letter.replyBy ?? letter.replied?.wasDue;
    const replied = { on, note, ...(letterId === '' ? {} : { letterId: Id.parse(letterId) }), ...(wasDue ? { wasDue } : {}) };
    return ok([{ kind: 'incomingLetter.replied', edits: [patch('incomingLetters', id, { replyBy: null, replied })], links: [...linksOf(letter), ...(letterId === '' ? [] : [Id.parse(letterId)])] }]);
  });
}

async function fieldsOf(db: NoticebookDb, draft: IncomingDraft) {
  const { fromPartyId, receivedAt, dated, agreementId, answersLetterId, reply, replyDay, replyCount: _count, replyUnit: _unit, ...rest } = draft;
  const count = reply === 'count' ? replyCountOf(draft) : undefined;
  const calendar = await calendarLookUp(db).of({ id: '', ...(agreementId === '' ? {} : { agreementId: Id.parse(agreementId) }) });
  const replyBy = count ? replyDate(draft.receivedOn, count, calendar).due : reply === 'day' && replyDay !== '' ? replyDay : undefined;
  return {
    ...rest,
    ...(fromPartyId === '' ? {} : { fromPartyId }),
    ...(receivedAt === '' ? {} : { receivedAt }),
    ...(dated === '' ? {} : { dated }),
    ...(agreementId === '' ? {} : { agreementId }),
    ...(answersLetterId === '' ? {} : { answersLetterId }),
    ...(count ? { replyCount: count } : {}),
    ...(replyBy ? { replyBy } : {}),
  };
}

async function answerOf(writer: Writer, db: NoticebookDb, { number, answersLetterId, fromPartyId, receivedOn, receivedAt }: IncomingLetter): Promise<readonly Edit[]> {
  if (answersLetterId === undefined || fromPartyId === undefined) return [];
  const recipient = (await db.recipients.where({ letterId: answersLetterId }).toArray()).find(({ partyId }) => partyId === fromPartyId);
  if (!recipient) return [];
  const facts = standingFacts(await db.serviceFacts.where({ recipientId: recipient.id }).toArray());
  const wasSent = facts.some(({ what, day }) => what === 'sent' && day <= receivedOn);
  if (!wasSent || facts.some(({ what }) => what === 'answered')) return [];
  const fact = ServiceFact.parse({
    id: writer.newId(), letterId: answersLetterId, recipientId: recipient.id, what: 'answered', day: receivedOn, proof: `Their letter, ${number}`, ...(receivedAt ? { time: receivedAt } : {}),
  });
  return [put('serviceFacts', fact)];
}

const linksOf = ({ agreementId, obligationIds, answersLetterId }: IncomingLetter): readonly Id[] => [
  ...obligationIds,
  ...(agreementId === undefined ? [] : [agreementId]),
  ...(answersLetterId === undefined ? [] : [answersLetterId]),
];
