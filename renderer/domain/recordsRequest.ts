/**
 * A request for public records: who asked for what, by when the office must answer, what was chosen, and what was released.
 *
 * While one is open, the records that it names are not destroyed. What may be withheld, and why, the law of the state decides:
 * the office types the exemption, Noticebook keeps the log.
 */
import { z } from 'zod';
import { Day, longDay, OptionalTypedDay, TypedDay } from './day';
import { Unit } from './dueRule';
import { FileRef } from './file';
import { Id } from './id';
import { ReplyCount } from './incomingLetter';
import { By } from './letterReview';
import { line, optionalLine, optionalProse, prose } from './text';

/** The series of requests: `RR-2026-001`. */
export const REQUEST_SERIES = 'RR';

/** `open`: nothing was released yet, or it was opened again; only such a one blocks destruction. */
export const RequestStatus = z.enum(['open', 'released', 'closed']);
export type RequestStatus = z.infer<typeof RequestStatus>;

export const REQUEST_STATUS_NAMES: Readonly<Record<RequestStatus, string>> = { open: 'Open', released: 'Released', closed: 'Closed' };

export const RecordsRequest = z.strictObject({
  id: Id,
  /** `RR-2026-001`. */
  number: z.string().min(1).max(40),
  year: z.int(),
  sequence: z.int().min(1),
  requester: z.string().min(1).max(200),
  /** Address, telephone or e-mail, as given. */
  contact: z.string().max(500),
  receivedOn: Day,
  asked: z.string().min(1).max(10_000),
  status: RequestStatus,
  /** How the day of reply was counted, where it was. */
  replyCount: ReplyCount.optional(),
  /** The day by which the office must answer. */
  replyBy: Day.optional(),
  /** Where the time limit is written, as the office typed it: it differs from state to state. */
  replySource: z.string().max(300),
  /** How and when it ended without a release, or after it. */
  closed: z.strictObject({ on: Day, note: z.string().max(2_000) }).optional(),
});
export type RecordsRequest = z.infer<typeof RecordsRequest>;

/** The tables of records that a request can name. */
export const RequestedTable = z.enum(['agreements', 'obligations', 'letters', 'incomingLetters', 'meetings', 'documents']);
export type RequestedTable = z.infer<typeof RequestedTable>;

export const Disclosure = z.enum(['release', 'part', 'withhold']);
export type Disclosure = z.infer<typeof Disclosure>;

export const DISCLOSURE_NAMES: Readonly<Record<Disclosure, string>> = { release: 'In full', part: 'Partly withheld', withhold: 'Withheld' };

/** One record that was chosen for a request, and what is done with it. */
export const RequestedRecord = z.strictObject({
  id: Id,
  requestId: Id,
  about: z.strictObject({ table: RequestedTable, id: Id }),
  disclosure: Disclosure,
  /** The exemption that is claimed; set unless all is released. */
  exemption: z.string().max(300),
  reason: z.string().max(2_000),
  /** Of a partly withheld record: the copy with passages blacked out, which goes out in its place. */
  redactedCopy: FileRef.optional(),
});
export type RequestedRecord = z.infer<typeof RequestedRecord>;

/** What went out, kept byte for byte. Never changed: another release is another record. */
export const RecordsRelease = z.strictObject({
  id: Id,
  requestId: Id,
  /** 1, 2, 3 … of this request. */
  n: z.int().min(1),
  on: Day,
  by: By,
  /** The exact copy of the bundle: a zip archive. */
  file: FileRef,
  /** How many records were released, in part, and withheld. */
  counts: z.strictObject({ release: z.int().min(0), part: z.int().min(0), withhold: z.int().min(0) }),
  /** Were privileged notes put in, by choice? */
  withPrivilegedNotes: z.boolean(),
});
export type RecordsRelease = z.infer<typeof RecordsRelease>;

const Draft = z.strictObject({
  requester: line('Type who asks for records.'),
  contact: optionalProse(500),
  receivedOn: TypedDay,
  asked: prose('Type what was asked for, in the words of the request.'),
  /** Whether there is a time limit, and how its day is said. */
  reply: z.enum(['none', 'day', 'count']),
  replyDay: OptionalTypedDay,
  replyCount: z.string(),
  replyUnit: Unit,
  replySource: optionalLine(300),
});
export type RequestDraft = z.infer<typeof Draft>;

/** The form: it came by today, and a time limit has its day and the place where it is written. */
export const requestDraft = (today: Day) =>
  Draft.superRefine((draft, context) => {
    const complain = (path: keyof RequestDraft, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (draft.receivedOn > today) complain('receivedOn', `That is after today, ${longDay(today)}. Type the day on which the request came.`);
    if (draft.reply === 'day' && draft.replyDay === '') complain('replyDay', 'Type the day by which it must be answered, or choose that there is no time limit.');
    if (draft.reply === 'day' && draft.replyDay !== '' && draft.replyDay < draft.receivedOn) complain('replyDay', 'The reply would be due before the request came. Check both dates.');
    if (draft.reply === 'count' && requestCountOf(draft) === undefined) complain('replyCount', 'Type how many, a whole number from 1 to 3,650.');
    if (draft.reply !== 'none' && draft.replySource === '') complain('replySource', 'Type where the time limit is written, for example the section of the state’s public records law.');
  });

/** The count of the form, or undefined where it is none. */
export function requestCountOf({ replyCount, replyUnit }: Pick<RequestDraft, 'replyCount' | 'replyUnit'>): ReplyCount | undefined {
  const text = replyCount.trim();
  return ReplyCount.safeParse({ count: /^\d{1,4}$/.test(text) ? Number(text) : 0, unit: replyUnit }).data;
}

/** The form "Decide": what is withheld has its exemption and its reason, what is withheld in part has the copy that goes out. */
export const DisclosureDraft = z
  .strictObject({ disclosure: Disclosure, exemption: optionalLine(300), reason: optionalProse(2_000), redactedCopy: FileRef.nullable() })
  .superRefine(({ disclosure, exemption, reason, redactedCopy }, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (disclosure === 'release') return;
    if (exemption === '') complain('exemption', 'Type the exemption that is claimed, with its section.');
    if (reason === '') complain('reason', 'Type why it applies to this record.');
    if (disclosure === 'part' && redactedCopy === null) complain('redactedCopy', 'Choose the copy with the passages blacked out: it goes out in place of the record.');
  });
export type DisclosureDraft = z.infer<typeof DisclosureDraft>;

/** The form "Close the request". */
export const closeDraft = (receivedOn: Day, today: Day) =>
  z.strictObject({ on: TypedDay, note: prose('Say in a sentence how it ended, for example withdrawn by the requester.', 2_000) }).superRefine(({ on }, context) => {
    if (on > today) context.addIssue({ code: 'custom', path: ['on'], message: `That is after today, ${longDay(today)}.` });
    if (on < receivedOn) context.addIssue({ code: 'custom', path: ['on'], message: `The request came on ${longDay(receivedOn)}. It cannot have ended before.` });
  });
export type CloseDraft = z.infer<ReturnType<typeof closeDraft>>;

/** Does this request keep the records that it names from being destroyed? */
export const blocksDestruction = ({ status }: Pick<RecordsRequest, 'status'>): boolean => status === 'open';

/** Was it withheld before anybody named the exemption, as a closed session is? Nothing is released until somebody has. */
export const lacksExemption = ({ disclosure, exemption }: Pick<RequestedRecord, 'disclosure' | 'exemption'>): boolean => disclosure !== 'release' && exemption === '';
