import { describe, expect, it } from 'vitest';
import { clockWords, OptionalTypedTime } from './clockTime';

describe('a time of day', () => {
  it.each([['5:20 pm', '17:20'], ['5 PM', '17:00'], ['12 am', '00:00'], ['12:05 p.m.', '12:05'], ['17:20', '17:20'], ['9:05', '09:05'], [' ', '']])('%s is %s', (typed, time) => {
    expect(OptionalTypedTime.parse(typed)).toBe(time);
  });

  it.each(['5', '25:00', '13 pm', '5:75 pm', 'noon'])('%s is asked for again', (typed) => {
    expect(OptionalTypedTime.safeParse(typed).error?.issues[0]?.message).toBe('Type a time such as 5:20 pm or 17:20, or leave it empty.');
  });

  it('reads as it is said', () => {
    expect([clockWords('17:20'), clockWords('00:05'), clockWords('12:00')]).toEqual(['5:20 pm', '12:05 am', '12:00 pm']);
  });
});
