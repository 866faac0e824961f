/** A table of jurisdictions is recorded: one entry per row that says something new, the file itself with the agreement, all in one batch. */
import type { Day } from '@domain/day';
import { KeptDocument, titleOf } from '@domain/document';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import { ActivationMove, Jurisdiction } from '@domain/jurisdiction';
import { ok } from '@domain/result';
import { type Grid, importCounts, type ImportOutcome, importRows, type Mapping } from '@domain/timelineImport';
import type { NoticebookDb } from '../db';
import { documentsWith } from '../queries/documents';
import { timelineRows } from '../queries/timeline';
import { type Command, type Edit, patch, put } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';
import { addition } from './documents';

/** The most entries that the journal takes at once, less the one for the file. */
export const MOST_ROWS = 19_999;

export interface TimelineImport {
  readonly grid: Grid;
  readonly mapping: Mapping;
  /** Kept already. */
  readonly file: FileRef;
  /** How many rows the preview said would be recorded; when the records say otherwise now, nothing is. */
  readonly expected: number;
}

/** Records what the preview showed, and keeps the file with the agreement. Answers the agreement's id. */
export async function importTimeline(writer: Writer, agreementId: Id, { grid, mapping, file, expected }: TimelineImport, today: Day): Recorded {
  return recordPlan(writer, agreementId, async (db) => {
    const rows = importRows(grid, mapping, await timelineRows(db, agreementId), today);
    const { add, change } = importCounts(rows);
    if (add + change === 0) return refuse('No row of this file says anything new.');
    if (add + change !== expected) return refuse('The timeline changed since this preview. Look at the preview again, then import.');
    if (add + change > MOST_ROWS) return refuse(`A file can bring ${MOST_ROWS.toLocaleString('en-US')} rows at once. Divide it in two.`);
    const reason = `Imported from ${file.name}`;
    const commands = rows.flatMap(({ outcome }) => commandFor(writer, agreementId, outcome, reason, today));
    return ok([...commands, ...(await fileCommand(writer, db, agreementId, file, add + change, today))]);
  });
}

function commandFor(writer: Writer, agreementId: Id, outcome: ImportOutcome, why: string, today: Day): readonly Command[] {
  switch (outcome.kind) {
    case 'add': {
      const { movedTo, plannedOn, activatedOn, end, ...fields } = outcome.facts;
      const id = writer.newId();
      const ended = end && { how: end, on: today, reason: why };
      const jurisdiction = Jurisdiction.parse({ id, agreementId, ...fields, ...(plannedOn ? { plannedOn } : {}), ...(activatedOn ? { activatedOn } : {}), ...(ended ? { ended } : {}) });
      const move = movedTo && moveEdit(writer, { agreementId, jurisdictionId: id, ...(plannedOn ? { from: plannedOn } : {}), to: movedTo, reason: why, on: today });
      return [{ kind: 'jurisdiction.imported', edits: [put('jurisdictions', jurisdiction), ...(move ? [move] : [])], why }];
    }
    case 'change': {
      const { id, from, to, activatedOn, end, note } = outcome.change;
      const move = to && moveEdit(writer, { agreementId, jurisdictionId: id, ...(from ? { from } : {}), to, reason: why, on: today });
      const fields = {
        ...(activatedOn ? { activatedOn, ended: null } : {}),
        ...(end ? { ended: { how: end, on: today, reason: why } } : {}),
        ...(note === undefined ? {} : { note }),
      };
      return [{ kind: 'jurisdiction.changedByImport', edits: [patch('jurisdictions', id, fields), ...(move ? [move] : [])], why, links: [id] }];
    }
    default:
      return [];
  }
}

const moveEdit = (writer: Writer, fields: Omit<ActivationMove, 'id'>): Edit => put('activationMoves', ActivationMove.parse({ id: writer.newId(), ...fields }));

/** The file stands with the agreement's documents, once. Its entry is what the agreement's history shows of the import. */
async function fileCommand(writer: Writer, db: NoticebookDb, agreementId: Id, file: FileRef, count: number, today: Day): Promise<readonly Command[]> {
  const why = `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'} of it imported into the deployment timeline`;
  if ((await documentsWith(db, agreementId, file.hash)).length > 0) return [];
  return [addition(KeptDocument.parse({ id: writer.newId(), about: { table: 'agreements', id: agreementId }, file, title: titleOf(file), note: why, addedOn: today }), why)];
}
