/** Every keyboard shortcut, once: what listens for keys reads them here, and so does the list that is shown by `?`. */
import { PLACES } from '@ui/AppFrame';
import { routes } from './routes';

/** Keys as `useHotkeys` reads them: `mod+K` is Ctrl+K, on a Mac ⌘K. */
export interface Shortcut {
  /** Each does the same, or, as in `↑ ↓`, one step in either way. */
  readonly keys: readonly string[];
  readonly does: string;
  /** A single character, which can be turned off in Settings. */
  readonly isSingle?: boolean;
}

/** A shortcut that leads to a page. */
export interface PlaceShortcut extends Shortcut {
  readonly href: string;
  /** It leads to something being recorded. */
  readonly records?: boolean;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly note?: string;
  readonly shortcuts: readonly Shortcut[];
}

export const SEARCH_KEY = 'mod+K';
export const LIST_KEY = 'shift+?';

/** In the minutes: what is typed is of the first, second or third kind. */
export const MINUTES_KEYS = { kinds: ['mod+1', 'mod+2', 'mod+3'], save: 'mod+Enter', itemBefore: 'mod+ArrowUp', itemAfter: 'mod+ArrowDown' } as const;

const MANUAL: PlaceShortcut = { keys: ['F1'], does: 'The manual', href: routes.help() };

/** Pages that a shortcut opens from anywhere but a field or a dialog. */
export const PAGE_SHORTCUTS: readonly PlaceShortcut[] = [
  MANUAL,
  { keys: ['mod+shift+O'], does: 'New obligation', href: routes.newObligation(), records: true },
  { keys: ['mod+shift+L'], does: 'New letter', href: routes.newLetter(), records: true },
  { keys: ['mod+shift+M'], does: 'New meeting', href: routes.newMeeting(), records: true },
  ...PLACES.map((place, index) => ({ keys: [`alt+${index + 1}`], does: `${place.charAt(0).toUpperCase()}${place.slice(1)}`, href: routes[place]() })),
];

/** The list as it is shown. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  {
    title: 'Anywhere',
    note: 'Keys of a single character can be turned off in Settings, under Keyboard.',
    shortcuts: [
      { keys: [SEARCH_KEY], does: 'Search the records, go anywhere, begin anything' },
      { keys: [LIST_KEY], does: 'This list, while no field is being typed in', isSingle: true },
      MANUAL,
      { keys: ['Escape'], does: 'Close a dialog, a menu or the search' },
    ],
  },
  { title: 'Begin', note: 'Outside a field.', shortcuts: PAGE_SHORTCUTS.filter(({ records }) => records) },
  { title: 'Go to', note: 'Outside a field, in the order of the places at the left.', shortcuts: PAGE_SHORTCUTS.filter((shortcut) => !shortcut.records && shortcut !== MANUAL) },
  {
    title: 'In a list of obligations',
    shortcuts: [
      { keys: ['ArrowUp', 'ArrowDown'], does: 'From entry to entry' },
      { keys: ['Home', 'End'], does: 'The first and the last entry' },
      { keys: ['Space'], does: 'Select the entry, where entries can be selected' },
      { keys: ['shift+ArrowUp', 'shift+ArrowDown'], does: 'Select the entries on the way; Shift and a click does the same' },
      { keys: ['Enter'], does: 'Open the entry' },
    ],
  },
  {
    title: 'In the month of the calendar',
    shortcuts: [
      { keys: ['ArrowLeft', 'ArrowRight'], does: 'A day back and on' },
      { keys: ['ArrowUp', 'ArrowDown'], does: 'A week back and on' },
    ],
  },
  {
    title: 'While minutes are taken',
    shortcuts: [
      { keys: [MINUTES_KEYS.save], does: 'Record what is typed' },
      { keys: MINUTES_KEYS.kinds, does: 'What it is: a statement, a decision, a motion' },
      { keys: [MINUTES_KEYS.itemBefore, MINUTES_KEYS.itemAfter], does: 'The item of the agenda it stands under' },
    ],
  },
  {
    title: 'The window',
    shortcuts: [
      { keys: ['mod+[plus]', 'mod+-'], does: 'Larger and smaller' },
      { keys: ['mod+0'], does: 'The usual size' },
      { keys: ['mod+P'], does: 'Print the page' },
      { keys: ['mod+shift+P'], does: 'See it first as it would be printed' },
    ],
  },
];

const SIGNS: Readonly<Record<string, string>> = { arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→', escape: 'Esc', '[plus]': '+', '-': '−' };

/** `mod+shift+O` as it is printed on the keyboard: `Ctrl+Shift+O`, on a Mac `⌘⇧O`; `shift+?` is `?`. */
export function keyWords(keys: string, isMac: boolean): string {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const printed = SIGNS[key.toLowerCase()] ?? key;
  const held = key === '?' ? [] : parts.slice(0, -1).map((part) => heldKey(part, isMac));
  return [...held, printed].join(isMac ? '' : '+');
}

function heldKey(part: string, isMac: boolean): string {
  if (isMac) return { mod: '⌘', alt: '⌥', shift: '⇧' }[part] ?? part;
  return { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' }[part] ?? part;
}
