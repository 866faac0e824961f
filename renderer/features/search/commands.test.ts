import { describe, expect, test } from 'vitest';
import { commandsFor, COMMANDS } from './commands';

const labels = (typed: string, isReadOnly = false) => commandsFor(typed, isReadOnly).map(({ label }) => label);

describe('the commands', () => {
  test('are all there while nothing is typed; a page of its own each', () => {
    expect(labels('')).toHaveLength(COMMANDS.length);
    expect(new Set(commandsFor('e', false).map(({ href }) => href)).size).toBe(labels('e').length);
  });

  test.each([['tickl', 'Tickler'], ['foia', 'Open a records request'], ['new meet', 'New meeting']])('are found by “%s”', (typed, label) => {
    expect(labels(typed)).toContain(label);
  });

  test.each([['calender', 'Calendar'], ['setings', 'Settings'], ['new meetnig', 'New meeting'], ['agrements', 'Agreements']])('are found in spite of the typing error in “%s”', (typed, label) => {
    expect(labels(typed)[0]).toBe(label);
  });

  test('that record are not offered where nothing is recorded; what is like nothing finds nothing', () => {
    expect(labels('new meeting', true)).toEqual([]);
    expect(labels('zzzz qqqq')).toEqual([]);
  });
});
