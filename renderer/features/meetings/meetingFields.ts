/** A meeting as its form shows it: everything is text, until the schema reads it. */
import { typedDay } from '@domain/day';
import type { Id } from '@domain/id';
import { type AttendeeDraft, type Meeting, MeetingDraft, type MeetingKind } from '@domain/meeting';
import type { NextMeeting } from '@store/queries/nextMeeting';
import { z } from 'zod';

/** What the form edits: the meeting and the agreement under which it is held. */
export interface MeetingFields {
  readonly agreementId: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly calledBy: string;
  readonly obligationIds: readonly Id[];
  readonly letterIds: readonly Id[];
  readonly noticePostedOn: string;
  readonly noticeDays: string;
  readonly quorum: string;
  readonly recorder: string;
}

/** The form, parsed. */
export const MeetingForm = MeetingDraft.extend({ agreementId: z.string().min(1, 'Choose the agreement that the meeting is about.') });

/** With what a new meeting begins. */
export type MeetingAbout = Partial<Pick<MeetingFields, 'agreementId' | 'obligationIds' | 'letterIds'>>;

/** The fields of a meeting, or of one that is still to be typed. */
export const meetingFields = (meeting: Meeting | undefined, about: MeetingAbout = {}): MeetingFields => ({
  agreementId: meeting?.agreementId ?? about.agreementId ?? '',
  title: meeting?.title ?? '',
  kind: meeting?.kind ?? 'partners',
  day: meeting ? typedDay(meeting.day) : '',
  time: meeting?.time ?? '',
  place: meeting?.place ?? '',
  calledBy: meeting?.calledBy ?? '',
  obligationIds: meeting?.obligationIds ?? about.obligationIds ?? [],
  letterIds: meeting?.letterIds ?? about.letterIds ?? [],
  noticePostedOn: meeting?.noticePostedOn ? typedDay(meeting.noticePostedOn) : '',
  noticeDays: meeting?.noticeDays?.toString() ?? '',
  quorum: meeting?.quorum?.toString() ?? '',
  recorder: meeting?.recorder ?? '',
});

/** The fields of the meeting after another one: as that one was, without its day, its notice and its letters. */
export const nextMeetingFields = ({ last, obligationIds }: NextMeeting): MeetingFields => ({ ...meetingFields(last), day: '', noticePostedOn: '', letterIds: [], obligationIds });

/** The draft of the meeting alone, as the commands take it. */
export function meetingDraft(fields: MeetingFields): MeetingDraft {
  const { agreementId: _, ...draft } = MeetingForm.parse(fields);
  return draft;
}

/** Tells people of one form apart. */
export const inviteKey = ({ name, of }: Pick<AttendeeDraft, 'name' | 'of'>): string => `${of} ${name}`;

/** For whom a person sits there: `ICE, Deployment Coordinator`. Our own people, who speak for `city`, are told by their title. */
export const partOf = ({ of, title }: Pick<AttendeeDraft, 'of' | 'title'>, city: string): string =>
  of === city && title !== '' ? title : [of, title].filter((part) => part !== '').join(', ');
