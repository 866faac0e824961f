/** A letter that came in: stamped with a number of its own series, with what it answers and by when it must be answered. */
import { z } from 'zod';
import { ClockTime, OptionalTypedTime } from './clockTime';
import { Day, longDay, OptionalTypedDay, TypedDay } from './day';
import { dueDate, type CountingCalendar, type DueDate } from './dueDate';
import { Unit } from './dueRule';
import { FileRef } from './file';
import { Id } from './id';
import { Method } from './recipient';
import { line, optionalLine, optionalProse } from './text';

/** The series of the received stamp: `IN-2026-001`. */
export const INCOMING_SERIES = 'IN';

/** So many days, weeks or months after receipt; a closed last day rolls forward. */
export const ReplyCount = z.strictObject({ count: z.int().min(1).max(3_650), unit: Unit });
export type ReplyCount = z.infer<typeof ReplyCount>;

/** How and when it was answered. */
export const Replied = z.strictObject({
  on: Day,
  /** The letter of ours that answers it. */
  letterId: Id.optional(),
  note: z.string().max(2_000),
  /** The day by which it had to be answered. */
  wasDue: Day.optional(),
});
export type Replied = z.infer<typeof Replied>;

export const IncomingLetter = z.strictObject({
  id: Id,
  /** `IN-2026-001`. */
  number: z.string().min(1).max(40),
  year: z.int(),
  sequence: z.int().min(1),
  /** The party from which it came; absent where it is none of ours. */
  fromPartyId: Id.optional(),
  /** Who sent it, as it stands on the letter; for a party, who signed. May be empty then. */
  fromName: z.string().max(200),
  receivedOn: Day,
  receivedAt: ClockTime.optional(),
  /** The date that the letter bears. */
  dated: Day.optional(),
  /** The number that the letter bears. */
  theirNumber: z.string().max(60),
  method: Method,
  subject: z.string().min(1).max(300),
  summary: z.string().max(10_000),
  agreementId: Id.optional(),
  obligationIds: z.array(Id).max(50),
  /** The letter of ours that it answers. */
  answersLetterId: Id.optional(),
  /** How the day of reply was counted, where it was. */
  replyCount: ReplyCount.optional(),
  /** The day by which it must be answered; taken away once it is. */
  replyBy: Day.optional(),
  replied: Replied.optional(),
  files: z.array(FileRef).max(50),
});
export type IncomingLetter = z.infer<typeof IncomingLetter>;

const Draft = z.strictObject({
  fromPartyId: z.string(),
  fromName: optionalLine(),
  receivedOn: TypedDay,
  receivedAt: OptionalTypedTime,
  dated: OptionalTypedDay,
  theirNumber: optionalLine(60),
  method: Method,
  subject: line('Type what the letter is about.', 300),
  summary: optionalProse(),
  agreementId: z.string(),
  obligationIds: z.array(Id).max(50),
  answersLetterId: z.string(),
  /** Whether a reply is asked for, and how its day is said. */
  reply: z.enum(['none', 'day', 'count']),
  replyDay: OptionalTypedDay,
  replyCount: z.string(),
  replyUnit: Unit,
  files: z.array(FileRef).max(50),
});
export type IncomingDraft = z.infer<typeof Draft>;

/** The form: what came in came in by today, from somebody, and a reply that is asked for has its day. */
export const incomingDraft = (today: Day) =>
  Draft.superRefine((draft, context) => {
    const complain = (path: keyof IncomingDraft, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (draft.fromPartyId === '' && draft.fromName === '') complain('fromName', 'Say who sent it, or choose a party above.');
    if (draft.receivedOn > today) complain('receivedOn', `That is after today, ${longDay(today)}. Type the day of the received stamp.`);
    if (draft.dated !== '' && draft.dated > draft.receivedOn) complain('dated', 'The letter would be dated after the day on which it came. Check both dates.');
    if (draft.reply === 'day' && draft.replyDay === '') complain('replyDay', 'Type the day by which it must be answered, or choose that no reply is asked for.');
    if (draft.reply === 'day' && draft.replyDay !== '' && draft.replyDay < draft.receivedOn) complain('replyDay', 'The reply would be due before the letter came. Check both dates.');
    if (draft.reply === 'count' && replyCountOf(draft) === undefined) complain('replyCount', 'Type how many, a whole number from 1 to 3,650.');
  });

/** The count of the form, or undefined where it is none. */
export function replyCountOf({ replyCount, replyUnit }: Pick<IncomingDraft, 'replyCount' | 'replyUnit'>): ReplyCount | undefined {
  const text = replyCount.trim();
  const parsed = ReplyCount.safeParse({ count: /^\d{1,4}$/.test(text) ? Number(text) : 0, unit: replyUnit });
  return parsed.data;
}

/**
 * The day by which a letter that came in must be answered, with its account.
 *
 * The day of receipt is left out and the last day counts; a closed last day rolls forward. Source: what the letter or the law behind
 * it says, as the office typed it.
 * Example: 10 business days after Monday 2026-11-16, over Thanksgiving: Tuesday 2026-12-01.
 */
export const replyDate = (receivedOn: Day, { count, unit }: ReplyCount, calendar: CountingCalendar, what = 'the letter was received'): DueDate =>
  dueDate(
    { rule: { kind: 'after', count, unit, clock: { on: 'trigger', triggerId: NO_TRIGGER }, counting: 'excludeFirst', roll: 'forward' } },
    () => ({ day: receivedOn, what }),
    calendar,
  );

/** Stands where a rule wants an event: the fact is handed in. */
const NO_TRIGGER = '0'.repeat(26);

/** The form "Record the reply". */
export const repliedDraft = (receivedOn: Day, today: Day) =>
  z
    .strictObject({ on: TypedDay, letterId: z.string(), note: optionalProse(2_000) })
    .superRefine(({ on, letterId, note }, context) => {
      if (on > today) context.addIssue({ code: 'custom', path: ['on'], message: `That is after today, ${longDay(today)}.` });
      if (on < receivedOn) context.addIssue({ code: 'custom', path: ['on'], message: `The letter came on ${longDay(receivedOn)}. It cannot have been answered before.` });
      if (letterId === '' && note === '') context.addIssue({ code: 'custom', path: ['note'], message: 'Choose the letter that answers it, or say in a sentence how it was answered.' });
    });
export type RepliedDraft = z.infer<ReturnType<typeof repliedDraft>>;
