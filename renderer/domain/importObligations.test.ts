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
  agreements: [{ id: MOU, title: 'Data MOU', number: 'C-7', dated: day('2026-01-04') }],
  authorities: [{ id: CLAUSE, agreementId: MOU, title: 'Clause 4' }],
  triggers: [{ id: SIGNED, agreementId: MOU, name: 'Contract signed' }],
  obligations: [{ id: NOTICE, agreementId: MOU, title: 'Give notice', rule: { kind: 'fixed', day: day('2026-12-01'), roll: 'none' } }],
  people: [{ id: RUTH, name: 'Ruth Calloway' }],
  parties: [{ id: ICE, name: 'Immigration Office', shortName: 'ICE', zip: '00501' }],
};
const HEAD = ['What must be done', 'Due', 'Agreement', 'Agreement dated', 'Authority', 'Authority issued by', 'Authority dated', 'Owner', 'Owed to', 'Our lead, in days', 'Soft date'];
const MAPPING = guessedMapping('obligations', HEAD);

const read = (rows: readonly (readonly string[])[], over: Partial<ObligationImport> = {}) =>
  importObligations({ rows, first: 2, mapping: MAPPING, order: 'monthFirst', today: day('2026-11-24'), agreementId: undefined, ownerId: RUTH, owedBy: 'the City', standing: 'signatory', known: KNOWN, ...over });
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
    expect(rows.map(({ outcome }) => outcome.kind === 'ready' && `${outcome.value.due.clock?.kind} ${outcome.value.due.clock?.on}`)).toEqual(['known trigger', 'known due', 'new trigger', 'new trigger']);
    expect(rows.map(({ outcome }) => (outcome.kind === 'ready' ? outcome.notes.length : -1)), 'the event is made once').toEqual([0, 0, 1, 0]);
  });

  it('is refused where its agreement has another date than in the records or in a row above: they may be two', () => {
    expect(reasons([
      ['A', '1/4/2027', 'Data MOU', '1/4/2026'],
      ['B', '1/4/2027', 'data mou', '2026-03-04'],
      ['C', '1/4/2027', 'Data MOU', 'January'],
      ['D', '1/4/2027', 'Water MOU', '1/4/2024'],
      ['E', '1/4/2027', 'Water MOU', 'Jan 4, 2024'],
      ['F', '1/4/2027', 'Water MOU'],
      ['G', '1/4/2027', 'Water MOU', '1/4/2026'],
    ])).toEqual([
      '',
      '“data mou” is dated Jan 4, 2026 in the records, here Mar 4, 2026. Mend the date, or tell the two apart by their titles.',
      'Agreement dated: “January” is no date.',
      '',
      '',
      '',
      '“Water MOU” is dated Jan 4, 2024 in a row above, here Jan 4, 2026. Mend the date, or tell the two apart by their titles.',
    ]);
  });

  it('finds the one of several agreements of one name by its date or number, and else is refused', () => {
    const known = { ...KNOWN, agreements: [...KNOWN.agreements, { id: SIGNED, title: 'DATA MOU', number: 'C-8', dated: day('2024-01-04') }] };
    const rows = read([['A', '1/4/2027', 'Data MOU', '1/4/2026'], ['B', '1/4/2027', 'C-7'], ['C', '1/4/2027', 'Data MOU']], { known });
    expect(rows.map(({ outcome }) => (outcome.kind === 'ready' && outcome.value.agreement.kind === 'known' ? outcome.value.agreement.id : ''))).toEqual([MOU, MOU, '']);
    expect(rows.map(rowReason)[2]).toBe('Several agreements are called “Data MOU”. Say which by its number, or by its date in the column “Agreement dated”.');
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
      'The row does not say what must be done. The row names no agreement. Due: “2/30/2027”: February 2027 has no day 30. Check the date. Our lead: “soon” is no whole number from 1 to 3,650 of days, business days, weeks or months. Soft date: “maybe” is neither yes nor no.',
    );
  });

  it('finds what stands twice, in the sheet and in the records', () => {
    expect(reasons([['Audit', '1/4/2027', 'Data MOU'], ['audit ', 'Jan 4, 2027', 'DATA MOU'], ['Audit', '1/5/2027', 'Data MOU'], ['Give Notice', '12/1/2026', 'C-7']])).toEqual([
      '', 'The same as row 2.', '', 'The same as “Give Notice”, which is recorded already.',
    ]);
  });

  it('counts from other rows, before or behind it, and is not imported without them', () => {
    const rows = read([
      ['Notify', '30 days before the due date of Activate', 'Data MOU'], ['Activate', '2/1/2027', 'Data MOU'], ['Copy', 'same day as “Notify”', 'Data MOU'],
      ['Follow', '2 weeks after the day on which “Broken” is met', 'Data MOU'], ['Broken', 'soon', 'Data MOU'], ['After it', '1 week after the due date of Follow', 'Data MOU'], ['Loop', '1 day after the due date of Loop', 'Data MOU'],
      ['Lost', '1 day after the due date of Nothing', 'Data MOU'],
    ]);
    expect(rows.map(rowReason)).toEqual([
      '', '', '', 'It counts from “Broken”, and the row with that one is not imported.',
      'Due: “soon” is no due rule. Write a date, 30 business days after Receipt, every month from 1/31/2026, promptly upon Receipt, on request, or as long as the agreement lasts.',
      'It counts from “Follow”, and the row with that one is not imported.', 'It would wait for itself.', '“Nothing” is no obligation, neither in the records nor in this file.',
    ]);
    expect(rows[0]?.outcome).toMatchObject({ value: { due: { clock: { kind: 'row', on: 'due', name: 'Activate' } } } });
  });

  const byHead = (head: readonly string[], rows: readonly (readonly string[])[]) => read(rows, { mapping: guessedMapping('obligations', head), agreementId: MOU });

  it('takes the rule before the date, the date as the first of a series, and says where the two differ', () => {
    const rows = byHead(['Title', 'Due date', 'Frequency'], [['A', '1/31/2026', 'Monthly'], ['B', '1/31/2026', ''], ['C', '3/2/2027', 'On March 1, 2027'], ['D', '', 'on request'], ['E', '1/31/2026', 'once'], ['F', '', 'Monthly']]);
    expect(rows.map(({ outcome }) => (outcome.kind === 'ready' ? [outcome.value.due.rule.kind, ...outcome.notes] : outcome.kind))).toEqual([
      ['every'], ['fixed'], ['fixed', 'Comes in with March 1, 2027, as its rule says, not with March 2, 2027. A move is recorded with its reason on the obligation’s page.'], ['onRequest'], ['fixed'], 'wrong',
    ]);
    expect(rows[0]?.outcome).toMatchObject({ value: { due: { rule: { count: 1, unit: 'months', anchor: '2026-01-31' } } } });
  });

  it('takes the status with its day and its reason, and says what is missing', () => {
    const rows = byHead(['Title', 'Due', 'Status', 'Status since', 'Why it stands so'], [
      ['A', '1/4/2027', 'Done', '11/2/2026', ''], ['B', '1/4/2027', 'met', '', ''], ['C', '1/4/2027', 'Waived', '11/2/2026', ''], ['D', '1/4/2027', 'Cannot meet', '11/2/2026', 'No funds'], ['E', '1/4/2027', 'perhaps', '', ''],
      ['F', 'every year from 1/4/2027', 'met', '11/2/2026', ''], ['G', '1/4/2027', 'In progress', '', ''],
    ]);
    expect(rows.map((row) => (row.outcome.kind === 'ready' ? row.outcome.value.standing : rowReason(row)))).toEqual([
      { status: 'met', statusSince: '2026-11-02' }, 'Status: say in the column “Status since” on which day it was met.', 'Status: say in the column “Why it stands so” why it is “Waived”.',
      { status: 'cannotMeet', statusSince: '2026-11-02', statusReason: 'No funds' }, 'Status: “perhaps” is none of open, cannot meet, will not meet, met, waived, superseded and removed.',
      'Status: one that comes back is never met for good. Leave it open, and record its dates as done.', { status: 'open' },
    ]);
  });

  it('refuses a status of a day that is still to come, and takes today', () => {
    const rows = byHead(['Title', 'Due', 'Status', 'Status since', 'Why it stands so'], [['A', '1/4/2027', 'met', '11/25/2026', ''], ['B', '1/4/2027', 'Waived', '1/2/2031', 'By the Council'], ['C', '1/4/2027', 'met', '11/24/2026', '']]);
    expect(rows.map(rowReason)).toEqual([
      'Status since: November 25, 2026 is after today. Give the day on which it came to be so.', 'Status since: January 2, 2031 is after today. Give the day on which it came to be so.', '',
    ]);
  });

  it('never takes a dead authority for one in force', () => {
    const head = ['Title', 'Due', 'Authority', 'Authority issued by', 'Authority dated', 'Standing of the authority', 'Standing since'];
    const rows = byHead(head, [['A', '1/4/2027', 'Memo', 'ICE', '8/17/2010', 'Rescinded', '8/5/2011'], ['B', '1/4/2027', 'Other memo', 'ICE', '8/17/2010', 'Superseded', '']]);
    expect(rows[0]?.outcome).toMatchObject({ value: { authority: { ended: { how: 'rescinded', on: '2011-08-05' } } } });
    expect(rows.map(rowReason)[1]).toBe('Standing since: say from which day the authority is superseded.');
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
