import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isOfGroup, KIND_GROUPS, kindWords, KNOWN_KINDS } from './history';

const folder = new URL('../store/commands/', import.meta.url);

/** Every kind that a command names. */
const used = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/'([a-z][A-Za-z]*\.[a-z][A-Za-z]*)'/g)].map(([, kind]) => kind ?? ''));

describe('what happened, in words', () => {
  test('the commands were found', () => {
    expect(new Set(used).size).toBeGreaterThan(40);
  });

  test.each([...new Set(used)].toSorted())('%s has words', (kind) => {
    expect(KNOWN_KINDS).toContain(kind);
  });

  test.each(KNOWN_KINDS)('%s belongs to a group of the filter', (kind) => {
    expect(Object.keys(KIND_GROUPS).some((group) => isOfGroup(kind, group as keyof typeof KIND_GROUPS))).toBe(true);
  });

  test('a kind of a newer Noticebook reads as words', () => {
    expect(kindWords('agendaItem.movedUp')).toBe('Agenda item: moved up');
    expect(kindWords('toString.of')).toBe('To string: of');
    expect(kindWords('constructor')).toBe('Constructor');
  });
});
