import { expect, test } from 'vitest';
import { makeId } from './id';
import { isPinned, MOST_PINNED, MOST_RECENT, NO_SHORTLIST, opened, pinTurned, type RecordPoint, Shortlist } from './shortlist';

const point = (number: number): RecordPoint => ({ table: 'obligations', id: makeId(number, new Uint8Array(10)) });

test('the record opened last stands first, and each stands once', () => {
  const list = [1, 2, 1, 3].map(point).reduce(opened, NO_SHORTLIST);
  expect(list.recent).toEqual([point(3), point(1), point(2)]);
  expect(opened(list, point(3)), 'opening it again changes nothing').toBe(list);
});

test('the oldest falls out of a full list', () => {
  const many = Array.from({ length: MOST_RECENT + 5 }, (_, index) => point(index + 1));
  const list = many.reduce(opened, NO_SHORTLIST);
  expect(list.recent).toHaveLength(MOST_RECENT);
  expect(list.recent[0]).toEqual(point(MOST_RECENT + 5));
  expect(Shortlist.safeParse(list).success).toBe(true);
});

test('a pin is set and taken away, in the order of pinning; a record of another kind with the same id is another record', () => {
  const letter: RecordPoint = { ...point(1), table: 'letters' };
  const list = [point(1), letter].reduce(pinTurned, NO_SHORTLIST);
  expect(list.pinned).toEqual([point(1), letter]);
  expect(isPinned(list, point(2))).toBe(false);
  expect(pinTurned(list, point(1)).pinned).toEqual([letter]);
});

test('a full list of pins takes no more', () => {
  const full = Array.from({ length: MOST_PINNED }, (_, index) => point(index + 1)).reduce(pinTurned, NO_SHORTLIST);
  expect(pinTurned(full, point(99))).toBe(full);
});
