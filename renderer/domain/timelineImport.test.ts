import { describe, expect, it } from 'vitest';
import { day } from './day';
import { rowOf } from './jurisdictionFixture';
import { guessMapping, importCounts, importRows } from './timelineImport';

const TODAY = day('2010-11-15');
const HEADS = ['Jurisdiction', 'County', 'Planned activation', 'Moved to', 'Activated on', 'Status', 'Remarks'];
const rowsOf = (body: readonly (readonly string[])[], known: Parameters<typeof importRows>[2] = []) => importRows([HEADS, ...body], guessMapping(HEADS), known, TODAY);
const only = (cells: readonly string[], known: Parameters<typeof importRows>[2] = []) => rowsOf([cells], known)[0]?.outcome;

describe('the mapping', () => {
  it.each([
    [HEADS, { name: 0, area: 1, plannedOn: 2, movedTo: 3, activatedOn: 4, status: 5, note: 6 }],
    [['State', 'County', 'Activation date', 'Activation status'], { name: 1, area: 0, activatedOn: 2, status: 3 }],
    [['County', 'State', 'Deployment'], { name: 0, area: 1, plannedOn: 2 }],
    [['x', 'y'], {}],
    [[], {}],
  ])('of %j is guessed by the headings', (heads, mapping) => {
    expect(guessMapping(heads)).toEqual(mapping);
  });
});

describe('a row of the table', () => {
  it('is new, with its days in any style', () => {
    expect(only([' Alder  Falls ', 'Alder', '12/1/2010', 'April 4, 2011', '', 'moved', ''])).toEqual({
      kind: 'add',
      facts: { name: 'Alder Falls', area: 'Alder', plannedOn: '2010-12-01', movedTo: '2011-04-04', activatedOn: undefined, end: undefined, note: '' },
    });
    expect(only(['B', '', '2010-12-01 00:00:00', '', '2010-11-15', 'Active', 'first'])).toMatchObject({ kind: 'add', facts: { plannedOn: '2010-12-01', activatedOn: '2010-11-15' } });
    expect(only(['C', '', '', '', '', 'Withdrawn'])).toMatchObject({ kind: 'add', facts: { end: 'removed' } });
    expect(only(['C', '', '', '', '', 'not yet activated'])).toMatchObject({ kind: 'add', facts: { end: 'notActivated' } });
  });

  it.each([
    [['', '', '12/1/2010'], 'Type the name'],
    [['A', '', '2/30/2011'], 'Planned day “2/30/2011”: February 2011 has no day 30'],
    [['A', '', 'soon'], 'Type a date as month, day, year'],
    [['A', '', '', '', '11/16/2010', ''], 'still ahead'],
    [['A', '', '', '', '', 'Active'], 'gives no day of activation'],
    [['A', '', '12/1/2010', '', '', 'moved'], 'gives no new day'],
    [['A', '', '', '', '11/1/2010', 'planned'], 'its status is another one'],
    [['A', '', '', '', '', 'perhaps'], 'Status “perhaps”'],
    [['A', '', '', '', '', '', '', 'stray'], 'has 8 cells, the heading 7'],
    [['x'.repeat(100_000)], 'longer than 200 characters'],
    [['A', '', 'y'.repeat(100_000)], 'Type a date'],
  ])('%j has an error in words', (cells, words) => {
    expect(only(cells)).toMatchObject({ kind: 'error', problems: [expect.stringContaining(words) as string] });
  });

  it('keeps markup as plain characters', () => {
    expect(only(['<img src=x onerror=alert(1)>'])).toMatchObject({ kind: 'add', facts: { name: '<img src=x onerror=alert(1)>' } });
  });

  it('that is empty is counted, and one that stands twice has an error', () => {
    const rows = rowsOf([['A'], ['', '  '], ['a'], ['A', 'Other County']]);
    expect(importCounts(rows)).toEqual({ add: 2, change: 0, same: 0, empty: 1, error: 1 });
    expect(rows[2]).toMatchObject({ row: 4, outcome: { problems: [expect.stringContaining('in row 2 already') as string] } });
  });
});

describe('a row about a jurisdiction that is known', () => {
  const known = [rowOf('A', { plannedOn: '2010-12-01' }), rowOf('Ours', { plannedOn: '2010-12-01', obligationId: '01HX0000000000000000000009' })];

  it.each([
    [['a', '', '12/1/2010'], { kind: 'same', why: 'known' }],
    [['A'], { kind: 'same', why: 'known' }],
    [['A', '', '1/15/2011'], { kind: 'change', change: { from: '2010-12-01', to: '2011-01-15' } }],
    [['A', '', '12/1/2010', '1/15/2011'], { kind: 'change', change: { to: '2011-01-15' } }],
    [['A', '', '', '', '11/9/2010'], { kind: 'change', change: { to: undefined, activatedOn: '2010-11-09' } }],
    [['A', '', '', '', '', 'removed'], { kind: 'change', change: { end: 'removed' } }],
    [['A', '', '', '', '', '', 'a note'], { kind: 'change', change: { note: 'a note' } }],
    [['Ours', '', '1/15/2011'], { kind: 'same', why: 'ours' }],
  ])('%j', (cells, outcome) => {
    expect(only(cells, known)).toMatchObject(outcome);
  });
});

it('takes thousands of rows in one go', () => {
  const body = Array.from({ length: 3_200 }, (_, index) => [`Place ${index}`, '', '12/1/2010']);
  expect(importCounts(rowsOf(body))).toMatchObject({ add: 3_200 });
});
