/** Batches of the journal that can be taken back: imports, and agreements that were started from a pack or from another one. */
import type { Id } from '@domain/id';
import { TABLES } from '@domain/record';
import type { Standing } from '@domain/undo';
import { problemOf, type RawRow } from '@domain/fold';
import { type NoticebookDb, rawTable, type StoredEntry } from '../db';
import { idsIn } from './history';

/** Kinds with which a batch begins that may be taken back as a whole. */
export const UNDOABLE_KINDS = ['obligation.imported', 'party.imported', 'jurisdiction.imported', 'jurisdiction.changedByImport', 'agreement.startedFromPack', 'agreement.duplicated'] as const;

export interface UndoableBatch {
  /** The id of the batch; for one entry alone, the id of the first record that it added. */
  readonly id: Id;
  readonly kind: (typeof UNDOABLE_KINDS)[number];
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
  const firsts = await db.entries.where('kind').anyOf([...UNDOABLE_KINDS]).filter(({ header }) => (header.batch?.n ?? 1) === 1).toArray();
  const newest = firsts.toSorted((a, b) => b.lc - a.lc).slice(0, limit);
  return Promise.all(newest.map(async (entry): Promise<UndoableBatch> => {
    const id = batchIdOf(entry);
    const undone = await db.entries.where('ids').equals(id).filter(({ kind }) => kind === 'batch.undone').first();
    return {
      id, kind: entry.kind as UndoableBatch['kind'], // only these kinds were asked for
      entries: entry.header.batch?.of ?? 1, at: entry.at, actor: entry.header.actor, why: entry.body?.why ?? '', undoneAt: undone?.at,
    };
  }));
}

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
