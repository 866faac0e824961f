/**
 * The windows: the one that the clerk works in, and hidden ones that print. All are sandboxed, without Node, and stay where they are.
 */
import { join } from 'node:path';
import icon from '@assets/icon/128.png?inline';
import { app, BrowserWindow, dialog, type NativeImage, nativeImage, nativeTheme, type Rectangle, screen, type WebContents, WebContentsView } from 'electron';
import { offerContextMenu } from './contextMenu';
import { ORIGIN } from './protocol';
import type { Saved, Settings } from './settings';

const SMALLEST = { width: 900, height: 600 };
const USUAL = { width: 1280, height: 800 };
/** The desk of the theme (LOOK.md), so that the window has its colour before the page has. */
const DESK = { light: '#F5F4F0', dark: '#15181B' };

/** What all windows share. */
const SANDBOXED = {
  sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
  webSecurity: true, webviewTag: false, spellcheck: false, navigateOnDragDrop: false, safeDialogs: true,
} as const;

/** Holds every web contents, whoever makes it, to its page: no new windows, other addresses, frames or webviews. */
export function confineAll(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // Only the built-in viewer of a kept PDF has a frame; the app may load itself anew.
    const isViewer = event.url.startsWith('chrome-extension://');
    const isReload = event.isMainFrame && isAppPage(event.url) && isAppPage(contents.getURL());
    if (!isViewer && !isReload) event.preventDefault();
  });
}

/** A page of the app itself, not a kept file, a sheet, a preview or a notice. */
export function isAppPage(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'app:' && url.host === 'local' && !/^\/(files|sheet|preview|notice)(\/|$)/.test(url.pathname);
  } catch {
    return false; // no address at all
  }
}

/** The window of the app. Not shown before `arrangeMainWindow`; its page can be loaded meanwhile. */
export function openMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...USUAL,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Noticebook',
    ...onLinux(),
    show: false,
    webPreferences: { ...SANDBOXED, preload, spellcheck: process.platform === 'darwin' }, // by the system there; elsewhere Chromium would load lists of words from the network
  });
  offerContextMenu(window.webContents);
  window.on('page-title-updated', (event) => {
    if (window.webContents.getTitle() === '') event.preventDefault();
  });
  window.on('unresponsive', () => void askAboutWaiting(window));
  return window;
}

/** Puts the window where it was, with the colour of its theme, and shows it. `isHidden`: shown only when it is asked for. */
export function arrangeMainWindow(window: BrowserWindow, settings: Settings, isHidden = false): void {
  const { saved } = settings;
  applyTheme(saved.theme);
  window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light);
  const bounds = saved.bounds === undefined ? undefined : boundsFor(saved.bounds);
  if (bounds !== undefined) window.setBounds(bounds);
  if (bounds !== undefined && bounds.x === undefined) window.center(); // its screen is gone
  rememberZoom(window, settings);
  window.on('close', () => settings.remember({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() }));
  if (isHidden) {
    if (saved.isMaximised === true) window.once('show', () => window.maximize());
  } else if (saved.isMaximised === true) window.maximize(); // which also shows it
  else window.show();
}

/** The icon in the window's frame and on the taskbar, which Linux takes from the window; elsewhere it comes with the program. */
const onLinux = (): { readonly icon?: NativeImage } => (process.platform === 'linux' ? { icon: nativeImage.createFromDataURL(icon) } : {});

/** The size of everything is as it was left. Chromium forgets it with the profile, which may be made anew. */
function rememberZoom(window: BrowserWindow, settings: Settings): void {
  const { webContents } = window;
  const setZoom = () => webContents.setZoomLevel(settings.saved.zoomLevel ?? 0);
  if (webContents.isLoading()) webContents.once('did-finish-load', setZoom);
  else setZoom();
  window.on('close', () => settings.remember({ zoomLevel: webContents.getZoomLevel() }));
}

/** A window that says why Noticebook does not start. */
export async function openNoticeWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 720, height: 560, title: 'Noticebook', backgroundColor: nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light, webPreferences: { ...SANDBOXED, javascript: false },
  });
  await window.loadURL(`${ORIGIN}/notice`);
  return window;
}

/** A hidden window from which a sheet goes to a printer, with a session of its own. */
export const openSheetWindow = (): BrowserWindow => openHidden({ partition: SHEET_SESSION });

/** A page without a window, in which a sheet is printed to PDF, in the same session: closing the app's window ends the app while it is there. */
export function openSheetView(): WebContentsView {
  const view = new WebContentsView({ webPreferences: { ...SANDBOXED, backgroundThrottling: false, partition: SHEET_SESSION } });
  view.setBounds({ x: 0, y: 0, ...PAPER });
  return view;
}

/** A hidden window with Chromium's PDF viewer. It works in the default session only: elsewhere its own files are refused to it. */
export const openViewerWindow = (): BrowserWindow => openHidden({ plugins: true });

/** A window that shows one kept file. Like the hidden viewer it uses the default session, where Chromium's PDF viewer works. */
export function openFileWindow(title: string): BrowserWindow {
  const { workArea } = screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    width: Math.min(960, workArea.width), height: Math.min(1000, workArea.height), minWidth: 480, minHeight: 400,
    title, backgroundColor: nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light, webPreferences: { ...SANDBOXED, plugins: true },
  });
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault()); // the address of the file says nothing to a clerk
  return window;
}

/** The session of sheets: in memory, without cookies or caches of the app. Served and confined when it is made (main.ts). */
const SHEET_SESSION = 'sheet';

/** US Letter at 96 dots per inch. */
const PAPER = { width: 816, height: 1056 };

function openHidden(preferences: { readonly partition?: string; readonly plugins?: boolean }): BrowserWindow {
  return new BrowserWindow({
    show: false, ...PAPER,
    webPreferences: { ...SANDBOXED, backgroundThrottling: false, ...preferences },
  });
}

export function applyTheme(theme: Saved['theme']): void {
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system';
}

export const preloadPath = (): string => join(import.meta.dirname, '../preload/preload.cjs');

/** The bounds of last time where they are still on a screen, else the usual size in the middle. */
function boundsFor(saved: Rectangle): Partial<Rectangle> {
  const { workArea } = screen.getDisplayMatching(saved);
  const width = Math.min(Math.max(saved.width, SMALLEST.width), Math.max(workArea.width, SMALLEST.width));
  const height = Math.min(Math.max(saved.height, SMALLEST.height), Math.max(workArea.height, SMALLEST.height));
  const isTitleVisible = saved.x + width > workArea.x + 100 && saved.x < workArea.x + workArea.width - 100
    && saved.y >= workArea.y - 20 && saved.y < workArea.y + workArea.height - 50;
  return isTitleVisible ? { x: saved.x, y: saved.y, width, height } : { width, height };
}

async function askAboutWaiting(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Noticebook is taking longer than usual',
    detail: 'Everything that was saved is safe. You can wait, or load the window again; work that was not saved yet is kept as a draft.',
    buttons: ['Wait', 'Load the window again'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer(); // its end loads the window anew
}
