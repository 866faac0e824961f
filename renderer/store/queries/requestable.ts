/** The records that a request can name, in one list, to be searched. */
import { plainDay } from '@domain/day';
import type { Id } from '@domain/id';
import { LETTER_KIND_NAMES } from '@domain/letter';
import type { RequestedTable } from '@domain/recordsRequest';
import { folded } from '@domain/searchable';
import type { NoticebookDb } from '../db';

export interface Requestable {
  readonly table: RequestedTable;
  readonly id: Id;
  readonly name: string;
  /** Beside the name: a number, a date. */
  readonly detail: string;
}

/** All of them, by kind, then by name. Letters that are no more than drafts are among them: whether one must be released the law decides. */
export async function requestable(db: NoticebookDb): Promise<readonly Requestable[]> {
  const [agreements, obligations, letters, incoming, meetings, documents] = await Promise.all([
    db.agreements.toArray(), db.dueDates.toArray(), db.letterStates.toArray(), db.incomingLetters.toArray(), db.meetings.toArray(), db.documents.toArray(),
  ]);
  const lists: readonly (readonly Requestable[])[] = [
    agreements.map(({ id, title, number }) => ({ table: 'agreements', id, name: title, detail: number })),
    obligations.map(({ id, title, due }) => ({ table: 'obligations', id, name: title, detail: due === undefined ? 'no date' : `due ${plainDay(due)}` })),
    letters.map(({ id, kind, number, subject, dated, status }) => ({ table: 'letters', id, name: [number, subject || LETTER_KIND_NAMES[kind]].filter(Boolean).join(' '), detail: `${plainDay(dated)}${status === 'issued' ? '' : ', draft'}` })),
    incoming.map(({ id, number, subject, receivedOn }) => ({ table: 'incomingLetters', id, name: `${number} ${subject}`, detail: `received ${plainDay(receivedOn)}` })),
    meetings.map(({ id, title, day }) => ({ table: 'meetings', id, name: title, detail: plainDay(day) })),
    documents.map(({ id, title, file }) => ({ table: 'documents', id, name: title, detail: file.name })),
  ];
  return lists.flatMap((list) => list.toSorted((a, b) => a.name.localeCompare(b.name)));
}

/** Those in which every word stands somewhere. */
export function requestableWith(all: readonly Requestable[], typed: string): readonly Requestable[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return words.length === 0 ? all : all.filter(({ name, detail }) => words.every((word) => folded(`${name} ${detail}`).includes(word)));
}
