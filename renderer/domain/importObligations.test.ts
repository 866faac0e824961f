import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from './id';
import { type ColumnMapping, guessedMapping } from './importField';
import type { KnownRecords } from './importLookUp';
import { importObligations, type ObligationImport } from './importObligations';
import { importParties } from './importParties';
import { importTotals, rowReason } from './importRow';
import { day } from './day';

const id = (letter: string): Id => letter.repeat(26);
const [MOU, CLAUSE, RUTH, ICE, SIGNED, NOTICE] = ['A', 'B', 'C', 'D', 'E', 'F'].map(id) as [Id, Id, Id, Id, Id, Id]; // six of six

const KNOWN: KnownRecords = {
  agreements: [{ id: MOU, title: 'Data MOU', number: 'C-7' }],
  authorities: [{ id: CLAUSE, agreementId: MOU, title: 'Clause 4' }],
  triggers: [{ id: SIGNED, agreementId: MOU, name: 'Contract signed' }],
  obligations: [{ id: NOTICE, agreementId: MOU, title: 'Give notice', rule: { kind: 'fixed', day: day('2026-12-01'), roll: 'none' } }],
  people: [{ id: RUTH, name: 'Ruth Calloway' }],
  parties: [{ id: ICE, name: 'Immigration Office', shortName: 'ICE', zip: '00501' }],
};
const HEAD = ['What must be done', 'Due', 'Agreement', 'Agreement dated', 'Authority', 'Authority issued by', 'Authority dated', 'Owner', 'Owed to', 'Our lead, in days', 'Soft date'];
const MAPPING = guessedMapping('obligations', HEAD);

const read = (rows: readonly (readonly string[])[], over: Partial<ObligationImport> = {}) =>
  importObligations({ rows, first: 2, mapping: MAPPING, order: 'monthFirst', agreementId: undefined, ownerId: RUTH, owedBy: 'the City', standing: 'signatory', known: KNOWN, ...over });
const reasons = (rows: readonly (readonly string[])[]) => read(rows).map(rowReason);

describe('a row of obligations', () => {
  it('finds agreement, authority, owner and party by name, whatever the case and the blanks', () => {
    const [row] = read([['  Audit\u00a0the  data ', '11/24/2026', 'data mou ', '', ' CLAUSE 4', '', '', 'ruth  calloway', 'ice', '30', 'yes']]);
    expect(row?.outcome).toMatchObject({
      kind: 'ready',
      value: { title: 'Audit the data', agreement: { kind: 'known', id: MOU }, authority: { kind: 'known', id: CLAUSE }, ownerId: RUTH, owedToIds: [ICE], isSoft: true, lead: { count: 30, unit: 'days' }, owedBy: 'the City' },
    });
  });

  it('finds the agreement by its number, and the only authority of an agreement without its name', () => {
    expect(read([['Audit', '1/4/2027', 'C-7']])[0]?.outcome).toMatchObject({ kind: 'ready', value: { agreement: { id: MOU }, authority: { id: CLAUSE } } });
  });

  it('counts from an event, from the due date of an obligation, or from an event that it makes', () => {
    const rows = read([['A', '5 days after Contract signed', 'Data MOU'], ['B', '5 days before give notice', 'Data MOU'], ['C', '5 days after Receipt', 'Data MOU'], ['D', '6 days after receipt', 'Data MOU']]);
    expect(rows.map(({ outcome }) => outcome.kind === 'ready' && outcome.value.due.kind === 'counted' && outcome.value.due.event.kind)).toEqual(['known', 'due', 'new', 'new']);
    expect(rows.map(({ outcome }) => (outcome.kind === 'ready' ? outcome.notes.length : -1)), 'the event is made once').toEqual([0, 0, 1, 0]);
  });

  it('makes an agreement only when its date is known, and never a person or an office', () => {
    expect(reasons([
      ['A', '1/4/2027', 'Other MOU', '1/4/2026'],
      ['B', '1/4/2027', 'Third MOU'],
      ['C', '1/4/2027', 'Data MOU', '', '', '', '', 'Jon Smith'],
      ['D', '1/4/2027', 'Data MOU', '', '', '', '', '', 'Unknown Bureau; ICE'],
      ['E', '1/4/2027', 'Data MOU', '', 'New clause'],
      ['F', '1/4/2027', 'Data MOU', '', 'New clause', 'The parties', '2/3/2026'],
    ])).toEqual([
      '',
      '“Third MOU” is no agreement in the records. Add it first, or give its date in the column “Agreement dated”.',
      '“Jon Smith” is nobody of our office. Add the person in Settings, or mend the name.',
      '“Unknown Bureau” is no office of the directory.',
      '“New clause” is no authority of this agreement. Add it first, or say in columns of their own who issued it and when.',
      '',
    ]);
  });

  it('tells all that is wrong with a row at once', () => {
    expect(reasons([['', '2/30/2027', '', '', '', '', '', '', '', 'soon', 'maybe']])[0]).toBe(
      'The row does not say what must be done. The row names no agreement. Due: “2/30/2027”: February 2027 has no day 30. Check the date. Our lead: “soon” is no whole number of days from 1 to 3,650. Soft date: “maybe” is neither yes nor no.',
    );
  });

  it('finds what stands twice, in the sheet and in the records', () => {
    expect(reasons([['Audit', '1/4/2027', 'Data MOU'], ['audit ', 'Jan 4, 2027', 'DATA MOU'], ['Audit', '1/5/2027', 'Data MOU'], ['Give Notice', '12/1/2026', 'C-7']])).toEqual([
      '', 'The same as row 2.', '', 'The same as “Give Notice”, which is recorded already.',
    ]);
  });

  it('takes a hundred thousand characters and markup for what they are', () => {
    expect(reasons([['x'.repeat(100_000), '1/4/2027', 'Data MOU']])[0]).toContain('What must be done is longer than 300 characters.');
    expect(read([['<script>alert(1)</script>', '1/4/2027', 'Data MOU']])[0]?.outcome).toMatchObject({ kind: 'ready', value: { title: '<script>alert(1)</script>' } });
  });

  it('is never lost: whatever stands in a sheet, every row is imported or listed with its reason', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', ' ', '11/24/2026', 'Data MOU', 'Clause 4', '30 days after X', 'Ruth Calloway', '2026-01-01', 'yes'));
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 30 }), (rows) => {
      const outcomes = read(rows);
      const { rows: all, ready, duplicate, wrong, empty } = importTotals(outcomes);
      expect(outcomes.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 2));
      expect(ready + duplicate + wrong + empty).toBe(all);
      for (const row of outcomes) expect(rowReason(row) === '').toBe(row.outcome.kind === 'ready');
    }));
  });
});

describe('a row of parties', () => {
  const mapping: ColumnMapping = { name: 0, zip: 1, level: 2, town: 3 };
  const parties = (rows: readonly (readonly string[])[]) => importParties({ rows, first: 2, mapping, level: 'local', known: [{ name: 'Old Bureau', zip: '00402' }] });

  it('keeps the zeros of a ZIP code, and says where a spreadsheet dropped one', () => {
    const rows = parties([['Bureau', '00417', 'State'], ['Mills', '5034'], ['Lane', '05034-0001', 'county'], ['Far', '1', 'moon'], ['old bureau', '00402'], ['', '00417']]);
    expect(rows[0]?.outcome).toMatchObject({ kind: 'ready', value: { zip: '00417', level: 'state', shortName: 'Bureau' } });
    expect(rows.map(rowReason)).toEqual([
      '', 'ZIP code “5034” has 4 figures: the spreadsheet may have dropped its leading zero. Format the column as text.', '',
      'Level is none of federal, state, local and other. ZIP code: it has neither five figures, nor nine with a hyphen.', 'The same as “old bureau” in the directory.', 'The row names no office.',
    ]);
  });
});
