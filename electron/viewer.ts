/**
 * Shows a kept PDF or picture in a window of its own, in Chromium's viewer: no Node, no preload, no way out of `app://`.
 *
 * What is shown is decided by the bytes, never by the name, and only after they were found to be those that were kept.
 */
import type { BridgeError } from '@bridge/error';
import { type FileRef, isShown } from '@domain/file';
import { fail, ok, type Result } from '@domain/result';
import type { BrowserWindow } from 'electron';
import { type Attachments, plainName } from './attachments';
import { saveFile } from './files';
import type { Folders } from './folders';
import { ORIGIN } from './protocol';
import { openFileWindow } from './window';

/** Viewers that are open, by the hash of their file. */
const open = new Map<string, BrowserWindow>();

/** Closes them all: other records are open now, and what these show belongs to the ones before. */
export function closeViewers(): void {
  for (const viewer of open.values()) viewer.destroy();
}

/**
 * Opens the viewer, or brings the one that shows this file to the front.
 *
 * Errors: `notFound`, `notViewed` for a file that is neither PDF nor picture, `damaged` when the bytes are not those that were kept.
 */
export async function viewFile(main: BrowserWindow, folders: Folders, attachments: Attachments, file: FileRef): Promise<Result<null, BridgeError>> {
  const { hash } = file;
  const kept = await attachments.look(hash);
  if (kept === undefined) return fail({ code: 'notFound' });
  if (!isShown(kept)) return fail({ code: 'notViewed' });
  if ((await attachments.check(hash)) !== 'whole') return fail({ code: 'damaged', detail: 'the kept file is not the one that was recorded' });

  const there = open.get(hash);
  if (there !== undefined) {
    if (there.isMinimized()) there.restore();
    there.focus();
    return ok(null);
  }
  const name = plainName(file.name);
  const viewer = openFileWindow(name);
  open.set(hash, viewer);
  const close = () => viewer.destroy();
  main.once('closed', close);
  viewer.once('closed', () => {
    open.delete(hash);
    if (!main.isDestroyed()) main.removeListener('closed', close);
  });
  // The viewer's own button for saving: the copy goes through the same check and the same dialog as "Save a copy".
  const { session } = viewer.webContents;
  const save = (event: Electron.Event, item: Electron.DownloadItem) => {
    if (!item.getURL().startsWith(`${ORIGIN}/files/${hash}`)) return;
    event.preventDefault();
    void saveFile(viewer, folders, attachments, { file });
  };
  session.on('will-download', save);
  viewer.once('closed', () => session.removeListener('will-download', save));
  try {
    await viewer.loadURL(`${ORIGIN}/files/${hash}/${encodeURIComponent(name)}`);
  } catch {
    if (!viewer.isDestroyed()) viewer.destroy();
    return fail({ code: 'notFound', detail: 'the file could not be shown' });
  }
  return ok(null);
}
