/** What the search finds records by: a name, a line about them, and longer words in which they are found only whole. */
import { isClosedSession } from './closedSession';
import { LETTER_KIND_NAMES, numberOf } from './letter';
import { LETTER_STATUS_NAMES } from './letterReview';
import type { Row, Table } from './record';
import { REQUEST_STATUS_NAMES } from './recordsRequest';

/** The places to which a found record leads. */
export type FoundTable = 'agreements' | 'obligations' | 'letters' | 'incomingLetters' | 'meetings' | 'authorities' | 'parties' | 'people' | 'documents' | 'jurisdictions' | 'recordsRequests';

export interface Searchable {
  readonly table: FoundTable;
  readonly id: string;
  /** The record on whose page it stands, where it has no page of its own. */
  readonly on?: { readonly table: FoundTable; readonly id: string };
  readonly title: string;
  /** Shown under the title, and found by as well. */
  readonly detail: string;
  /** Long words: the text of a letter, what was said. Found as they stand, without allowance for typing errors. */
  readonly words: string;
  /** It is a closed session. */
  readonly isClosed?: boolean;
}

type Reader = { readonly [T in Table]?: (row: Row<T>) => Searchable };

/** How each kind of record is found; a kind that is not here is found by what it belongs to. Notes and comments are not searched: notes may be privileged. */
const READERS: Reader = {
  agreements: ({ id, title, number, summary }) => ({ table: 'agreements', id, title, detail: number, words: summary }),
  obligations: ({ id, title, owedBy, detail, evidence }) => ({ table: 'obligations', id, title, detail: `Owed by ${owedBy}`, words: `${detail}\n${evidence}` }),
  letters: ({ id, kind, issued, registered, answers, status }) => {
    const number = numberOf({ issued, registered });
    return {
      table: 'letters',
      id,
      title: `${number === undefined ? '' : `${number} `}${LETTER_KIND_NAMES[kind]}${status === 'issued' ? '' : `, ${LETTER_STATUS_NAMES[status].toLowerCase()}`}`,
      detail: registered?.subject ?? subjectLine(issued?.text),
      words: issued?.text ?? registered?.note ?? Object.values(answers).join('\n'),
    };
  },
  incomingLetters: ({ id, number, subject, fromName, theirNumber, summary }) => ({ table: 'incomingLetters', id, title: `${number} ${subject}`, detail: [fromName, theirNumber].filter(Boolean).join(', '), words: summary }),
  meetings: ({ id, title, place, calledBy, kind, opened }) => ({ table: 'meetings', id, title, detail: place, words: calledBy, ...(isClosedSession({ kind, opened }) ? { isClosed: true } : {}) }),
  statements: ({ meetingId, by, text }) => ({ table: 'meetings', id: meetingId, title: '', detail: `Said by ${by}`, words: text }),
  agendaItems: ({ meetingId, title }) => ({ table: 'meetings', id: meetingId, title: '', detail: 'On the agenda', words: title }),
  motions: ({ meetingId, text, movedBy }) => ({ table: 'meetings', id: meetingId, title: '', detail: `Motion of ${movedBy}`, words: text }),
  actionItems: ({ meetingId, title, owner }) => ({ table: 'meetings', id: meetingId, title: '', detail: `Action item of ${owner}`, words: title }),
  addenda: ({ meetingId, number, text }) => ({ table: 'meetings', id: meetingId, title: '', detail: `Addendum ${number}`, words: text }),
  outcomes: ({ meetingId, reason }) => ({ table: 'meetings', id: meetingId, title: '', detail: 'Outcome', words: reason }),
  authorities: ({ id, title, citation, issuer, text }) => ({ table: 'authorities', id, title, detail: [citation, issuer].filter(Boolean).join(', '), words: text }),
  parties: ({ id, name, shortName, attention, town }) => ({ table: 'parties', id, title: name, detail: [shortName, attention, town].filter(Boolean).join(', '), words: '' }),
  people: ({ id, name, title, partyId }) => ({ table: 'people', id, ...(partyId === undefined ? {} : { on: { table: 'parties', id: partyId } as const }), title: name, detail: title, words: '' }),
  documents: ({ id, about, title, note, file }) => ({ table: 'documents', id, on: about, title, detail: file.name, words: note }),
  recordsRequests: ({ id, number, requester, asked, status }) => ({ table: 'recordsRequests', id, title: `${number} ${requester}`, detail: `Records request, ${REQUEST_STATUS_NAMES[status].toLowerCase()}`, words: asked }),
  jurisdictions: ({ id, name, area, note }) => ({ table: 'jurisdictions', id, title: name, detail: area, words: note }),
};

/** The tables whose records are found. */
export const SEARCHED = Object.keys(READERS) as readonly (keyof typeof READERS)[]; // the keys of a literal object are its type's keys

/** How one record is found, or undefined where its kind is not. */
export function searchable<T extends Table>(table: T, row: Row<T>): Searchable | undefined {
  const read = READERS[table] as ((row: Row<T>) => Searchable) | undefined; // the reader of that table, as the object's type says
  return read?.(row);
}

/** `Delay notice: Activate fingerprint sharing, scheduled for February 1, 2011`, from the words of an issued letter. */
const subjectLine = (text: string | undefined): string => /^RE: (.+)$/m.exec(text ?? '')?.[1] ?? '';

/** Lower case without accents: `Łódź`, `lodz` and `LODZ` are one word. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase().replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/ß/g, 'ss');

/** The part of a text around folded words, where they stand together or else where the first does: one line, whole words, about `length` characters on each side. */
export function excerpt(text: string, words: readonly string[], length = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const all = folded(flat);
  const together = all.indexOf(words.join(' '));
  const at = together >= 0 ? together : Math.max(0, all.indexOf(words[0] ?? ''));
  const from = at <= length ? 0 : flat.indexOf(' ', at - length) + 1;
  const to = at + length >= flat.length ? flat.length : flat.lastIndexOf(' ', at + length);
  return `${from > 0 ? '…' : ''}${flat.slice(from, to > from ? to : at + length)}${to < flat.length ? '…' : ''}`;
}
