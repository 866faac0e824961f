/** The form of an incoming letter: its fields as typed, and what a new one begins with. */
import { clockWords } from '@domain/clockTime';
import { type Day, typedDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import type { IncomingDraft, IncomingLetter } from '@domain/incomingLetter';
import type { Letter } from '@domain/letter';
import type { Obligation } from '@domain/obligation';

export type IncomingFields = {
  readonly [K in keyof IncomingDraft]: K extends 'obligationIds' ? readonly Id[] : K extends 'files' ? readonly FileRef[] : K extends 'method' | 'reply' | 'replyUnit' ? IncomingDraft[K] : string;
};

/** What it is known to be about before anything is typed. */
export type IncomingAbout = { readonly letter?: Letter | undefined; readonly obligation?: Obligation | undefined; readonly agreementId?: Id | undefined };

export const newIncomingFields = (today: Day, { letter, obligation, agreementId }: IncomingAbout): IncomingFields => ({
  fromPartyId: '',
  fromName: '',
  receivedOn: typedDay(today),
  receivedAt: '',
  dated: '',
  theirNumber: '',
  method: 'firstClass',
  subject: '',
  summary: '',
  agreementId: letter?.agreementId ?? obligation?.agreementId ?? agreementId ?? '',
  obligationIds: letter?.obligationIds ?? (obligation ? [obligation.id] : []),
  answersLetterId: letter?.id ?? '',
  reply: 'none',
  replyDay: '',
  replyCount: '',
  replyUnit: 'days',
  files: [],
});

export function incomingFields(letter: IncomingLetter): IncomingFields {
  const { fromPartyId = '', fromName, receivedOn, receivedAt, dated, theirNumber, method, subject, summary, agreementId = '', obligationIds, answersLetterId = '', replyCount, files } = letter;
  const by = letter.replyBy ?? letter.replied?.wasDue;
  return {
    fromPartyId, fromName, theirNumber, method, subject, summary, agreementId, obligationIds, answersLetterId, files,
    receivedOn: typedDay(receivedOn),
    receivedAt: receivedAt === undefined ? '' : clockWords(receivedAt),
    dated: dated === undefined ? '' : typedDay(dated),
    reply: replyCount ? 'count' : by ? 'day' : 'none',
    replyDay: replyCount || by === undefined ? '' : typedDay(by),
    replyCount: replyCount ? String(replyCount.count) : '',
    replyUnit: replyCount?.unit ?? 'days',
  };
}
