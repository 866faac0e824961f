/** Requests for public records: opened, records chosen and decided, released with the exact copy kept, closed. */
import { type Day, longDay, yearOf } from '@domain/day';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import { replyDate } from '@domain/incomingLetter';
import { DEFAULT_PATTERN, letterNumber } from '@domain/letterNumber';
import type { By } from '@domain/letterReview';
import {
  type CloseDraft, type DisclosureDraft, RecordsRelease, RecordsRequest, REQUEST_SERIES, type RequestDraft, requestCountOf, RequestedRecord,
} from '@domain/recordsRequest';
import { ok } from '@domain/result';
import { countingCalendar } from '../dueDates';
import type { NoticebookDb } from '../db';
import { closedSessions } from '../queries/closedSessions';
import { patch, put, takeOut } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

const GONE = 'This request is no longer among the records.';

/** Opens a request under the next number of its series. */
export async function openRequest(writer: Writer, draft: RequestDraft): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const year = yearOf(draft.receivedOn);
    const last = await db.recordsRequests.where('[year+sequence]').between([year, 0], [year, Infinity]).last();
    const sequence = (last?.sequence ?? 0) + 1;
    const request = RecordsRequest.parse({ id, number: letterNumber(DEFAULT_PATTERN, REQUEST_SERIES, year, sequence), year, sequence, status: 'open', ...(await fieldsOf(db, draft)) });
    return ok([{ kind: 'recordsRequest.opened', edits: [put('recordsRequests', request)] }]);
  });
}

/** Changes what was typed; number and status stay. */
export async function changeRequest(writer: Writer, id: Id, draft: RequestDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    if (!(await db.recordsRequests.get(id))) return refuse(GONE);
    return ok([{ kind: 'recordsRequest.changed', edits: [patch('recordsRequests', id, { replyCount: null, replyBy: null, ...(await fieldsOf(db, draft)) })] }]);
  });
}

/** Chooses records, to be released unless something else is decided; closed sessions and what is kept with them are withheld until somebody decides. Those that are chosen already stay as they are. */
export async function chooseRecords(writer: Writer, requestId: Id, chosen: readonly RequestedRecord['about'][]): Recorded {
  return recordPlan(writer, requestId, async (db) => {
    const request = await db.recordsRequests.get(requestId);
    if (!request) return refuse(GONE);
    if (request.status === 'closed') return refuse('This request is closed. Open it again first.');
    const known = new Set((await db.requestedRecords.where({ requestId }).toArray()).map(({ about }) => about.id));
    const closed = await ofClosedSessions(db, chosen);
    const records = chosen.filter(({ id }) => !known.has(id)).map(({ table, id }) =>
      RequestedRecord.parse({ id: writer.newId(), requestId, about: { table, id }, disclosure: closed.has(id) ? 'withhold' : 'release', exemption: '', reason: closed.has(id) ? 'Closed session of the council.' : '' }));
    return ok(records.length === 0 ? [] : [{ kind: 'recordsRequest.recordsChosen', edits: records.map((record) => put('requestedRecords', record)), links: [requestId, ...records.map(({ about }) => about.id)] }]);
  });
}

/** Which of the records are closed sessions, or documents kept with one. */
async function ofClosedSessions(db: NoticebookDb, chosen: readonly RequestedRecord['about'][]): Promise<ReadonlySet<Id>> {
  const closed = await closedSessions(db);
  const documents = (await db.documents.bulkGet(chosen.filter(({ table }) => table === 'documents').map(({ id }) => id))).flatMap((one) => one ?? []);
  return new Set([...closed, ...documents.filter(({ about }) => closed.has(about.id)).map(({ id }) => id)]);
}

/** Decides what becomes of one record: released, in part, or withheld, with exemption and reason. */
export async function decideRecord(writer: Writer, id: Id, { disclosure, exemption, reason, redactedCopy }: DisclosureDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    const record = await db.requestedRecords.get(id);
    if (!record) return refuse('This record was taken out of the request.');
    const fields = disclosure === 'release'
      ? { disclosure, exemption: '', reason: '', redactedCopy: null }
      : { disclosure, exemption, reason, redactedCopy: disclosure === 'part' ? redactedCopy : null };
    return ok([{ kind: 'recordsRequest.recordDecided', edits: [patch('requestedRecords', id, fields)], links: [record.requestId, record.about.id] }]);
  });
}

/** The record is no longer part of the request; the history keeps that it was. */
export async function takeOutRecord(writer: Writer, { id, requestId, about }: RequestedRecord): Recorded {
  return recordPlan(writer, id, async () => ok([{ kind: 'recordsRequest.recordTakenOut', edits: [takeOut('requestedRecords', id)], links: [requestId, about.id] }]));
}

/** What was released, with its exact copy. `file` is kept already. Refused where the choice changed since the bundle was made. */
export async function recordRelease(writer: Writer, requestId: Id, made: { readonly file: FileRef; readonly records: readonly RequestedRecord[]; readonly withPrivilegedNotes: boolean; readonly on: Day; readonly by: By }): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    if (!(await db.recordsRequests.get(requestId))) return refuse(GONE);
    const now = await db.requestedRecords.where({ requestId }).sortBy('id');
    if (JSON.stringify(now) !== JSON.stringify(made.records)) return refuse('The choice of records changed while the bundle was made. Release it anew.');
    const n = (await db.recordsReleases.where({ requestId }).count()) + 1;
    const counts = { release: 0, part: 0, withhold: 0 };
    for (const { disclosure } of now) counts[disclosure] += 1;
    const { file, withPrivilegedNotes, on, by } = made;
    const release = RecordsRelease.parse({ id, requestId, n, on, by, file, counts, withPrivilegedNotes });
    return ok([{ kind: 'recordsRequest.released', edits: [put('recordsReleases', release), patch('recordsRequests', requestId, { status: 'released', closed: null })], links: [requestId, ...now.map(({ about }) => about.id)].slice(0, 1_000) }]);
  });
}

export async function closeRequest(writer: Writer, id: Id, { on, note }: CloseDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    const request = await db.recordsRequests.get(id);
    if (!request) return refuse(GONE);
    if (on < request.receivedOn) return refuse(`The request came on ${longDay(request.receivedOn)}. It cannot have ended before.`);
    return ok([{ kind: 'recordsRequest.closed', edits: [patch('recordsRequests', id, { status: 'closed', closed: { on, note } })] }]);
  });
}

export async function reopenRequest(writer: Writer, id: Id): Recorded {
  return recordPlan(writer, id, async (db) => {
    if (!(await db.recordsRequests.get(id))) return refuse(GONE);
    return ok([{ kind: 'recordsRequest.reopened', edits: [patch('recordsRequests', id, { status: 'open', closed: null })] }]);
  });
}

async function fieldsOf(db: NoticebookDb, draft: RequestDraft) {
  const { requester, contact, receivedOn, asked, reply, replyDay, replySource } = draft;
  const count = reply === 'count' ? requestCountOf(draft) : undefined;
  const replyBy = count ? replyDate(receivedOn, count, await countingCalendar(db)).due : reply === 'day' && replyDay !== '' ? replyDay : undefined;
  return { requester, contact, receivedOn, asked, replySource: reply === 'none' ? '' : replySource, ...(count ? { replyCount: count } : {}), ...(replyBy ? { replyBy } : {}) };
}
