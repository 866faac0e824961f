import { describe, expect, test } from 'vitest';
import { keyWords, SHORTCUT_GROUPS } from './shortcuts';

describe('shortcuts', () => {
  test.each([
    ['mod+K', 'Ctrl+K', '⌘K'],
    ['mod+shift+O', 'Ctrl+Shift+O', '⌘⇧O'],
    ['alt+1', 'Alt+1', '⌥1'],
    ['shift+?', '?', '?'],
    ['mod+ArrowUp', 'Ctrl+↑', '⌘↑'],
    ['mod+[plus]', 'Ctrl++', '⌘+'],
    ['Escape', 'Esc', 'Esc'],
  ])('%s is printed %s, on a Mac %s', (keys, elsewhere, mac) => {
    expect(keyWords(keys, false)).toBe(elsewhere);
    expect(keyWords(keys, true)).toBe(mac);
  });

  test('no two shortcuts with a held key are the same', () => {
    const held = SHORTCUT_GROUPS.flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys)).filter((keys) => keys.includes('+'));
    expect(new Set(held.map((keys) => keys.toLowerCase())).size).toBe(held.length);
  });
});
