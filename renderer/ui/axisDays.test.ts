import { addDays, day } from '@domain/day';
import { describe, expect, it } from 'vitest';
import { byDay, gathered } from './axisDays';

const START = day('2010-01-01');
const event = (on: number, label = `fact ${on}`) => ({ day: addDays(START, on), what: 'happened' as const, label });
const row = (count: number) => Array.from({ length: count }, (_, index) => event(index));

describe('the marks of an axis', () => {
  it('are one for each day, in their order; from the third on the events of a day are counted', () => {
    expect(byDay([event(2), event(0, 'a'), event(0, 'b'), event(0, 'c')]).map(({ day: on, labels }) => [on, labels])).toEqual([['2010-01-01', ['a', 'and 2 more']], ['2010-01-03', ['fact 2']]]);
  });

  it('stay single as long as there is room for their words', () => {
    expect(gathered(byDay(row(24)))).toHaveLength(24);
  });

  it('are gathered when there are too many: ten stretches, no fact lost', () => {
    const marks = gathered(byDay(row(200)));
    expect(marks).toHaveLength(10);
    expect(marks.map(({ labels }) => labels)).toEqual(Array.from({ length: 10 }, () => ['20 facts']));
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(200);
    expect([marks[0]?.day, marks.at(-1)?.until]).toEqual(['2010-01-01', addDays(START, 199)]);
  });

  it('keep a fact that stands alone in its stretch as it is', () => {
    const marks = gathered(byDay([...row(30), event(2_000, 'long after')]));
    expect(marks.at(-1)).toMatchObject({ labels: ['long after'], day: addDays(START, 2_000) });
  });
});
