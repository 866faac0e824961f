/** The minutes as a paper: what stands on it, and its freezing. */
import { letterheadOf, LETTER_LANGUAGE } from '@domain/letterContent';
import type { Day } from '@domain/day';
import { longDay } from '@domain/day';
import type { Id } from '@domain/id';
import type { Meeting } from '@domain/meeting';
import type { ApprovalDraft } from '@domain/minutes';
import type { Office } from '@domain/office';
import type { Person } from '@domain/person';
import type { ComposeMinutes } from '@store/commands/minutes';
import { type MeetingView, meetingView } from '@store/queries/meetings';
import { type MinutesView, minutesView } from '@store/queries/minutes';
import type { MinutesContent } from '@ui/sheet/MinutesSheet';
import { meetingMark, sealUrlOf } from '../paperMarks';

type By = { readonly office: Office; readonly recorder: Person };

/** All that stands in the minutes. */
export function minutesContent({ meeting, agreement, attendees, statements, outcomes }: MeetingView, { agenda, motions, actions }: MinutesView, { office, recorder }: By): MinutesContent {
  const [name = '', ...title] = (meeting.recorder ?? '').split(',');
  return {
    letterhead: letterheadOf(office, sealUrlOf(office)),
    meeting,
    agreementTitle: agreement.title,
    attendees,
    statements,
    agenda,
    motions,
    actions: actions.map(({ item, due }) => ({ title: item.title, owner: item.owner, due: due.due })),
    outcomes: outcomes.map(({ outcome, obligation }) => ({ outcome, obligationTitle: obligation.title })),
    recordedBy: meeting.recorder === undefined ? { name: recorder.name, title: recorder.title } : { name: name.trim(), title: title.join(',').trim() },
  };
}

/** What the file of the minutes is called, without ending. */
export const minutesName = ({ day, title }: MeetingView['meeting']): string => `Minutes ${day} ${title}`.replace(/[\\/:*?"<>|]+/g, ' ').replace(/\s+/g, ' ').slice(0, 120).trim();

type Frozen = { readonly meeting: Meeting; readonly title: string; readonly name: string; readonly copies: readonly { readonly html: string; readonly running: string }[] };

async function composed({ meeting, title, name, copies }: Frozen, office: Office, at: string) {
  const [{ sheetCss }, { readSheet, sheetWords }] = await Promise.all([import('@ui/sheet/sheetCss'), import('../sheetMarkup')]);
  return {
    text: copies.flatMap(({ html }) => readSheet(html) ?? []).map(sheetWords).join('\n'),
    job: (footer: string) => ({
      title: title.slice(0, 400), language: LETTER_LANGUAGE, author: `${office.name}, ${office.city}`, css: sheetCss, footer, name, at,
      copies: copies.map(({ html, running }) => ({ html, running: running.slice(0, 400) })),
      mark: meetingMark(office, meeting),
    }),
  };
}

/** Draws the minutes with their approval, from the records as they stand when its turn comes. */
export const composeMinutes = (id: Id, by: By, approved: ApprovalDraft, at: string): ComposeMinutes => async (db) => {
  const view = await meetingView(db, id);
  if (!view) return undefined;
  const { minutesCopies } = await import('@ui/sheet/minutesCopies');
  const content = { ...minutesContent(view, await minutesView(db, view.meeting), by), approved };
  return composed({ meeting: view.meeting, title: `Minutes: ${view.meeting.title}`, name: minutesName(view.meeting), copies: minutesCopies(content) }, by.office, at);
};

/** Draws an addendum to approved minutes. */
export const composeAddendum = (id: Id, by: By, { text, on, who }: { readonly text: string; readonly on: Day; readonly who: string }, at: string) => (number: number): ComposeMinutes => async (db) => {
  const meeting = await db.meetings.get(id);
  if (!meeting) return undefined;
  const { addendumCopies } = await import('@ui/sheet/AddendumSheet');
  const letterhead = letterheadOf(by.office, sealUrlOf(by.office));
  const copies = addendumCopies({ letterhead, meeting, number, on: longDay(on), by: who, text });
  return composed({ meeting, title: `Addendum ${number} to the minutes: ${meeting.title}`, name: `Addendum ${number} to ${minutesName(meeting)}`.slice(0, 120), copies }, by.office, at);
};
