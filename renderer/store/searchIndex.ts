/**
 * The index of the search: names of records, found in spite of typing errors, and their long words, found by the beginnings of words.
 *
 * It lives in memory, is made soon after the start, and follows the journal: a search that is opened takes in what was
 * recorded since. It can be thrown away at any time.
 */
import { excerpt, folded, type Searchable, searchable, SEARCHED } from '@domain/searchable';
import { isTable, type Table } from '@domain/record';
import MiniSearch, { type SearchResult } from 'minisearch';
import { type NoticebookDb, rawTable } from './db';
import type { Reader } from './queries/notes';

/** One record that was found. `excerpt` is there where it was found by its long words. */
export interface Found {
  readonly table: Searchable['table'];
  readonly id: string;
  /** Where it stands, when it has no page of its own. */
  readonly on?: Searchable['on'];
  readonly title: string;
  readonly detail: string;
  readonly excerpt?: string;
  /** It is a closed session, or is kept with one. */
  readonly isClosed?: boolean;
}

export interface SearchIndex {
  /** Takes in what was recorded since; everything the first time. Asked before a search begins, not at each of its keys. */
  readonly prepare: () => Promise<void>;
  /** The best first, among what was taken in; empty for an empty query. A reader who only looks does not find what was said in closed sessions. */
  readonly find: (typed: string, limit?: number, reader?: Reader) => Promise<readonly Found[]>;
}

interface Doc extends Searchable {
  /** `table.id` of the row it was read from. */
  readonly key: string;
}

/** How many rows are read at a time, so that the window goes on answering: a few milliseconds of work. */
const PAGE = 100;

/** Shorter words stand in nearly every text; they narrow what others found, and find nothing by themselves. */
const SHORT = 2;

/** Whoever records finds everything. */
const EVERYTHING: Reader = { isLookOnly: false };

/** The index of a working copy; the same one each time it is asked for. */
export function searchIndexOf(db: NoticebookDb): SearchIndex {
  const known = INDEXES.get(db);
  if (known) return known;
  const made = makeIndex(db);
  INDEXES.set(db, made);
  return made;
}

const INDEXES = new WeakMap<NoticebookDb, SearchIndex>();

function makeIndex(db: NoticebookDb): SearchIndex {
  const names = new MiniSearch<Doc>({ idField: 'key', fields: ['title', 'detail'], processTerm: folded, searchOptions: { boost: { title: 3 }, prefix: true, combineWith: 'AND' } });
  // Each word of a long text once, looked through at each key: an index of them would take ten times the memory and most of the time to be made.
  const texts = new Map<string, string>();
  const docs = new Map<string, Doc>();
  let seen = 0;
  let entries = 0;
  let turn: Promise<void> = Promise.resolve();

  const takeRow = (table: Table, row: unknown, key: string) => {
    const before = docs.get(key);
    if (before) {
      docs.delete(key);
      names.discard(key);
      texts.delete(key);
    }
    const found = row === undefined ? undefined : searchable(table, row as never); // a row of its own table
    if (!found) return;
    const doc = { ...found, key };
    docs.set(key, doc);
    names.add(doc);
    if (doc.words !== '') texts.set(key, ` ${[...new Set(wordsOf(doc.words))].join(' ')} `);
  };

  const readAll = async () => {
    names.removeAll();
    texts.clear();
    docs.clear();
    for (const table of SEARCHED) {
      const ids = await rawTable(db, table).toCollection().primaryKeys();
      for (let from = 0; from < ids.length; from += PAGE) {
        const page = ids.slice(from, from + PAGE);
        // As a range of ids: asked for one by one, each row is a request of its own to the database.
        const rows = await rawTable(db, table).where(':id').between(page[0], page.at(-1), true, true).toArray();
        for (const row of rows) takeRow(table, row, `${table}.${String(row['id'])}`);
      }
    }
  };

  /** Takes in what was recorded since; all anew where that cannot be told. */
  const follow = async () => {
    const [last, count] = await Promise.all([db.entries.orderBy('lc').last(), db.entries.count()]);
    if (last?.lc === seen && count === entries) return;
    const fresh = seen === 0 ? [] : await db.entries.where('lc').above(seen).toArray();
    if (seen === 0 || entries + fresh.length !== count || fresh.some(({ body }) => body === undefined)) await readAll();
    else {
      const touched = new Map(fresh.flatMap(({ body }) => body?.changes ?? []).map(({ table, id }) => [`${table}.${id}`, { table, id }]));
      for (const [key, { table, id }] of touched) {
        if (isTable(table)) takeRow(table, await rawTable(db, table).get(id), key);
      }
    }
    seen = last?.lc ?? 0;
    entries = count;
  };

  const followInTurn = (): Promise<void> => {
    turn = turn.catch(() => undefined).then(follow);
    return turn;
  };

  return {
    prepare: followInTurn,
    find: async (typed, limit = 40, { isLookOnly } = EVERYTHING) => {
      await turn;
      const words = folded(typed).split(/\s+/).filter(Boolean);
      if (words.length === 0) return [];
      const found = new Map<string, Found>();
      const add = (doc: Doc, text?: string) => {
        const to = `${doc.table}.${doc.id}`;
        if (found.size >= limit || found.has(to)) return;
        const own = doc.title === '' ? docs.get(to) : doc;
        const isClosed = docs.get(doc.on ? `${doc.on.table}.${doc.on.id}` : to)?.isClosed === true;
        if (isClosed && isLookOnly && (doc.key !== to || doc.on !== undefined)) return; // that the session was held is no secret
        found.set(to, { table: doc.table, id: doc.id, title: own?.title ?? '', detail: doc.detail, ...(doc.on ? { on: doc.on } : {}), ...(text === undefined ? {} : { excerpt: text }), ...(isClosed ? { isClosed } : {}) });
      };
      const take = (keys: readonly string[], isText = false) => {
        for (const key of keys) {
          if (found.size >= limit) return;
          const doc = docs.get(key);
          if (doc) add(doc, isText ? excerpt(doc.words, words) : undefined);
        }
      };
      take(keysOf(names.search(typed)));
      // Typing errors are forgiven where what was typed did not find enough: that is the longer way.
      if (found.size < limit) take(keysOf(names.search(typed, { fuzzy: (term) => (term.length > 3 ? 0.25 : false) })));
      if (found.size < limit && words.some((word) => word.length > SHORT)) take(textsWith(texts, wordsOf(typed)), true);
      return [...found.values()];
    },
  };
}

const keysOf = (hits: readonly SearchResult[]): readonly string[] => hits.map(({ id }) => String(id));

/** The words of a text, folded, as the index of names parts them too. */
const wordsOf = (text: string): readonly string[] => folded(text).split(/[\n\r\p{Z}\p{P}]+/u).filter(Boolean);

/** The keys of the texts in which, for each word typed, one begins with it: those first that hold more of them whole, then the shorter ones. */
function textsWith(texts: ReadonlyMap<string, string>, typed: readonly string[]): readonly string[] {
  if (typed.length === 0) return []; // nothing but punctuation
  const hits: { readonly key: string; readonly whole: number; readonly length: number }[] = [];
  for (const [key, text] of texts) {
    if (!typed.every((word) => text.includes(` ${word}`))) continue;
    hits.push({ key, whole: typed.filter((word) => text.includes(` ${word} `)).length, length: text.length });
  }
  return hits.toSorted((a, b) => b.whole - a.whole || a.length - b.length).map(({ key }) => key);
}
