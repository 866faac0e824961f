import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@domain/day';
import { makeId } from '@domain/id';
import type { NoticeText, Reminders } from '@domain/reminder';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Saved, Settings } from '../settings';
import { AtLogin, desktopEntry, type LoginApp } from './atLogin';
import { trayMenu } from './dueTray';
import { Reminding } from './reminding';

vi.mock('electron', () => ({ Menu: {}, nativeImage: {}, Tray: class {} }));

const id = (number: number) => makeId(number, new Uint8Array(10));
const due = (on: string, ...numbers: readonly number[]): Reminders => ({ day: day(on), total: numbers.length, late: 0, items: numbers.map((number) => ({ id: id(number), title: `Duty ${number} & more`, due: day(on) })) });

let home: string;
let stored: Saved;
let said: NoticeText[];
let shown: (Reminders | undefined)[];
let clock: Date;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'noticebook-login-'));
  stored = {};
  said = [];
  shown = [];
  clock = new Date(2026, 10, 24, 9);
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const login: LoginApp = { isPackaged: true, getAppPath: () => '/app', getLoginItemSettings: () => ({ openAtLogin: false }), setLoginItemSettings: () => undefined };
const atLogin = (env: NodeJS.ProcessEnv = {}) => new AtLogin(login, { XDG_CONFIG_HOME: home, ...env }, 'linux');

function reminding() {
  const { settings } = Settings.open(home, clock, () => ({ get store() { return stored; }, set store(saved) { stored = saved; } }));
  return new Reminding({
    settings, atLogin: atLogin(), sign: { show: (reminders) => { shown.push(reminders); }, hide: () => { shown = []; } },
    canNotify: () => true, notify: (text) => { said.push(text); }, now: () => clock,
  });
}

describe('reminders', () => {
  test('nothing is said and no sign is shown until somebody turns it on', () => {
    const some = reminding();
    some.tell(due('2026-11-24', 1));
    expect([said, shown]).toEqual([[], []]);
    expect(some.state).toEqual({ atLogin: false, tray: false, notices: false });
  });

  test('of one obligation a notice is shown once a day, also after a restart', () => {
    const some = reminding();
    some.tell(due('2026-11-24', 1));
    some.set({ notices: true });
    expect(said.map(({ opens }) => opens)).toEqual([id(1)]);
    some.tell(due('2026-11-24', 1, 2));
    expect(said.map(({ opens }) => opens)).toEqual([id(1), id(2)]);
    const again = reminding();
    again.tell(due('2026-11-24', 1, 2));
    expect(said.length, 'restarted the same day').toBe(2);
    clock = new Date(2026, 10, 25, 9);
    again.tell(due('2026-11-25', 1, 2));
    expect(said.length, 'the next day').toBe(4);
  });

  test('an empty list says nothing, and before seven in the morning nothing is said', () => {
    const some = reminding();
    some.set({ notices: true });
    some.tell(due('2026-11-24'));
    clock = new Date(2026, 10, 24, 0, 5);
    some.tell(due('2026-11-24', 1));
    expect(said).toEqual([]);
    clock = new Date(2026, 10, 24, 7);
    some.tell(due('2026-11-24', 1));
    expect(said.length).toBe(1);
  });

  test('where the system can show none, nothing counts as said', () => {
    const { settings } = Settings.open(home, clock, () => ({ get store() { return stored; }, set store(saved) { stored = saved; } }));
    const some = new Reminding({ settings, atLogin: atLogin(), sign: { show: () => undefined, hide: () => undefined }, canNotify: () => false, notify: (text) => { said.push(text); }, now: () => clock });
    some.set({ notices: true });
    some.tell(due('2026-11-24', 1));
    expect([said, stored.noticed]).toEqual([[], undefined]);
  });

  test('the sign follows what is due, and goes when it is turned off', () => {
    const some = reminding();
    some.set({ tray: true });
    some.tell(due('2026-11-24', 1));
    expect(shown.at(-1)?.total).toBe(1);
    some.set({ tray: false });
    expect(shown).toEqual([]);
  });

  test('its menu names what is due, with & as it is written, and opens it', () => {
    const acts = { openWindow: vi.fn<() => void>(), openObligation: vi.fn<(id: string) => void>(), quit: vi.fn<() => void>() };
    const menu = trayMenu(due('2026-11-24', ...Array.from({ length: 12 }, (_, index) => index + 1)), acts);
    expect(menu.map(({ label }) => label).slice(0, 2)).toEqual(['12 coming up', 'Duty 1 && more: due today']);
    expect(menu.map(({ label }) => label)).toContain('2 more, under Today');
    (menu[1]?.click as (() => void) | undefined)?.(); // Electron passes the item and the window, which are not used
    expect(acts.openObligation).toHaveBeenCalledWith(id(1));
    expect(trayMenu(undefined, acts)[0]?.label).toBe('Reading what is due');
  });
});

describe('starting at login on Linux', () => {
  const entry = () => join(home, 'autostart', 'noticebook.desktop');

  test('is a file of the account that is taken away again', () => {
    const some = atLogin();
    expect(some.isOn).toBe(false);
    some.set(true);
    expect(some.isOn).toBe(true);
    expect(readFileSync(entry(), 'utf8')).toContain(`Exec="${process.execPath}" "--at-login"\n`);
    some.set(false);
    expect(some.isOn).toBe(false);
    some.set(false); // nothing to take away is no error
  });

  test('is off where the desktop has switched the file off', () => {
    atLogin().set(true);
    for (const line of ['Hidden=true', 'X-GNOME-Autostart-enabled=false']) {
      writeFileSync(entry(), `${desktopEntry(['/usr/bin/noticebook'])}${line}\n`);
      expect({ line, isOn: atLogin().isOn }).toEqual({ line, isOn: false });
    }
  });

  test('starts the AppImage itself, not what it has unpacked', () => {
    atLogin({ APPIMAGE: '/home/ruth/Noticebook.AppImage' }).set(true);
    expect(readFileSync(entry(), 'utf8')).toContain('Exec="/home/ruth/Noticebook.AppImage" "--at-login"');
  });

  test('escapes what the file would read otherwise', () => {
    expect(desktopEntry(['/opt/50% "new"/a$b\\c'])).toContain('Exec="/opt/50%% \\\\"new\\\\"/a\\\\$b\\\\\\\\c"');
  });
});
