/**
 * Prints a kept PDF exactly as it is: Chromium's own viewer shows it in a hidden window, and the system's dialog prints from there.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { BridgeError } from '@bridge/error';
import type { FileRef } from '@domain/file';
import { fail, ok, type Result } from '@domain/result';
import { type BrowserWindow, type WebContents, webContents as allContents } from 'electron';
import type { Attachments } from './attachments';
import { ORIGIN } from './protocol';
import { openViewerWindow } from './window';

/** How long the viewer may take to show the pages, in milliseconds, and how often it is asked. */
const PATIENCE = 10_000;
const TRIES = 2;

/**
 * Answers when the dialog was closed and the pages were handed to the printer.
 *
 * Errors: `notFound`, `damaged` when the bytes are not those that were kept, `wrongKind`, `cancelled`, `printFailed`.
 */
export async function printFile(attachments: Attachments, { hash }: FileRef): Promise<Result<null, BridgeError>> {
  const kept = await attachments.look(hash);
  if (kept === undefined) return fail({ code: 'notFound', detail: hash });
  if (kept.mediaType !== 'application/pdf') return fail({ code: 'wrongKind', detail: kept.mediaType });
  if ((await attachments.check(hash)) !== 'whole') return fail({ code: 'damaged', detail: 'the kept file is not the one that was recorded' });

  const window = openViewerWindow();
  try {
    return await printIn(window, hash);
  } finally {
    window.destroy();
  }
}

async function printIn(window: BrowserWindow, hash: string): Promise<Result<null, BridgeError>> {
  const { webContents } = window;
  // Without a printer the dialog would not open at all, and nothing would be said.
  if ((await webContents.getPrintersAsync()).length === 0) return fail({ code: 'printFailed', detail: 'no printer is set up on this computer' });
  const before = new Set(allContents.getAllWebContents().map(({ id }) => id));
  if (!(await show(window, hash))) return fail({ code: 'printFailed', detail: 'the PDF could not be shown' });
  return new Promise((resolve) => {
    viewerIn(webContents, before).print({ silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize: 'Letter' }, (isPrinted, reason) => {
      if (isPrinted) resolve(ok(null));
      else resolve(fail(/cancel/i.test(reason) ? { code: 'cancelled' } : { code: 'printFailed', detail: reason }));
    });
  });
}

/**
 * Who shows the pages. In Chrome 130 the viewer is a guest with contents of its own, and printed from the window around it the pages come
 * out, but nobody is ever told that they did; in later ones it is a frame of the window itself.
 */
function viewerIn(window: WebContents, before: ReadonlySet<number>): WebContents {
  return allContents.getAllWebContents().find((one) => one.id !== window.id && !before.has(one.id) && one.getURL().startsWith('chrome-extension://')) ?? window;
}

/** Loads the PDF until its viewer stands: on a busy computer Chromium now and then leaves the first one without a viewer, or calls its load aborted. */
async function show(window: BrowserWindow, hash: string): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    await window.loadURL(`${ORIGIN}/files/${hash}`).catch(() => undefined); // whether it is there is seen by its frames
    if (await isShown(window.webContents)) return true;
  }
  return false;
}

/** The viewer is a frame in a frame, and tells nobody when it is there. */
async function isShown(webContents: WebContents): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    const { mainFrame } = webContents;
    const viewer = mainFrame.framesInSubtree.some((frame) => frame !== mainFrame && frame.url.startsWith(ORIGIN));
    if (viewer && !webContents.isLoading()) {
      await pause(1000); // the pages are read a moment later
      return true;
    }
    await pause(100);
  }
  return false;
}
