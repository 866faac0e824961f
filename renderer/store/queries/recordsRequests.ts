/** What screens ask about records requests. */
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import { blocksDestruction, type RecordsRelease, type RecordsRequest, type RequestedRecord } from '@domain/recordsRequest';
import type { NoticebookDb } from '../db';
import { NO_DAY } from '../dueDates';
import { type Names, namesOf } from './history';

/** A request with how many records were chosen for it. */
export interface RequestRow {
  readonly request: RecordsRequest;
  readonly chosen: number;
}

/** All requests, the newest first. */
export async function requestList(db: NoticebookDb): Promise<readonly RequestRow[]> {
  const requests = await db.recordsRequests.orderBy('[year+sequence]').reverse().toArray();
  return Promise.all(requests.map(async (request) => ({ request, chosen: await db.requestedRecords.where({ requestId: request.id }).count() })));
}

/** The open requests, first those that must be answered first; those without a time limit last, the oldest of them first. */
export async function openRequests(db: NoticebookDb): Promise<readonly RecordsRequest[]> {
  const open = (await db.recordsRequests.where({ status: 'open' }).toArray());
  const key = ({ replyBy, receivedOn, id }: RecordsRequest) => `${replyBy ?? NO_DAY} ${receivedOn} ${id}`;
  return open.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The open requests that must be answered between two days, both included. */
export const requestsDueBetween = async (db: NoticebookDb, from: Day, to: Day): Promise<readonly RecordsRequest[]> =>
  (await db.recordsRequests.where('replyBy').between(from, to, true, true).toArray()).filter(blocksDestruction);

/** One request with what was chosen, in the order of choice, and what was released, the newest first. */
export interface RequestView {
  readonly request: RecordsRequest;
  readonly records: readonly RequestedRecord[];
  readonly names: Names;
  readonly releases: readonly RecordsRelease[];
}

export async function requestView(db: NoticebookDb, id: Id): Promise<RequestView | undefined> {
  const request = await db.recordsRequests.get(id);
  if (!request) return undefined;
  const records = await db.requestedRecords.where({ requestId: id }).sortBy('id');
  const releases = (await db.recordsReleases.where({ requestId: id }).toArray()).toSorted((a, b) => b.n - a.n);
  return { request, records, names: await namesOf(db, records.map(({ about }) => about.id)), releases };
}

/** The open requests that name one of these records: while there is one, none of them is destroyed. The oldest first. */
export async function openRequestsAbout(db: NoticebookDb, recordIds: readonly Id[]): Promise<readonly RecordsRequest[]> {
  const chosen = await db.requestedRecords.where('about.id').anyOf([...recordIds]).toArray();
  const requests = await db.recordsRequests.bulkGet([...new Set(chosen.map(({ requestId }) => requestId))]);
  return requests.flatMap((request) => (request && blocksDestruction(request) ? [request] : [])).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
