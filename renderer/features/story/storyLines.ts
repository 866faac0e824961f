/** A story as lines, one fact each, in the order of days, with the exhibits that prove them. */
import { isClosedSession } from '@domain/closedSession';
import { type Day, longDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import type { Story } from '@store/queries/story';
import { capitalised } from '../history';
import { routes } from '../routes';
import { inOrderOfDays, type StoryEvent, storyEvents, type StoryKind } from '../storyEvents';

export interface StoryLine extends StoryEvent {
  /** The obligations that tell it, by title; empty where it is about the agreement. */
  readonly of: readonly string[];
  /** Is it a mark of the picture? Of one obligation the picture draws its dates itself, and when a document was filed is no part of it. */
  readonly isMark: boolean;
}

/** An exhibit: one kept file, numbered in the order of the days on which its facts happened. */
export interface Exhibit {
  readonly number: number;
  readonly file: FileRef;
  readonly day: Day;
  readonly title: string;
}

export const STORY_KINDS: readonly { readonly value: StoryKind; readonly label: string }[] = [
  { value: 'authority', label: 'Authority' },
  { value: 'dueDate', label: 'Due dates' },
  { value: 'status', label: 'Status' },
  { value: 'letter', label: 'Letters' },
  { value: 'meeting', label: 'Meetings' },
  { value: 'evidence', label: 'Documents' },
];

/** On one day the cause stands before what it moved: the letter, the meeting, then the date. */
const ORDER: readonly StoryKind[] = ['authority', 'letter', 'meeting', 'dueDate', 'status', 'evidence'];

/** Every fact of the story once, and the dates on which obligations are due. */
export function storyLines({ agreement, parts, effective, incoming, amendments, documents, addenda }: Story, today: Day): readonly StoryLine[] {
  const lines = new Map<string, StoryLine>();
  for (const { view, letters } of parts) {
    for (const event of storyEvents(view, letters, today, { effective })) {
      const known = lines.get(event.key);
      lines.set(event.key, { ...event, isMark: true, of: [...(known?.of ?? []), view.obligation.title] });
    }
    for (const line of dueLines(view, parts.length > 1)) lines.set(line.key, line);
  }
  for (const { letter, from } of incoming) {
    lines.set(letter.id, {
      isMark: true, key: letter.id, kind: 'letter', what: 'byOthers', day: letter.receivedOn, label: 'Letter came in', text: `${from} wrote: ${letter.subject} (${letter.number})`, why: letter.summary || undefined,
      href: routes.incoming(letter.id), files: letter.files, of: parts.filter(({ view }) => letter.obligationIds.includes(view.obligation.id)).map(({ view }) => view.obligation.title),
    });
  }
  for (const { amendment } of amendments) {
    lines.set(amendment.id, {
      isMark: true, key: amendment.id, kind: 'authority', what: 'byOthers', day: amendment.effectiveFrom, label: 'Amended', text: `${amendment.title} of ${longDay(amendment.dated)} ${amendment.effectiveFrom > today ? 'takes' : 'took'} effect`, href: routes.agreement(agreement.id), of: [],
    });
  }
  const meetings = parts.flatMap(({ view }) => view.meetings);
  const titles = new Map(meetings.map(({ id, title }) => [id, title]));
  const closed = new Set(meetings.filter(isClosedSession).map(({ id }) => id));
  const closedIf = (meetingId: Id) => (closed.has(meetingId) ? { closed: { why: undefined } } : {});
  for (const { document } of documents) {
    lines.set(document.id, {
      ...closedIf(document.about.id),
      isMark: false, key: document.id, kind: 'evidence', what: 'happened', day: document.addedOn, label: document.title, text: `document added: ${document.title}`, why: document.note || undefined,
      href: hrefOf(document.about), files: [document.file], of: parts.filter(({ view }) => view.obligation.id === document.about.id).map(({ view }) => view.obligation.title),
    });
  }
  for (const { id, meetingId, number, on, text, pdf } of addenda) {
    lines.set(id, {
      ...closedIf(meetingId),
      isMark: true, key: id, kind: 'meeting', what: 'happened', day: on, label: 'Minutes corrected', text: `addendum ${number} to the minutes of “${titles.get(meetingId) ?? ''}” was recorded`, why: text,
      href: routes.meeting(meetingId), files: [pdf], of: parts.filter(({ view }) => view.meetings.some((meeting) => meeting.id === meetingId)).map(({ view }) => view.obligation.title),
    });
  }
  return inOrderOfDays([...lines.values()].toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)));
}

/** The line as it may leave the office: of a closed session only that it was held and what became of the due dates. */
export function openLine(line: StoryLine): StoryLine {
  const { closed, files = [], leftOut, text } = line;
  if (!closed) return line;
  const withheld = files.length > 0 ? { what: capitalised(text), why: CLOSED_WHY } : leftOut && { ...leftOut, why: CLOSED_WHY };
  return { ...line, why: closed.why, files: [], leftOut: withheld };
}

const CLOSED_WHY = 'Closed session: withheld';

/** When an obligation is due and when we mean to be done. `isOfMany`: beside others, so that it says whose date it is. */
function dueLines({ obligation: { id, title }, account: { due, lead, reason } }: Story['parts'][number]['view'], isOfMany: boolean): readonly StoryLine[] {
  const of = { kind: 'dueDate', what: 'byOthers', href: routes.obligation(id), isMark: isOfMany, of: [title] } as const;
  return [
    ...(due === undefined ? [] : [{ ...of, key: `${id}.due`, day: due, label: isOfMany ? `Due: ${title}` : 'Official due date', text: 'official due date', why: capitalised(reason) || undefined }]),
    ...(lead === undefined ? [] : [{ ...of, key: `${id}.lead`, day: lead, label: 'Our lead date', text: 'our lead date', isMark: false }]),
  ];
}

/** The files of the lines, each once, numbered from 1. */
export function exhibitsOf(lines: readonly StoryLine[]): readonly Exhibit[] {
  const found = new Map<string, Exhibit>();
  for (const { day, text, files = [] } of lines) {
    for (const file of files) {
      if (!found.has(file.hash)) found.set(file.hash, { number: found.size + 1, file, day, title: `${capitalised(text)}, ${longDay(day)}` });
    }
  }
  return [...found.values()];
}

/** `1, 2`: the exhibits that prove a line. */
export const exhibitNumbers = ({ files = [] }: StoryLine, exhibits: readonly Exhibit[]): string =>
  files.flatMap(({ hash }) => exhibits.find(({ file }) => file.hash === hash)?.number ?? []).join(', ');

const HREFS = { agreements: routes.agreement, obligations: routes.obligation, meetings: routes.meeting } as const;

const hrefOf = ({ table, id }: Story['documents'][number]['document']['about']): string => HREFS[table](id);
