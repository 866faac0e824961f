/** A story as lines, one fact each, in the order of days, with the exhibits that prove them. */
import { type Day, longDay } from '@domain/day';
import type { FileRef } from '@domain/file';
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
  for (const { document } of documents) {
    lines.set(document.id, {
      isMark: false, key: document.id, kind: 'evidence', what: 'happened', day: document.addedOn, label: document.title, text: `document added: ${document.title}`, why: document.note || undefined,
      href: hrefOf(document.about), files: [document.file], of: parts.filter(({ view }) => view.obligation.id === document.about.id).map(({ view }) => view.obligation.title),
    });
  }
  for (const { id, meetingId, number, on, text, pdf } of addenda) {
    lines.set(id, {
      isMark: true, key: id, kind: 'meeting', what: 'happened', day: on, label: 'Minutes corrected', text: `addendum ${number} to the minutes was recorded`, why: text,
      href: routes.meeting(meetingId), files: [pdf], of: parts.filter(({ view }) => view.meetings.some((meeting) => meeting.id === meetingId)).map(({ view }) => view.obligation.title),
    });
  }
  return inOrderOfDays([...lines.values()]);
}

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
