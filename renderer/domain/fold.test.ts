import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, Fields, Json } from './entry';
import { applyChange, changeBetween, fold, type RawRow } from './fold';

const DEVICE = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const ID = '01BX5ZZKBKACTAV9WEVGEMMVRZ';

const entry = (seq: number, changes: readonly { id: string; set: Fields | null; was: Fields }[], lc = seq): Entry => ({
  header: {
    v: 1, device: DEVICE, epoch: 1, seq, lc, at: '2026-11-24T15:00:00.000Z', actor: 'Ruth Calloway', account: 'ruth',
    kind: 'trigger.changed', body: '0'.repeat(64), prev: '0'.repeat(64),
  },
  body: { salt: '0'.repeat(32), changes: changes.map((change) => ({ table: 'triggers', ...change })) },
});

const rowOf = (entries: readonly Entry[]): RawRow | undefined => fold(entries).rows.get('triggers')?.get(ID);

describe('what the journal means', () => {
  it('patches field by field and takes a field away with null', () => {
    const row = rowOf([
      entry(1, [{ id: ID, set: { name: 'Class certified', day: '2026-11-24' }, was: {} }]),
      entry(2, [{ id: ID, set: { day: null, note: 'Not yet.' }, was: { day: '2026-11-24' } }]),
    ]);
    expect(row).toEqual({ id: ID, name: 'Class certified', note: 'Not yet.' });
  });

  it('shows for a decision where two people changed one field unseen, and lets the later one stand', () => {
    const folded = fold([
      entry(1, [{ id: ID, set: { name: 'A' }, was: {} }]),
      entry(2, [{ id: ID, set: { name: 'B' }, was: { name: 'A' } }]),
      entry(3, [{ id: ID, set: { name: 'C' }, was: { name: 'A' } }]),
    ]);
    expect(folded.rows.get('triggers')?.get(ID)).toEqual({ id: ID, name: 'C' });
    expect(folded.conflicts).toMatchObject([{ field: 'name', expected: 'A', stood: 'B', now: 'C' }]);
  });

  it('takes no conflict from two people who typed the same', () => {
    const folded = fold([
      entry(1, [{ id: ID, set: { name: 'A' }, was: {} }]),
      entry(2, [{ id: ID, set: { name: 'B' }, was: { name: 'A' } }]),
      entry(3, [{ id: ID, set: { name: 'B' }, was: { name: 'A' } }]),
    ]);
    expect(folded.conflicts).toEqual([]);
  });

  it('does not bring back half of a record that someone took out', () => {
    const folded = fold([
      entry(1, [{ id: ID, set: { name: 'A', note: '' }, was: {} }]),
      entry(2, [{ id: ID, set: null, was: { id: ID, name: 'A', note: '' } }]),
      entry(3, [{ id: ID, set: { note: 'late' }, was: { note: '' } }]),
    ]);
    expect(folded.rows.get('triggers')?.has(ID)).toBe(false);
    expect(folded.conflicts).toMatchObject([{ field: 'note', stood: null, now: 'late' }]);
  });

  const value = fc.oneof(fc.string({ maxLength: 4 }), fc.integer({ min: 0, max: 3 }), fc.constant(null));
  const patches = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c'), value as fc.Arbitrary<Json>), { minLength: 1, maxLength: 12 });

  it('gives the same rows when entries are folded twice, and in any order', () => {
    fc.assert(
      fc.property(patches, fc.infiniteStream(fc.nat()), (sets, order) => {
        const entries = sets.map((set, index) => entry(index + 1, [{ id: ID, set, was: {} }]));
        const shuffled = entries.map((item) => ({ item, at: order.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ item }) => item);
        expect(fold([...shuffled, ...entries])).toEqual(fold(entries));
      }),
    );
  });

  it('computes changes that lead from any row to any other without a conflict', () => {
    fc.assert(
      fc.property(patches, (sets) => {
        let row: RawRow | undefined;
        for (const set of sets) {
          const change = changeBetween('triggers', ID, row, set);
          if (!change) continue;
          const applied = applyChange(row, change, 'here');
          expect(applied.conflicts).toEqual([]);
          row = applied.row;
          for (const [field, wanted] of Object.entries(set)) expect(row?.[field] ?? null).toEqual(wanted);
        }
      }),
    );
  });
});
