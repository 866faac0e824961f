/** Batches of the journal that can be taken back: imports, agreements started from a pack or from another one, changes of several obligations at once. */
import type { Head } from '@domain/entry';
import { entryKey, problemOf, type RawRow } from '@domain/fold';
import type { Id } from '@domain/id';
import { TABLES } from '@domain/record';
import type { Standing } from '@domain/undo';
import { type NoticebookDb, rawTable, type StoredEntry } from '../db';
import { idsIn } from './history';

/** Kinds with which a batch begins that may be taken back as a whole. */
export const UNDOABLE_KINDS = ['obligation.imported', 'party.imported', 'jurisdiction.imported', 'jurisdiction.changedByImport', 'agreement.startedFromPack', 'agreement.duplicated'] as const;

/** Kinds of changes to several obligations at once. One obligation alone is changed back on its own page. */
export const MANY_KINDS = [
  'obligation.ownerChanged', 'obligation.reopened', 'obligation.foundCannotMeet', 'obligation.decidedWillNotMeet', 'obligation.met', 'obligation.removed', 'obligation.waived',
] as const;

type UndoableKind = (typeof UNDOABLE_KINDS)[number] | (typeof MANY_KINDS)[number];

export interface UndoableBatch {
  /** The id of the batch; for one entry alone, the id of the first record that it added. */
  readonly id: Id;
  readonly kind: UndoableKind;
  readonly entries: number;
  readonly at: string;
  readonly actor: string;
  /** What its first entry says about where it came from. */
  readonly why: string;
  /** It has been taken back already, or as much of it as could be. */
  readonly undoneAt: string | undefined;
}

/** The batches that can be taken back, the newest first. */
export async function undoableBatches(db: NoticebookDb, limit = 50): Promise<readonly UndoableBatch[]> {
  // The ids of all batches are read from their index: an import of twenty thousand rows is one of them.
  const ids = await db.entries.orderBy('header.batch.id').uniqueKeys();
  const together = await Promise.all(ids.map((id) => db.entries.where('header.batch.id').equals(id).first()));
  const alone = await db.entries.where('kind').anyOf([...UNDOABLE_KINDS]).filter(({ header }) => header.batch === undefined).toArray();
  const firsts = [...together.flatMap((entry) => (entry && canUndo(entry.kind) ? [entry] : [])), ...alone];
  const newest = firsts.toSorted((a, b) => b.lc - a.lc).slice(0, limit);
  return Promise.all(newest.map((entry) => batchOf(db, entry)));
}

/** The batch that ended when the journal stood at this head; undefined when it was one entry alone, or cannot be taken back. */
export async function batchEndingAt(db: NoticebookDb, head: Head): Promise<UndoableBatch | undefined> {
  const last = await db.entries.get(entryKey(head));
  return last?.header.batch && canUndo(last.kind) ? batchOf(db, last) : undefined;
}

async function batchOf(db: NoticebookDb, entry: StoredEntry): Promise<UndoableBatch> {
  const id = batchIdOf(entry);
  const undone = await db.entries.where('ids').equals(id).filter(({ kind }) => kind === 'batch.undone').first();
  return {
    id, kind: entry.kind as UndoableKind, // only these kinds come here
    entries: entry.header.batch?.of ?? 1, at: entry.at, actor: entry.header.actor, why: entry.body?.why ?? '', undoneAt: undone?.at,
  };
}

const canUndo = (kind: string): boolean => isUndoable(kind) || (MANY_KINDS as readonly string[]).includes(kind);

/** By what a batch is known; an entry alone bears no batch. */
export const batchIdOf = ({ header, body, key }: StoredEntry): Id => header.batch?.id ?? body?.changes[0]?.id ?? key;

/** The entries of a batch, the first first. */
export async function entriesOfBatch(db: NoticebookDb, id: Id): Promise<readonly StoredEntry[]> {
  const together = await db.entries.where('header.batch.id').equals(id).sortBy('lc');
  if (together.length > 0) return together;
  return db.entries.where('ids').equals(id).filter((entry) => entry.header.batch === undefined && batchIdOf(entry) === id && isUndoable(entry.kind)).toArray();
}

const isUndoable = (kind: string): boolean => (UNDOABLE_KINDS as readonly string[]).includes(kind);

/** The records as they stand, for undoing. Reads every table once. */
export async function standingRecords(db: NoticebookDb): Promise<Standing> {
  const rows = new Map<string, RawRow>();
  const mentions = new Map<string, { table: string; id: string }[]>();
  for (const table of TABLES) {
    await rawTable(db, table).each((row) => {
      const id = String(row['id']);
      rows.set(`${table}.${id}`, row);
      for (const other of new Set(idsIn(row))) {
        if (other === id) continue;
        const by = mentions.get(other) ?? [];
        by.push({ table, id });
        mentions.set(other, by);
      }
    });
  }
  return {
    isWhole: (table, row) => problemOf(table, row) === undefined,
    row: (table, id) => rows.get(`${table}.${id}`),
    mentions: (id) => mentions.get(id) ?? [],
  };
}
