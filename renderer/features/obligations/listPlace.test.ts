import { Id } from '@domain/id';
import { type SavedView, USUAL_COLUMNS, USUAL_ORDER } from '@domain/savedView';
import { expect, test } from 'vitest';
import { addressOf, placeIn, placeOf, type UsualList } from './listPlace';

const OURS: UsualList = { sort: 'owner', isDescending: true, columns: ['owner', 'owedBy'] };
const VIEW: SavedView = { id: Id.parse('01JD0000000000000000000001'), name: 'Of Ana', list: 'obligations', of: 'overdue', sort: 'title', columns: ['status'] };

test('a saved view has its own columns and order, and the list afterwards has those of this computer', () => {
  const there = placeIn(addressOf(placeOf(VIEW)), '', OURS);
  expect(there).toEqual(placeOf(VIEW));
  expect(placeIn(new URLSearchParams('view=overdue'), '', OURS)).toMatchObject(OURS);
});

test('a saved view that names no columns and no order has the usual ones, whatever this computer has', () => {
  const { columns: _, sort: _sort, ...bare } = VIEW;
  expect(placeIn(addressOf(placeOf(bare)), '', OURS)).toMatchObject({ ...USUAL_ORDER, columns: USUAL_COLUMNS });
});

test('all columns can be left out of a saved view, and a column that there is not is passed over', () => {
  expect(placeIn(addressOf({ ...placeOf(VIEW), columns: [] }), '', OURS).columns).toEqual([]);
  expect(placeIn(new URLSearchParams(`saved=${VIEW.id}&columns=status,weight,owner`), '', OURS).columns).toEqual(['owner', 'status']);
});

test('the columns of a view that is always there stand in no address: they are this computer’s', () => {
  expect(addressOf({ ...placeIn(new URLSearchParams(), '', OURS), columns: ['status'] }).has('columns')).toBe(false);
});
