import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Body, type Entry, Header } from './entry';
import { isPlainBody, isPlainHeader, writtenHeader } from './entryQuick';
import { entriesIn, linesOf } from './journalLine';

const ID = '01HX0000000000000000000000';
const HEADER: Header = {
  v: 1, device: ID, epoch: 1, seq: 3, lc: 4, at: '2026-11-24T15:00:00.000Z', actor: 'Ana Reyes, City Clerk', account: 'areyes', kind: 'note.added', body: 'a'.repeat(64), prev: 'b'.repeat(64),
};
const BODY: Body = { salt: 'c'.repeat(32), changes: [{ table: 'notes', id: ID, set: { text: 'Łuczak\twrote\nback', ids: [ID] }, was: {} }], why: 'asked', links: [ID] };
const ENTRY: Entry = { header: HEADER, body: BODY };

const anyValue = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(undefined, Number.NaN, ID, 'a'.repeat(64), '2026-11-24T15:00:00.000Z', '2026-02-30T15:00:00.000Z', '2026-11-24T15:00:00Z', 'note.added'));
const anyName = (known: object) => fc.oneof(fc.constantFrom(...Object.keys(known)), fc.string());

describe('the shape that is looked at by hand', () => {
  test('is that of a usual entry', () => {
    expect(isPlainHeader(HEADER)).toBe(true);
    expect(isPlainBody(BODY)).toBe(true);
  });

  test('is only what the schemas take as it is', () => {
    fc.assert(fc.property(anyName(HEADER), anyValue, (name, value) => {
      const changed = { ...HEADER, [name]: value };
      fc.pre(isPlainHeader(changed));
      expect(Header.parse(changed)).toEqual(changed);
    }), { numRuns: 300 });
    fc.assert(fc.property(anyName(BODY), anyValue, (name, value) => {
      const changed = { ...BODY, [name]: value };
      fc.pre(isPlainBody(changed));
      expect(Body.parse(changed)).toEqual(changed);
    }), { numRuns: 300 });
    fc.assert(fc.property(anyName(BODY.changes[0] ?? {}), anyValue, (name, value) => {
      const changed = { ...BODY, changes: [{ ...BODY.changes[0], [name]: value }] };
      fc.pre(isPlainBody(changed));
      expect(Body.parse(changed)).toEqual(changed);
    }), { numRuns: 300 });
  });

  test('a header as it is written is read as JSON reads it, and nothing else is', () => {
    expect(writtenHeader(JSON.stringify(HEADER))).toEqual(HEADER);
    expect(writtenHeader(JSON.stringify({ ...HEADER, actor: 'Łucja Żak, City Clerk' }))?.actor).toBe('Łucja Żak, City Clerk');
    fc.assert(fc.property(anyName(HEADER), anyValue, (name, value) => {
      const text = JSON.stringify({ ...HEADER, [name]: value });
      const header = writtenHeader(text);
      fc.pre(header !== undefined);
      expect(Header.parse(JSON.parse(text))).toEqual(header);
    }), { numRuns: 500 });
    fc.assert(fc.property(fc.nat(JSON.stringify(HEADER).length - 1), fc.string({ maxLength: 2 }), (at, text) => {
      const changed = JSON.stringify(HEADER).slice(0, at) + text + JSON.stringify(HEADER).slice(at + 1);
      const header = writtenHeader(changed);
      fc.pre(header !== undefined);
      expect(Header.parse(JSON.parse(changed))).toEqual(header);
    }), { numRuns: 1_000 });
    for (const other of [{ v: 2 }, { actor: 'Ana "Ann" Reyes' }, { kind: `n.${'x'.repeat(90)}` }, { batch: { id: ID, n: 1, of: 2 } }]) expect(writtenHeader(JSON.stringify({ ...HEADER, ...other }))).toBeUndefined();
  });

  test.each<Partial<Record<keyof Header, unknown>>>([
    { at: '2026-02-30T15:00:00.000Z' }, { at: 'today' }, { kind: 'Note.Added' }, { kind: `n.${'x'.repeat(90)}` }, { seq: 0 }, { seq: 1.5 }, { device: 'x' }, { actor: '' }, { prev: 'B'.repeat(64) }, { account: 'x'.repeat(201) },
  ])('is not %o', (wrong) => {
    expect(isPlainHeader({ ...HEADER, ...wrong })).toBe(false);
    expect(Header.safeParse({ ...HEADER, ...wrong }).success).toBe(false);
  });

  test('leaves to the schema what is seldom: a batch, the last days of a month', () => {
    const seldom = { ...HEADER, at: '2026-10-31T15:00:00.000Z', batch: { id: ID, n: 1, of: 2 } };
    expect(isPlainHeader(seldom)).toBe(false);
    expect(entriesIn(linesOf([{ header: seldom, body: BODY }]))).toEqual([{ header: seldom, body: BODY }]);
  });
});

describe('lines of a journal', () => {
  test('are read as the entries that they were made of', () => {
    for (const count of [0, 1, 3]) {
      const entries = Array.from({ length: count }, () => ENTRY);
      expect(entriesIn(linesOf(entries))).toEqual(entries);
    }
  });

  test('also where a body was destroyed, with what lives on of it', () => {
    const emptied: Entry[] = [{ header: HEADER, destroyedUnder: ID }, ENTRY, { header: HEADER, body: { salt: '0'.repeat(32), changes: BODY.changes }, destroyedUnder: ID }];
    expect(entriesIn(linesOf(emptied))).toEqual(emptied);
  });

  test.each(['x', '{}\t{}', `${JSON.stringify(HEADER)}\t`, `${JSON.stringify(HEADER)}\t{"salt"`, `${JSON.stringify(HEADER)}\t${JSON.stringify({ ...BODY, novelty: true })}`])('are not %s', (text) => {
    expect(entriesIn(text)).toBeUndefined();
  });
});
