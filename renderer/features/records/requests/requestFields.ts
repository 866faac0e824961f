/** The form of a records request: its fields as typed, and what a new one begins with. */
import { type Day, typedDay } from '@domain/day';
import type { RecordsRequest, RequestDraft } from '@domain/recordsRequest';

export type RequestFields = { readonly [K in keyof RequestDraft]: K extends 'reply' | 'replyUnit' ? RequestDraft[K] : string };

export const newRequestFields = (today: Day): RequestFields => ({
  requester: '', contact: '', receivedOn: typedDay(today), asked: '', reply: 'count', replyDay: '', replyCount: '', replyUnit: 'businessDays', replySource: '',
});

export function requestFields({ requester, contact, receivedOn, asked, replyCount, replyBy, replySource }: RecordsRequest): RequestFields {
  return {
    requester, contact, asked, replySource,
    receivedOn: typedDay(receivedOn),
    reply: replyCount ? 'count' : replyBy ? 'day' : 'none',
    replyDay: replyCount || replyBy === undefined ? '' : typedDay(replyBy),
    replyCount: replyCount ? String(replyCount.count) : '',
    replyUnit: replyCount?.unit ?? 'businessDays',
  };
}
