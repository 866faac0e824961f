/** The retention schedule: its series, and which records follow which. */
import type { Id } from '@domain/id';
import { keepOf, type RecordSeriesDraft, type RetainedTable, RetentionAssignment, RetentionSeries, type RetentionSeriesDraft } from '@domain/retention';
import { ok } from '@domain/result';
import { ownAssignment } from '../queries/retention';
import { patch, put, takeOut } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

const fieldsOf = ({ code, title, source, note, ...keep }: RetentionSeriesDraft) => ({ code, title, source, note, keep: keepOf({ code, title, source, note, ...keep }) });

export async function addSeries(writer: Writer, draft: RetentionSeriesDraft): Recorded {
  const series = RetentionSeries.parse({ id: writer.newId(), ...fieldsOf(draft) });
  return recordPlan(writer, series.id, async (db) => {
    if (await db.retentionSeries.where('code').equals(series.code).count()) return refuse(`The schedule has a series ${series.code} already. Each code stands once.`);
    return ok([{ kind: 'retentionSeries.added', edits: [put('retentionSeries', series)] }]);
  });
}

export async function changeSeries(writer: Writer, id: Id, draft: RetentionSeriesDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    const same = await db.retentionSeries.where('code').equals(draft.code).first();
    if (same && same.id !== id) return refuse(`The schedule has a series ${draft.code} already. Each code stands once.`);
    return ok([{ kind: 'retentionSeries.changed', edits: [patch('retentionSeries', id, fieldsOf(draft))] }]);
  });
}

/** Takes a series out that no record follows. */
export async function takeOutSeries(writer: Writer, id: Id): Recorded {
  return recordPlan(writer, id, async (db) => {
    const used = (await db.retentionAssignments.toArray()).filter(({ seriesId }) => seriesId === id).length;
    if (used > 0) return refuse('Records follow this series. Give them another one first.');
    return ok([{ kind: 'retentionSeries.takenOut', edits: [takeOut('retentionSeries', id)] }]);
  });
}

/** Says which series a kind of record follows; null: none. */
export async function assignToKind(writer: Writer, kind: RetainedTable, seriesId: Id | null): Recorded {
  return recordPlan(writer, seriesId ?? '', async (db) => {
    const there = await db.retentionAssignments.where('kind').equals(kind).first();
    if (seriesId === null) return ok(there ? [{ kind: 'retention.kindAssigned', edits: [takeOut('retentionAssignments', there.id)], links: [there.seriesId] }] : []);
    const edit = there ? patch('retentionAssignments', there.id, { seriesId }) : put('retentionAssignments', RetentionAssignment.parse({ id: writer.newId(), seriesId, kind }));
    return ok([{ kind: 'retention.kindAssigned', edits: [edit], links: [seriesId] }]);
  });
}

/** Gives one record a series in place of that of its kind. */
export async function assignToRecord(writer: Writer, about: { readonly table: RetainedTable; readonly id: Id }, { seriesId, why }: RecordSeriesDraft): Recorded {
  return recordPlan(writer, about.id, async (db) => {
    const there = await ownAssignment(db, about.id);
    const edit = there ? patch('retentionAssignments', there.id, { seriesId, why }) : put('retentionAssignments', RetentionAssignment.parse({ id: writer.newId(), seriesId, about, why }));
    return ok([{ kind: 'retention.recordAssigned', edits: [edit], why, links: [about.id, seriesId] }]);
  });
}

/** The record follows the series of its kind again. */
export async function unassignRecord(writer: Writer, about: { readonly id: Id }): Recorded {
  return recordPlan(writer, about.id, async (db) => {
    const there = await ownAssignment(db, about.id);
    return ok(there ? [{ kind: 'retention.recordUnassigned', edits: [takeOut('retentionAssignments', there.id)], links: [about.id] }] : []);
  });
}
