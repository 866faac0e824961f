import { Id } from '@domain/id';
import { describe, expect, test } from 'vitest';
import { selectionOf, withRow, withStretch } from './selection';

const ROWS = [1, 2, 3, 4, 5, 6].map((number) => Id.parse(`01JD000000000000000000000${number}`));
const [FIRST, SECOND, THIRD, FOURTH, , LAST] = ROWS as [Id, Id, Id, Id, Id, Id]; // six of six

const rowsOf = (ids: ReadonlySet<Id>) => ROWS.flatMap((id, index) => (ids.has(id) ? [index + 1] : []));

describe('with Shift', () => {
  test.each([[FOURTH, [2, 3, 4]], [FIRST, [1, 2]], [SECOND, [2]]])('all rows from the one selected last are selected, down and up', (to, rows) => {
    expect(rowsOf(withStretch(withRow(selectionOf(), SECOND, true), to, ROWS).ids)).toEqual(rows);
  });

  test('a stretch that grows shorter leaves out what it had, and keeps what was selected before', () => {
    const before = withRow(withRow(selectionOf(), LAST, true), FIRST, true);
    const long = withStretch(before, FOURTH, ROWS);
    expect(rowsOf(long.ids)).toEqual([1, 2, 3, 4, 6]);
    expect(rowsOf(withStretch(long, SECOND, ROWS).ids)).toEqual([1, 2, 6]);
  });

  test('the order is that of the list as it is sorted', () => {
    expect(rowsOf(withStretch(withRow(selectionOf(), FIRST, true), LAST, [LAST, FIRST, THIRD]).ids)).toEqual([1, 6]);
  });

  test('a row is selected alone where none was selected before, or where that one is no longer in the list', () => {
    expect(rowsOf(withStretch(selectionOf(ROWS.slice(4)), SECOND, ROWS).ids)).toEqual([2, 5, 6]);
    expect(rowsOf(withStretch(withRow(selectionOf(), FIRST, true), THIRD, ROWS.slice(1)).ids)).toEqual([1, 3]);
  });
});

test('a row that is left out stays out until a stretch takes it in', () => {
  const without = withRow(selectionOf(ROWS), THIRD, false);
  expect(rowsOf(without.ids)).toEqual([1, 2, 4, 5, 6]);
  expect(rowsOf(withStretch(without, FOURTH, ROWS).ids)).toEqual([1, 2, 3, 4, 5, 6]);
});
