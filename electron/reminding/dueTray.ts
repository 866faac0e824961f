/** The sign beside the clock: what is due in one line, and the obligations to open. */
import trayIcon from '@assets/icon/32.png?inline';
import type { Id } from '@domain/id';
import { type Reminders, remindersLine, reminderWords } from '@domain/reminder';
import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import type { DueSign } from './reminding';

/** A menu beside the clock is no list. */
const MOST_IN_MENU = 10;
const LONGEST = 70;

export type TrayActs = {
  readonly openWindow: () => void;
  readonly openObligation: (id: Id) => void;
  readonly quit: () => void;
};

export class DueTray implements DueSign {
  private readonly acts: TrayActs;
  private tray: Tray | undefined;

  constructor(acts: TrayActs) {
    this.acts = acts;
  }

  show(reminders: Reminders | undefined): void {
    this.tray ??= this.make();
    this.tray.setToolTip(`Noticebook: ${reminders === undefined ? 'reading what is due' : remindersLine(reminders)}`);
    this.tray.setContextMenu(Menu.buildFromTemplate(trayMenu(reminders, this.acts)));
  }

  hide(): void {
    this.tray?.destroy();
    this.tray = undefined;
  }

  private make(): Tray {
    const image = nativeImage.createFromDataURL(trayIcon);
    const tray = new Tray(process.platform === 'darwin' ? image.resize({ width: 18, height: 18 }) : image);
    tray.on('click', this.acts.openWindow);
    return tray;
  }
}

/** The menu, apart from the sign that bears it. */
export function trayMenu(reminders: Reminders | undefined, { openWindow, openObligation, quit }: TrayActs): MenuItemConstructorOptions[] {
  const due = reminders?.items.slice(0, MOST_IN_MENU) ?? [];
  const rest = (reminders?.total ?? 0) - due.length;
  return [
    { label: reminders === undefined ? 'Reading what is due' : remindersLine(reminders), enabled: false },
    ...due.map((one): MenuItemConstructorOptions => ({
      label: menuLabel(`${shortened(one.title)}: ${lowered(reminderWords(one, reminders?.day ?? one.due))}`),
      click: () => openObligation(one.id),
    })),
    ...(rest > 0 ? [{ label: `${rest} more, under Today`, click: openWindow }] : []),
    { type: 'separator' },
    { label: 'Open Noticebook', click: openWindow },
    { label: 'Quit Noticebook', click: quit },
  ];
}

/** In a menu `&` underlines what follows. */
const menuLabel = (text: string): string => text.replaceAll('&', '&&');
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
