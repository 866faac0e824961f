import { day } from '@domain/day';
import { rowOf } from '@domain/jurisdictionFixture';
import { describe, expect, it } from 'vitest';
import { isFound, isInTimelineView, nameOfOurs, sortedRows, TIMELINE_VIEWS } from './timelineViews';

const ROWS = [
  rowOf('Cedar', { plannedOn: '2010-12-01' }),
  rowOf('alder', { plannedOn: '2010-11-01' }),
  rowOf('Birch', { activatedOn: '2010-10-01', plannedOn: '2010-12-01' }),
  rowOf('Dogwood', { status: 'removed' }),
];
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

describe('the list of a timeline', () => {
  it('is sorted by name whatever the capitals, and by day with the days that are missing last', () => {
    expect(names(sortedRows(ROWS, { by: 'name', isDown: false }))).toEqual(['alder', 'Birch', 'Cedar', 'Dogwood']);
    expect(names(sortedRows(ROWS, { by: 'name', isDown: true }))).toEqual(['Dogwood', 'Cedar', 'Birch', 'alder']);
    expect(names(sortedRows(ROWS, { by: 'plannedOn', isDown: false }))).toEqual(['alder', 'Birch', 'Cedar', 'Dogwood']);
    expect(names(sortedRows(ROWS, { by: 'plannedOn', isDown: true }))).toEqual(['Birch', 'Cedar', 'alder', 'Dogwood']);
    expect(names(sortedRows(ROWS, { by: 'status', isDown: false }))).toEqual(['Birch', 'alder', 'Cedar', 'Dogwood']);
  });

  it('has views that show each row once under its status', () => {
    const today = day('2010-11-15');
    const statuses = TIMELINE_VIEWS.filter((view) => view !== 'all' && view !== 'past');
    for (const row of ROWS) expect(statuses.filter((view) => isInTimelineView(row, view, today))).toHaveLength(1);
    expect(names(ROWS.filter((row) => isInTimelineView(row, 'past', today)))).toEqual(['alder']);
  });

  it('finds by words in any order, in name, county and note', () => {
    const row = rowOf('Alder Falls', { area: 'Cook County', note: 'by letter' });
    expect(['falls ald', 'COOK', 'letter alder', ''].every((text) => isFound(row, text))).toBe(true);
    expect(isFound(row, 'alder birch')).toBe(false);
  });

  it('finds our city by its name, with or without what it is', () => {
    expect(nameOfOurs([rowOf('Birch'), rowOf('City of Alder Falls')], 'Alder Falls')?.name).toBe('City of Alder Falls');
    expect(nameOfOurs([rowOf('alder falls')], 'The City of Alder Falls')?.name).toBe('alder falls');
    expect(nameOfOurs([rowOf('Alder Falls Heights')], 'Alder Falls')).toBeUndefined();
  });
});
