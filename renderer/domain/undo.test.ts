import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from './entry';
import { applyChange, changeBetween, type RawRow } from './fold';
import { type Standing, undoOf } from './undo';

const standing = (rows: Readonly<Record<string, RawRow>>): Standing => ({
  isWhole: (_, row) => 'title' in row,
  row: (table, id) => rows[`${table}.${id}`],
  mentions: (id) => Object.entries(rows).flatMap(([key, row]) => {
    const [table = '', own = ''] = key.split('.');
    return own !== id && Object.values(row).includes(id) ? [{ table, id: own }] : [];
  }),
});
const added = (table: string, id: string, set: RawRow): Change => ({ table, id, set, was: {} });

describe('taking a batch back', () => {
  it('takes out what it added and what still stands as it was added, the last first', () => {
    const undo = undoOf([added('agreements', 'A', { title: 'MOU' }), added('obligations', 'B', { title: 'Audit', agreementId: 'A' })], standing({ 'agreements.A': { id: 'A', title: 'MOU' }, 'obligations.B': { id: 'B', title: 'Audit', agreementId: 'A' } }));
    expect(undo).toEqual({ edits: [{ table: 'obligations', id: 'B', set: null }, { table: 'agreements', id: 'A', set: null }], kept: [] });
  });

  it('keeps what was changed since, and what it rests on, and says why', () => {
    const undo = undoOf([added('agreements', 'A', { title: 'MOU' }), added('obligations', 'B', { title: 'Audit', agreementId: 'A' }), added('obligations', 'C', { title: 'Report', agreementId: 'A' })], standing({
      'agreements.A': { id: 'A', title: 'MOU' }, 'obligations.B': { id: 'B', title: 'Yearly audit', agreementId: 'A' }, 'obligations.C': { id: 'C', title: 'Report', agreementId: 'A' },
    }));
    expect(undo.edits).toEqual([{ table: 'obligations', id: 'C', set: null }]);
    expect(undo.kept).toEqual([
      { table: 'obligations', id: 'B', why: { kind: 'changed', fields: ['title'] } },
      { table: 'agreements', id: 'A', why: { kind: 'used', by: { table: 'obligations', id: 'B' } } },
    ]);
  });

  it('keeps what got a field more, what is gone already, and what others mention', () => {
    const undo = undoOf([added('obligations', 'A', { title: 'a' }), added('obligations', 'B', { title: 'b' }), added('obligations', 'C', { title: 'c' })], standing({
      'obligations.A': { id: 'A', title: 'a', statusSince: '2026-11-24' }, 'obligations.C': { id: 'C', title: 'c' }, 'letters.L': { id: 'L', about: 'C' },
    }));
    expect(undo.edits).toEqual([]);
    expect(undo.kept.map(({ id, why }) => [id, why.kind])).toEqual([['A', 'changed'], ['B', 'gone'], ['C', 'used']]);
  });

  it('puts single fields back, those that still stand', () => {
    const undo = undoOf([{ table: 'obligations', id: 'A', set: { ownerId: 'new', status: 'met', note: 'x' }, was: { ownerId: 'old', status: 'open' } }], standing({ 'obligations.A': { id: 'A', ownerId: 'new', status: 'removed', note: 'x' } }));
    expect(undo.edits).toEqual([{ table: 'obligations', id: 'A', set: { ownerId: 'old', note: null } }]);
    expect(undo.kept).toEqual([{ table: 'obligations', id: 'A', why: { kind: 'changed', fields: ['status'] } }]);
  });

  it('leads back over a record that was taken out, put in anew and taken out again', () => {
    const changes = [
      { table: 'obligations', id: 'A', set: null, was: { id: 'A', kind: 'k' } },
      { table: 'obligations', id: 'A', set: { title: 'a', kind: 'k' }, was: {} },
      { table: 'obligations', id: 'A', set: null, was: { id: 'A', title: 'a', kind: 'k' } },
    ];
    const undo = undoOf(changes, { isWhole: (_, row) => 'kind' in row, row: () => undefined, mentions: () => [] });
    expect(undo.edits).toEqual([{ table: 'obligations', id: 'A', set: { id: 'A', kind: 'k' } }]);
  });

  it('leads back to what stood before, when nothing happened since', () => {
    const fields = fc.dictionary(fc.constantFrom('title', 'owner', 'note'), fc.constantFrom('a', 'b', 'c'));
    const one = fc.record({ id: fc.constantFrom('A', 'B', 'C'), set: fc.option(fields, { nil: null, freq: 6 }) });
    fc.assert(fc.property(fc.array(one, { maxLength: 4 }), fc.array(one, { maxLength: 6 }), (first, batch) => {
      const rows = new Map<string, RawRow>();
      const apply = (list: readonly { id: string; set: RawRow | null }[]) => list.flatMap(({ id, set }) => {
        const change = changeBetween('obligations', id, rows.get(id), set);
        if (!change) return [];
        const { row } = applyChange(rows.get(id), change, '');
        if (row) rows.set(id, row); else rows.delete(id);
        return [change];
      });
      apply(first.map((each) => ({ ...each, set: each.set && { ...each.set, kind: 'k' } })));
      const before = new Map(rows);
      const changes = apply(batch.map((each) => ({ ...each, set: each.set && { ...each.set, kind: 'k' } })));
      apply(undoOf(changes, { isWhole: (_, row) => 'kind' in row, row: (_, id) => rows.get(id), mentions: () => [] }).edits);
      expect([...rows].toSorted()).toEqual([...before].toSorted());
    }), { numRuns: 2_000 });
  });
});
