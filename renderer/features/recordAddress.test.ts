import { makeId } from '@domain/id';
import { ShortlistTable } from '@domain/shortlist';
import { expect, test } from 'vitest';
import { recordAt, recordHref } from './recordAddress';
import { routes } from './routes';

const id = makeId(1, new Uint8Array(10));

test('the address of each kind of record leads back to the record', () => {
  for (const table of ShortlistTable.options) expect(recordAt(recordHref({ table, id }))).toEqual({ table, id });
});

test('lists, forms and pages beside a record are no records', () => {
  const others = [routes.letters(), routes.newLetter(), routes.registerLetter(), routes.templates(), routes.editObligation(id), routes.obligationStory(id), routes.letterWords(id), routes.party(id)];
  expect(others.filter((address) => recordAt(address) !== undefined)).toEqual([]);
});
