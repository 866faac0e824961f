/**
 * Start-up, as a table of contents.
 *
 * The first lines run before Electron is ready: what has to be set by then. Then one of three: a second Noticebook says so and
 * ends; a start that fails shows why; else the window opens, and its page is loaded, while what stands behind it is (office.ts).
 */
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BridgeError } from '@bridge/error';
import { app, type BrowserWindow, dialog, protocol, session } from 'electron';
import { appWindow } from './goTo';
import { answerChannels } from './ipc';
import { diskError } from './journal/disk';
import { setMenu } from './menu';
import { alreadyOpen, brokenWindow, type Notice, noticePage, startNotice } from './notice';
import type { Office } from './office';
import { dataFolder, profileFolder } from './paths';
import { Previews } from './preview';
import { ORIGIN, SCHEME, serve, type Served } from './protocol';
import { Sheets } from './sheets';
import { renewIfAsked, setAsideIfAsked } from './windowDatabase';
import { confineAll, openMainWindow, openNoticeWindow, preloadPath } from './window';

// Chromium's processes refuse to start as root with the sandbox on. The launcher switches it off for root only, and says so;
// asked for all the same, every process would die at once. Each window asks for it anyhow.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND'); // behind the sessions, which refuse every request
protocol.registerSchemesAsPrivileged([SCHEME]);
confineAll();

const NOTICE_TRIES = 3;

const root = dataFolder();
const profile = prepareProfile(root);
const isFirst = profile.ok && app.requestSingleInstanceLock();
if (!isFirst) setTemporaryProfile();

const sheets = new Sheets();
const previews = new Previews();
let notice: Notice = alreadyOpen;
/** Loaded while the window is made and its page is fetched: it reads more than all the rest, and the window waits for none of it. */
let office: Promise<Office> | undefined;

const served: Served = {
  async attachments() {
    const open = await (await office)?.records.current();
    return open?.ok ? open.value.attachments : undefined;
  },
  sheet: (token) => sheets.get(token),
  preview: (token) => previews.get(token),
  notice: (nonce) => noticePage(notice, nonce),
};

// Before Electron is ready, which would else make a menu of its own first.
setMenu(() => {
  const shown = appWindow();
  if (shown !== undefined) void previews.show(shown);
});

// Not awaited here: `ready` comes only after this file has run to its end.
void app.whenReady().then(start).catch(failStart);

async function start(): Promise<void> {
  const rendererFolder = join(import.meta.dirname, '../renderer');
  serve(session.defaultSession, rendererFolder, served);
  app.on('session-created', (made) => serve(made, rendererFolder, served)); // that of sheets, when the first is printed; whoever makes one, it is confined
  app.on('window-all-closed', () => app.quit());
  if (!profile.ok) return showNoticeWindow(startNotice(profile.error, root));
  if (!isFirst) return showNoticeWindow(alreadyOpen);

  const window = openMainWindow(preloadPath());
  watch(window);
  app.on('second-instance', () => bringToFront(window));
  const loading = window.loadURL(`${ORIGIN}/`).catch(() => undefined); // `watch` shows why
  office = import('./office').then(({ openOffice }) => openOffice({ root, sheets, window, bringToFront: () => bringToFront(window) }));
  answerChannels(office.then(({ answer }) => answer), () => (window.isDestroyed() ? undefined : window.webContents));

  const { records, settings, opening } = await office;
  const opened = await opening;
  await loading;
  if (opened.ok) settings.remember({ lastPlace: opened.value.place });
  else if (!window.isDestroyed()) await showNotice(window, startNotice(opened.error, records.folderOf('office')));
}

/** Makes the folder and the profile in it, and sets it unless a switch has named another one. */
function prepareProfile(folder: string): { readonly ok: true } | { readonly ok: false; readonly error: BridgeError } {
  const path = profileFolder(folder);
  try {
    accessSync(nearestThere(folder), constants.W_OK); // asked first: Node's mkdir says "not there" of a disk that may only be read
    mkdirSync(path, { recursive: true });
    renewIfAsked(path);
    setAsideIfAsked(path, new Date());
  } catch (error) {
    const { code, detail } = diskError(error, folder);
    return { ok: false, error: { code: code === 'diskFailed' ? 'badFolder' : code, ...(detail === undefined ? {} : { detail }) } };
  }
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path);
  return { ok: true };
}

/** The folder itself, or the closest one above it that is there. */
function nearestThere(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : nearestThere(above);
}

/** For a window that only says something: it must not touch the profile of the first one. */
function setTemporaryProfile(): void {
  const folder = mkdtempSync(join(tmpdir(), 'noticebook-'));
  app.setPath('userData', folder);
  app.on('quit', () => rmSync(folder, { recursive: true, force: true }));
}

async function showNoticeWindow(shown: Notice): Promise<void> {
  notice = shown;
  await openNoticeWindow();
}

/** What it says must be read: a load that Chromium gives up, as while the page before is still on its way out, is asked for again. */
async function showNotice(window: BrowserWindow, shown: Notice): Promise<void> {
  notice = shown;
  for (let left = NOTICE_TRIES; !window.isDestroyed(); left -= 1) {
    try {
      await window.loadURL(`${ORIGIN}/notice`);
      return;
    } catch (error) {
      if (left === 0) throw error;
      await pause(200);
    }
  }
}

/** Never a white window: a page that does not load, or whose process ends, is loaded anew once, then says so. */
function watch(window: BrowserWindow): void {
  let lastEnd = -Infinity;
  window.webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    const wasReplaced = code === -3; // another page was asked for meanwhile
    if (isMainFrame && !wasReplaced && !url.startsWith(`${ORIGIN}/notice`)) void showNotice(window, brokenWindow(`${description} (${code})`));
  });
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const isAgain = performance.now() - lastEnd < 60_000;
    lastEnd = performance.now();
    if (isAgain) return void showNotice(window, brokenWindow(`${reason} (${exitCode})`));
    void window.loadURL(`${ORIGIN}/`).catch(() => undefined); // `did-fail-load` shows why
    void dialog.showMessageBox(window, {
      type: 'info',
      message: 'The window was loaded again',
      detail: `The part of Noticebook that draws the window stopped working (${reason}). Everything that was saved is safe. Work that was not saved yet is kept as a draft, up to a moment ago.`,
    });
  });
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** A bug in the start: said in a window of the system, since ours may be what failed. */
function failStart(error: unknown): void {
  console.error(error instanceof Error ? error.stack : error);
  dialog.showErrorBox('Noticebook could not start', `Nothing was changed, and nothing that was saved is lost.\n\nStart Noticebook again. If it happens again, reinstall it, and tell whoever looks after your computers: ${error instanceof Error ? error.name : 'unknown error'}.`);
  app.exit(1);
}
