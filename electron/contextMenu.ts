/** The menu of the right mouse button: in a field what one does with words, on chosen words copying them; nothing elsewhere. */
import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

/** What of Electron's description of the place is looked at. */
export type Place = Pick<Electron.ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'>;

export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, place) => {
    const items = contextItems(place, (word) => contents.replaceMisspelling(word));
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}

/** The items. Spelling is checked where the system does it by itself (macOS); elsewhere no word is ever found misspelled. */
export function contextItems({ isEditable, selectionText, editFlags, misspelledWord, dictionarySuggestions }: Place, replace: (word: string) => void): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
  const words: MenuItemConstructorOptions[] = dictionarySuggestions.map((word) => ({ label: word, click: () => replace(word) }));
  const spelling: MenuItemConstructorOptions[] = misspelledWord === '' ? [] : [...(words.length > 0 ? words : [{ label: 'No other spelling is known', enabled: false }]), { type: 'separator' }];
  return [
    ...spelling,
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: 'Paste Without Its Look', enabled: editFlags.canPaste },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
