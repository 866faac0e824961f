/** Takes a batch back: records the inverses of its entries where its values still stand, as a batch of its own. */
import type { Id } from '@domain/id';
import { isTable } from '@domain/record';
import { ok, type Result } from '@domain/result';
import { type Undo, undoOf } from '@domain/undo';
import { entriesOfBatch, standingRecords } from '../queries/batches';
import type { NoticebookDb } from '../db';
import type { Command, Edit, RecordError } from '../record';
import { refuse, type Writer } from './command';

/** What taking the batch back would do now. */
export async function previewUndo(db: NoticebookDb, batchId: Id): Promise<Undo> {
  const entries = await entriesOfBatch(db, batchId);
  return undoOf(entries.flatMap(({ body }) => body?.changes ?? []), await standingRecords(db));
}

/** How many records one entry of the inverse takes back: entries have a limit of changes, batches one of entries. */
const PER_ENTRY = 500;

/** Takes a batch back as far as its values stand. Answers what was taken back and what stays. */
export async function undoBatch(writer: Writer, batchId: Id, why: string): Promise<Result<Undo, RecordError>> {
  let undo: Undo = { edits: [], kept: [] };
  const recorded = await writer.record(async (db) => {
    undo = await previewUndo(db, batchId);
    if (undo.edits.length === 0) return refuse('Nothing of it is left that could be taken back.');
    const edits = undo.edits.flatMap(({ table, id, set }): readonly Edit[] => (isTable(table) ? [{ table, id, set }] : []));
    const commands: Command[] = [];
    for (let from = 0; from < edits.length; from += PER_ENTRY) {
      commands.push({ kind: 'batch.undone', edits: edits.slice(from, from + PER_ENTRY), why, links: [batchId] });
    }
    return ok(commands);
  });
  return recorded.ok ? ok(undo) : recorded;
}
