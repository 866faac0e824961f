import { day } from '@domain/day';
import type { RegisterRow } from '@store/queries/letterRegister';
import { describe, expect, it } from 'vitest';
import { filteredRows, foundRows, isReplyLate, registerChoices, registerSearch, sortedRegister, viewCounts } from './registerFilter';
import { registerFile } from './registerTable';

const row = (id: string, fields: Partial<RegisterRow> = {}): RegisterRow => ({
  id, direction: 'out', kind: 'L1', status: 'issued', isWaiting: false, number: `L-2010-${id}`, day: day('2010-11-15'), since: day('2010-11-15'), subject: `Subject ${id}`,
  agreementId: 'A', agreementTitle: 'MOA', about: [], authorities: [], parties: [{ id: 'ICE', name: 'Immigration office', shortName: 'ICE', copy: { partyId: 'ICE', role: 'addressee', method: 'certified', number: '9400111201080805483016', state: 'sent', day: day('2010-11-16'), sentOn: day('2010-11-16') } }], ...fields,
});
const { kind: _, ...incoming }: RegisterRow = row('9', { direction: 'in', status: 'incoming', number: 'IN-2010-001', day: day('2009-12-01'), parties: [{ id: undefined, name: 'A citizen', shortName: 'A citizen' }], incoming: { replyBy: day('2010-11-20') } });
const rows = [row('1', { isWaiting: true }), row('2', { status: 'draft', number: '', agreementId: 'B', agreementTitle: 'IGSA' }), row('3', { status: 'registered', kind: 'L2' }), incoming];
const all = { view: 'all', kind: undefined, state: undefined, year: undefined, partyId: undefined, agreementId: undefined } as const;
const ids = (found: readonly RegisterRow[]) => found.map(({ id }) => id).join(' ');

describe('the register of letters', () => {
  it.each([
    [{ ...all }, '1 2 3 9'],
    [{ ...all, view: 'waiting' as const }, '1'],
    [{ ...all, view: 'reply' as const }, '9'],
    [{ ...all, view: 'drafts' as const }, '2'],
    [{ ...all, view: 'issued' as const }, '1 3'],
    [{ ...all, view: 'incoming' as const }, '9'],
    [{ ...all, kind: 'L2' as const }, '3'],
    [{ ...all, state: 'registered' as const }, '3'],
    [{ ...all, year: '2009' }, '9'],
    [{ ...all, partyId: 'ICE', agreementId: 'B' }, '2'],
  ])('holds by %o', (filter, expected) => {
    expect(ids(filteredRows(rows, filter))).toBe(expected);
  });

  it('finds words in what it shows and in the letters, and says where in the letter', () => {
    const texts = new Map([['1', 'dear sir,\nthe vendor of the booking system is late.'], ['3', 'nothing']]);
    expect(foundRows(rows, 'vendor BOOKING', texts).map(({ row: { id }, excerpt }) => `${id}: ${excerpt}`)).toEqual(['1: dear sir, the vendor of the booking system is late.']);
    expect(foundRows(rows, 'immigration 9400111201080805483016', undefined)).toHaveLength(3);
    expect(foundRows(rows, 'igsa', undefined)).toEqual([{ row: rows[1] }]);
    expect(foundRows(rows, '  ', texts)).toHaveLength(4);
    expect(foundRows(rows, 'vendor igsa', texts)).toEqual([]);
  });

  it('finds the same whether it is typed on, taken back or changed', () => {
    const texts = new Map([['1', 'the vendor of the booking system is late'], ['3', 'the bureau']]);
    const search = registerSearch();
    for (const typed of ['v', 've', 'vendor', 'vendor l', 'vendor late', 'ven', 'the', 'the bu', 'l-2010', 'l-2010-1', '', 'igsa']) expect(search(rows, typed, texts)).toEqual(foundRows(rows, typed, texts));
    expect(search(rows.slice(1), 'igsa', texts)).toEqual(foundRows(rows.slice(1), 'igsa', texts));
    expect(search(rows, 'vendor', undefined)).toEqual([]);
    expect(search(rows, 'vendor', texts), 'their words were read meanwhile').toHaveLength(1);
  });

  it('sorts by a head, and else leaves the order of the register', () => {
    const found = rows.map((each) => ({ row: each }));
    expect(ids(sortedRegister(found, { by: 'day', isDown: false }).map((each) => each.row))).toBe('9 1 2 3');
    expect(ids(sortedRegister(found, { by: 'subject', isDown: true }).map((each) => each.row))).toBe('9 3 2 1');
    expect(sortedRegister(found, undefined)).toBe(found);
  });

  it('offers what there is, counts its views, and knows a late reply', () => {
    const { years, kinds, parties, agreements } = registerChoices(rows);
    expect([years, kinds, parties, agreements].map((choices) => choices.map(({ value }) => value).join(' '))).toEqual(['2010 2009', 'L1 L2', 'ICE', 'B A']);
    expect([...viewCounts(rows).values()]).toEqual([4, 1, 1, 1, 2, 1]);
    expect(isReplyLate(incoming, day('2010-11-20'))).toBe(false);
    expect(isReplyLate(incoming, day('2010-11-21'))).toBe(true);
  });

  it('looks through ten thousand letters at once', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => row(String(index)));
    const texts = new Map(many.map(({ id }) => [id, `${'a sentence of the letter. '.repeat(120)}word${id}`]));
    expect(foundRows(many, 'word9999', texts).map(({ row: { id } }) => id)).toEqual(['9999']);
  });

  it('is exported with a row for each recipient; what a spreadsheet would calculate stays text', () => {
    const csv = new TextDecoder().decode(registerFile('csv', [row('1', { subject: '=1+1' })])).split('\r\n');
    expect(csv[1]).toContain("L-2010-1,Out,Delay notice,Issued,2010-11-15,'=1+1,MOA,,Immigration office,addressee");
    expect(csv[1]).toContain('9400 1112 0108 0805 4830 16,2010-11-16,Sent,2010-11-16');
    expect(registerFile('xlsx', rows).slice(0, 2)).toEqual(new TextEncoder().encode('PK'));
  });
});
