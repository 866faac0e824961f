/** Which letters of the register are shown, in which order, and what of their words answers a search. */
import type { Day } from '@domain/day';
import { yearOf } from '@domain/day';
import type { Id } from '@domain/id';
import { LETTER_KIND_NAMES, LetterKind } from '@domain/letter';
import type { RegisterRow } from '@store/queries/letterRegister';
import type { SortBy } from '@ui/LongTable';

export const REGISTER_VIEWS = ['all', 'waiting', 'reply', 'drafts', 'issued', 'incoming'] as const;
export type RegisterView = (typeof REGISTER_VIEWS)[number];

export const REGISTER_VIEW_NAMES: Readonly<Record<RegisterView, string>> = {
  all: 'All', waiting: 'Waiting for proof', reply: 'Reply due', drafts: 'Drafts', issued: 'Issued', incoming: 'Incoming',
};

export const REGISTER_STATES = ['draft', 'inReview', 'approved', 'issued', 'void', 'registered', 'incoming'] as const satisfies readonly RegisterRow['status'][];
export const REGISTER_STATE_NAMES: Readonly<Record<RegisterRow['status'], string>> = {
  draft: 'Draft', inReview: 'In review', approved: 'Approved', issued: 'Issued', void: 'Void', registered: 'Registered', incoming: 'Came in',
};

export const REGISTER_SORTS = ['subject', 'number', 'day', 'parties'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

export type RegisterFilter = {
  readonly view: RegisterView;
  readonly kind: LetterKind | undefined;
  readonly state: RegisterRow['status'] | undefined;
  readonly year: string | undefined;
  readonly partyId: Id | undefined;
  readonly agreementId: Id | undefined;
  readonly words: string;
};

/** Does a view hold the row? */
export function isInView(row: RegisterRow, view: RegisterView): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'waiting':
      return row.isWaiting;
    case 'reply':
      return row.incoming?.replyBy !== undefined;
    case 'drafts':
      return row.status === 'draft' || row.status === 'inReview' || row.status === 'approved';
    case 'issued':
      return row.status === 'issued' || row.status === 'registered' || row.status === 'void';
    case 'incoming':
      return row.direction === 'in';
  }
}

/** The rows that a filter holds, the search apart. */
export const filteredRows = (rows: readonly RegisterRow[], { view, kind, state, year, partyId, agreementId }: Omit<RegisterFilter, 'words'>): readonly RegisterRow[] =>
  rows.filter(
    (row) =>
      isInView(row, view) &&
      (kind === undefined || row.kind === kind) &&
      (state === undefined || row.status === state) &&
      (year === undefined || String(yearOf(row.day)) === year) &&
      (partyId === undefined || row.parties.some(({ id }) => id === partyId)) &&
      (agreementId === undefined || row.agreementId === agreementId),
  );

/** A row that a search found, with the place in the words of the letter where that alone found it. */
export type FoundRow = { readonly row: RegisterRow; readonly excerpt?: string };

/** Every word that was typed stands in what the register shows or in the words of the letter. */
export function foundRows(rows: readonly RegisterRow[], typed: string, texts: ReadonlyMap<Id, string> | undefined): readonly FoundRow[] {
  const words = wordsOf(typed);
  if (words.length === 0) return rows.map((row) => ({ row }));
  return rows.flatMap((row): readonly FoundRow[] => {
    const shown = shownText(row);
    const missing = words.filter((word) => !shown.includes(word));
    if (missing.length === 0) return [{ row }];
    const text = texts?.get(row.id);
    if (text === undefined || !missing.every((word) => text.includes(word))) return [];
    return [{ row, excerpt: excerptOf(text, missing[0] ?? '') }];
  });
}

const wordsOf = (typed: string): readonly string[] => typed.trim().toLowerCase().split(/\s+/).filter(Boolean);

/** What was searched last, with what was found. */
type LastSearch = { readonly rows: readonly RegisterRow[]; readonly texts: ReadonlyMap<Id, string> | undefined; readonly words: readonly string[]; readonly found: readonly FoundRow[] };

/** Searches as `foundRows` does, for who types on: what goes on from the words before is looked for only among what they found. */
export function registerSearch(): typeof foundRows {
  let last: LastSearch | undefined;
  return (rows, typed, texts) => {
    const words = wordsOf(typed);
    const goesOn = last?.rows === rows && last.texts === texts && last.words.every((before) => words.some((word) => word.includes(before)));
    const found = foundRows(goesOn && last ? last.found.map(({ row }) => row) : rows, typed, texts);
    last = { rows, texts, words, found };
    return found;
  };
}

/** Small letters of what a row shows, for as long as the row is there. */
const shownTexts = new WeakMap<RegisterRow, string>();

function shownText(row: RegisterRow): string {
  const text = shownTexts.get(row) ?? shownWords(row);
  shownTexts.set(row, text);
  return text;
}

const shownWords = (row: RegisterRow): string =>
  [row.number, row.subject, row.kind === undefined ? '' : LETTER_KIND_NAMES[row.kind], row.agreementTitle, ...row.about.map(({ title }) => title), ...row.parties.flatMap(({ name, shortName, copy }) => [name, shortName, copy?.number ?? ''])]
    .join('\n')
    .toLowerCase();

/** Some words around the place, so that it is recognised. */
function excerptOf(text: string, word: string): string {
  const at = text.indexOf(word);
  const from = Math.max(0, at - 40);
  const part = text.slice(from, at + word.length + 60).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${part}${at + word.length + 60 < text.length ? ' …' : ''}`;
}

const words = new Intl.Collator('en-US', { sensitivity: 'base', numeric: true });

/** Without a sort the rows stand as the register gives them. */
export function sortedRegister<T extends { readonly row: RegisterRow }>(rows: readonly T[], sort: SortBy<RegisterSort> | undefined): readonly T[] {
  if (sort === undefined) return rows;
  const sign = sort.isDown ? -1 : 1;
  return rows
    .map((each) => ({ each, key: keyOf(each.row, sort.by) }))
    .toSorted((a, b) => sign * words.compare(a.key, b.key))
    .map(({ each }) => each);
}

function keyOf({ subject, number, day, parties }: RegisterRow, by: RegisterSort): string {
  switch (by) {
    case 'subject':
      return subject;
    case 'number':
      return number;
    case 'day':
      return day;
    case 'parties':
      return parties.map(({ shortName }) => shortName).join(' ');
  }
}

/** Years, kinds, parties and agreements of which there are letters: what can be chosen. */
export function registerChoices(rows: readonly RegisterRow[]) {
  const parties = new Map(rows.flatMap((row) => row.parties.flatMap(({ id, name }) => (id === undefined ? [] : [[id, name] as const]))));
  const agreements = new Map(rows.flatMap(({ agreementId, agreementTitle }) => (agreementId === undefined ? [] : [[agreementId, agreementTitle] as const])));
  const kinds = new Set(rows.flatMap(({ kind }) => kind ?? []));
  const byLabel = (entries: ReadonlyMap<Id, string>) => [...entries].map(([value, label]) => ({ value, label })).toSorted((a, b) => words.compare(a.label, b.label));
  return {
    years: [...new Set(rows.map(({ day }) => String(yearOf(day))))].toSorted().toReversed().map((value) => ({ value, label: value })),
    kinds: LetterKind.options.filter((kind) => kinds.has(kind)).map((value) => ({ value, label: LETTER_KIND_NAMES[value] })),
    states: REGISTER_STATES.filter((state) => rows.some(({ status }) => status === state)).map((value) => ({ value, label: REGISTER_STATE_NAMES[value] })),
    parties: byLabel(parties),
    agreements: byLabel(agreements),
  };
}

/** How many there are in each view. */
export const viewCounts = (rows: readonly RegisterRow[]): ReadonlyMap<RegisterView, number> =>
  new Map(REGISTER_VIEWS.map((view) => [view, rows.reduce((sum, row) => sum + (isInView(row, view) ? 1 : 0), 0)]));

/** Is a reply late? */
export const isReplyLate = ({ incoming }: RegisterRow, today: Day): boolean => incoming?.replyBy !== undefined && incoming.replyBy < today;
