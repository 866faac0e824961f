import { describe, expect, it } from 'vitest';
import { day } from './day';
import { makeId } from './id';
import { isReminded, noticesOf, type Reminder, type Reminders, remindersLine, reminderWords } from './reminder';

const TODAY = day('2026-11-24');
const one = (number: number, due: string, lead?: string): Reminder => ({ id: makeId(number, new Uint8Array(10)), title: `Duty ${number}`, due: day(due), ...(lead ? { lead: day(lead) } : {}) });
const all = (...items: readonly Reminder[]): Reminders => ({ day: TODAY, total: items.length, late: items.filter(({ due }) => due < TODAY).length, items: [...items] });

describe('of what is reminded', () => {
  it.each([
    ['2026-11-20', undefined, true], ['2026-11-24', undefined, true], ['2026-12-01', undefined, true], ['2026-12-02', undefined, false],
    ['2027-02-01', '2026-11-24', true], ['2027-02-01', '2026-11-23', false],
  ])('due %s, our lead %s: %s', (due, lead, isIt) => {
    expect(isReminded(one(1, due, lead), TODAY)).toBe(isIt);
  });

  it.each([
    [one(1, '2026-11-20'), '4 days late: was due Fri, Nov 20, 2026'],
    [one(1, '2011-02-01'), '15 years late: was due Tue, Feb 1, 2011'],
    [one(1, '2026-11-23'), '1 day late: was due Mon, Nov 23, 2026'],
    [one(1, '2026-11-24'), 'Due today'],
    [one(1, '2026-11-25'), 'Due tomorrow: Wed, Nov 25, 2026'],
    [one(1, '2026-11-27'), 'Due in 3 days: Fri, Nov 27, 2026'],
    [one(1, '2026-12-15', '2026-11-24'), 'Our lead date is today; due Tue, Dec 15, 2026'],
  ])('in words', (reminder, words) => {
    expect(reminderWords(reminder, TODAY)).toBe(words);
  });

  it('in one line', () => {
    expect(remindersLine({ total: 5, late: 2 })).toBe('2 late, 3 coming up');
    expect(remindersLine({ total: 2, late: 2 })).toBe('2 late');
    expect(remindersLine({ total: 0, late: 0 })).toBe('Nothing is late or due within a week');
  });
});

describe('notices', () => {
  const late = one(1, '2026-11-20');
  const soon = one(2, '2026-11-27');

  it('say the day and the title, and open the obligation', () => {
    expect(noticesOf(all(late, soon), new Set())).toEqual([
      { title: '4 days late: was due Fri, Nov 20, 2026', body: 'Duty 1', opens: late.id },
      { title: 'Due in 3 days: Fri, Nov 27, 2026', body: 'Duty 2', opens: soon.id },
    ]);
  });

  it('say nothing of what was said that day, and nothing of an empty list', () => {
    expect(noticesOf(all(late, soon), new Set([late.id])).map(({ opens }) => opens)).toEqual([soon.id]);
    expect(noticesOf(all(late, soon), new Set([late.id, soon.id]))).toEqual([]);
    expect(noticesOf(all(), new Set())).toEqual([]);
  });

  it('are three at most and one for all the rest, named or not', () => {
    const many = Array.from({ length: 30 }, (_, index) => one(index + 1, '2026-11-26'));
    const shown = noticesOf({ ...all(...many), total: 45 }, new Set());
    expect(shown.map(({ opens }) => opens)).toEqual([many[0]?.id, many[1]?.id, many[2]?.id, undefined]);
    expect(shown.at(-1)?.title).toBe('42 more obligations are late or due soon');
    expect(noticesOf(all(...many.slice(0, 4)), new Set()).every(({ opens }) => opens !== undefined), 'a single one is not summed up').toBe(true);
  });
});
