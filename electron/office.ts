/**
 * What stands behind the window: the records, the settings, the backups, and what answers the window.
 *
 * Apart from main.ts, so that the window is made before all of this is read.
 */
import type { StartNotice } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import type { Result } from '@domain/result';
import { app, type BrowserWindow, safeStorage } from 'electron';
import Store from 'electron-store';
import { answersBy } from './answers';
import { Backups } from './backup/backups';
import type { Answer } from './ipc';
import { fileSystem } from './journal/disk';
import { type OpenRecords, Records } from './records';
import { AT_LOGIN } from './reminding/atLogin';
import { startReminding } from './reminding/startReminding';
import { account, makeServices } from './services';
import { type Saved, Settings } from './settings';
import type { Sheets } from './sheets';
import { readVerifier } from './verifierFile';
import { arrangeMainWindow } from './window';
import { WindowDatabase } from './windowDatabase';

export type Office = {
  readonly records: Records;
  readonly settings: Settings;
  /** The records that are opened first. */
  readonly opening: Promise<Result<OpenRecords, BridgeError>>;
  readonly answer: Answer;
};

export type OfficeOptions = {
  /** The folder of everything that Noticebook keeps. */
  readonly root: string;
  readonly sheets: Sheets;
  readonly window: BrowserWindow;
  readonly bringToFront: () => void;
};

/** Begins to open the records, and arranges and shows the window. */
export function openOffice({ root, sheets, window, bringToFront }: OfficeOptions): Office {
  const records: Records = new Records({ fs: fileSystem, root, account: account(), headsElsewhere: (place) => backups.headsElsewhere(place) });
  const backups = new Backups({ fs: fileSystem, root, records, guard: safeStorage, app: app.getVersion(), verifier: readVerifier, now: () => new Date() });
  const database = new WindowDatabase(app.getPath('userData'), () => {
    app.relaunch();
    app.quit();
  });
  const notices: StartNotice[] = [];
  const { settings, notices: mended } = Settings.open(root, new Date(), (folder) => new Store<Saved>({ cwd: folder, name: 'settings' }));
  notices.push(...mended);

  const opening = app.commandLine.hasSwitch('sample') ? records.open('sample') : records.openUsual(settings.saved.lastPlace);
  closeRecordsAtEnd(records, backups);
  const reminding = startReminding(settings, bringToFront);
  if (!window.isDestroyed()) {
    arrangeMainWindow(window, settings, reminding.hasSign && app.commandLine.hasSwitch(AT_LOGIN));
    hideInsteadOfClosing(window, () => reminding.hasSign);
  }
  const services = makeServices({ records, settings, sheets, notices, backups, database, reminding, window: () => window });
  backups.start();
  return { records, settings, opening, answer: answersBy(services) };
}

/** With a sign beside the clock, closing the window leaves Noticebook there; it ends by "Quit", or with the session of the computer. */
function hideInsteadOfClosing(window: BrowserWindow, hasSign: () => boolean): void {
  let isEnding = false;
  app.on('before-quit', () => { isEnding = true; });
  window.on('session-end', () => { isEnding = true; });
  window.on('close', (event) => {
    if (isEnding || !hasSign()) return;
    event.preventDefault();
    window.hide();
  });
}

/** The last backup is made, what is being written is written to its end, and the folder is let go, before the process ends. */
function closeRecordsAtEnd(records: Records, backups: Backups): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void backups.makeAtEnd().then(() => records.close()).finally(() => {
      isClosed = true;
      setImmediate(() => app.quit()); // asked for while Electron is still in this event, it would be forgotten
    });
  });
}
