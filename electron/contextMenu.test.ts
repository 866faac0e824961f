import { expect, test, vi } from 'vitest';
import { contextItems, type Place } from './contextMenu';

vi.mock('electron', () => ({ Menu: {} }));

const FLAGS: Place['editFlags'] = { canUndo: true, canRedo: false, canCut: false, canCopy: false, canPaste: true, canDelete: false, canSelectAll: true, canEditRichly: false };
const place = (change: Partial<Place>): Place => ({ isEditable: true, selectionText: '', editFlags: FLAGS, misspelledWord: '', dictionarySuggestions: [], ...change });
const named = (items: ReturnType<typeof contextItems>) => items.flatMap(({ label, role, enabled = true }) => (enabled ? [label ?? role] : [])).filter((name) => name !== undefined);

test('in a field stands what can be done with words, elsewhere only copying what is chosen', () => {
  expect(named(contextItems(place({}), () => undefined))).toEqual(['undo', 'paste', 'Paste Without Its Look', 'selectAll']);
  expect(named(contextItems(place({ isEditable: false, selectionText: 'words' }), () => undefined))).toEqual(['copy']);
  expect(contextItems(place({ isEditable: false }), () => undefined)).toEqual([]);
});

test('a word that the system finds misspelled has its suggestions on top', () => {
  const replace = vi.fn<(word: string) => void>();
  const items = contextItems(place({ misspelledWord: 'recieve', dictionarySuggestions: ['receive', 'relieve'] }), replace);
  expect(named(items).slice(0, 2)).toEqual(['receive', 'relieve']);
  (items[0]?.click as (() => void) | undefined)?.(); // Electron passes the item and the window, which are not used
  expect(replace).toHaveBeenCalledWith('receive');
  expect(contextItems(place({ misspelledWord: 'xqz' }), replace)[0]).toMatchObject({ enabled: false });
});
