/** Approving minutes, which freezes them, and correcting them by an addendum. */
import type { PdfJob } from '@bridge/contract';
import { type Day, longDay } from '@domain/day';
import type { Head } from '@domain/entry';
import type { Id } from '@domain/id';
import { Addendum, type AddendumDraft, type ApprovalDraft, ApprovedMinutes } from '@domain/minutes';
import { ok } from '@domain/result';
import { contentHash as hashOf } from '../contentHash';
import type { NoticebookDb } from '../db';
import { patch, put } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';
import { openMinutes } from './openMinutes';

/** A paper of the minutes as it will be frozen, made by whoever draws the sheet. */
export interface ComposedMinutes {
  /** All words on it. */
  readonly text: string;
  /** `footer` is the small line at the foot of each page. */
  readonly job: (footer: string) => PdfJob;
}

/** Draws the minutes as they stand in `db` at that moment, or undefined where the meeting is gone. */
export type ComposeMinutes = (db: NoticebookDb) => Promise<ComposedMinutes | undefined>;

/** Freezes the minutes: PDF, sheet and hash are kept, and nothing in them changes any more. All in one turn of the writer. */
export async function approveMinutes(writer: Writer, id: Id, draft: ApprovalDraft, today: Day, compose: ComposeMinutes): Recorded {
  return recordPlan(writer, id, async (db, head) => {
    const open = await openMinutes(db, id);
    if (!open.ok) return open;
    const meeting = open.value;
    if (meeting.status !== 'held') return refuse('The meeting is still planned. Minutes are approved once it was held.');
    if (draft.on < meeting.day) return refuse(`That is before the meeting, ${longDay(meeting.day)}. Check the date.`);
    if (draft.on > today) return refuse('That day is still ahead. Record the approval once it is given.');
    const frozen = await freeze(writer, db, head, `approved on ${longDay(draft.on)}`, compose);
    if (!frozen.ok) return frozen;
    const approved = ApprovedMinutes.parse({ ...draft, ...frozen.value });
    return ok([{ kind: 'minutes.approved', edits: [patch('meetings', id, { approved })], links: [...meeting.obligationIds, meeting.agreementId] }]);
  });
}

/** Records a correction of approved minutes, frozen as a paper of its own. `by` is who records it, name and title. */
export async function recordAddendum(writer: Writer, meetingId: Id, draft: AddendumDraft, on: Day, by: string, compose: (number: number) => ComposeMinutes): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db, head) => {
    const meeting = await db.meetings.get(meetingId);
    if (!meeting) return refuse('This meeting is no longer among the records.');
    if (!meeting.approved) return refuse('These minutes are not approved yet. Correct them as they are.');
    const number = Math.max(0, ...(await db.addenda.where({ meetingId }).toArray()).map((one) => one.number)) + 1;
    const frozen = await freeze(writer, db, head, `addendum ${number}`, compose(number));
    if (!frozen.ok) return frozen;
    const { pages: _, ...kept } = frozen.value;
    const addendum = Addendum.parse({ id, meetingId, number, on, by, text: draft.text, ...kept });
    return ok([{ kind: 'minutes.addendumRecorded', edits: [put('addenda', addendum)], links: [meetingId, meeting.agreementId] }]);
  });
}

async function freeze(writer: Writer, db: NoticebookDb, head: Head, what: string, compose: ComposeMinutes) {
  const composed = await compose(db);
  if (!composed) return refuse('This meeting is no longer among the records.');
  const contentHash = await hashOf(composed.text);
  const footer = `Minutes, ${what} · words SHA-256 ${contentHash.slice(0, 16)} · journal before: entry ${head.seq}, ${head.hash.slice(0, 16)}`;
  const made = await writer.bridge.pdfMake(composed.job(footer));
  if (!made.ok) return made;
  const { pdf, sheet, pages } = made.value;
  return ok({ pdf, sheet, pages, contentHash, head: `epoch ${head.epoch}, entry ${head.seq}, ${head.hash}`, at: writer.now() });
}
