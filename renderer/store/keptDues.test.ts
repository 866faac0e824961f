import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DueRow } from './db';
import { withChanges } from './keptDues';

const DAYS = ['2026-01-05', '2026-01-06', '2026-02-01', '9999'];
const row = (id: number, at: number, open: 0 | 1): DueRow => ({
  id: `01HX0000000000000000000${String(id).padStart(3, '0')}`, open, sort: DAYS[at] ?? '', reason: '', dependsOn: '', agreementId: 'a', authorityId: 'h', title: `Report ${id}`, status: 'open', ownerId: 'p', owedBy: 'the City', ruleKind: 'fixed',
});

const inOrder = (rows: readonly DueRow[], open: 0 | 1) => rows.filter((one) => one.open === open).toSorted((a, b) => (`${a.sort} ${a.id}` < `${b.sort} ${b.id}` ? -1 : 1));
const rows = fc.uniqueArray(fc.record({ id: fc.nat(20), at: fc.nat(3), open: fc.constantFrom(0 as const, 1 as const) }), { selector: ({ id }) => id }).map((all) => all.map(({ id, at, open }) => row(id, at, open)));

test('rows that changed stand where sorting all of them anew would put them', () => {
  fc.assert(fc.property(rows, rows, fc.array(fc.nat(20)), (before, put, ids) => {
    const gone = ids.map((id) => row(id, 0, 0).id).filter((id) => !put.some((one) => one.id === id));
    const after = [...before.filter(({ id }) => !gone.includes(id) && !put.some((one) => one.id === id)), ...put];
    const changed = withChanges({ open: inOrder(before, 1), closed: inOrder(before, 0) }, { put, gone });
    expect(changed).toEqual({ open: inOrder(after, 1), closed: inOrder(after, 0) });
  }));
});
