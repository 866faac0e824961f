/** Every power that the window has, on one page: channel -> function. */
import { userInfo } from 'node:os';
import type { Channel } from '@bridge/channel';
import type { Reply, Request, Sent, StartNotice } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import type { Id } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import { NO_SHORTLIST } from '@domain/shortlist';
import { app, type BrowserWindow, session } from 'electron';
import type { Backups } from './backup/backups';
import { RestoreDesk } from './backup/restoreDesk';
import { destroyRecords } from './destruction';
import { chooseBackupFolder, chooseFile, choosePackage, chooseTable, chooseText, chooseWord, saveFile, saveNewFile } from './files';
import { Folders } from './folders';
import { guardLooking } from './lookOnly';
import { printRecoverySheet } from './recoverySheet';
import { ExportDesk } from './exports/exportDesk';
import { exportCopies } from './exports/madeExports';
import { fileSystem } from './journal/disk';
import { printFile } from './printer';
import { ORIGIN } from './protocol';
import type { OpenRecords, Records } from './records';
import { ChosenFolders, lookAtPdf, Joining, saveJoined, saveMail } from './saving';
import type { Reminding } from './reminding/reminding';
import type { Settings } from './settings';
import type { Sheets } from './sheets';
import { UpdateDesk } from './updateFile';
import { readVerifier } from './verifierFile';
import { closeViewers, viewFile } from './viewer';
import { applyTheme } from './window';
import type { WindowDatabase } from './windowDatabase';

export type Services = { readonly [C in Channel]: (request: Request<C>) => Promise<Result<Sent<C>, BridgeError>> };

export type Powers = {
  readonly records: Records;
  readonly settings: Settings;
  readonly sheets: Sheets;
  /** Told with the first start of the window, and no more after another place was opened. */
  readonly notices: StartNotice[];
  readonly backups: Backups;
  readonly database: WindowDatabase;
  readonly reminding: Pick<Reminding, 'state' | 'canNotify' | 'set' | 'tell'>;
  readonly window: () => BrowserWindow;
};

export function makeServices({ records, settings, sheets, notices, backups, database, reminding, window }: Powers): Services {
  const folders = new Folders(settings);
  const desk = new RestoreDesk(fileSystem, records, backups, folders, window);
  const chosen = new ChosenFolders();
  const updates = new UpdateDesk({ version: app.getVersion(), platform: process.platform, backups });
  const exports = new ExportDesk(fileSystem);
  app.once('will-quit', () => exports.abandonAll());
  /** The device that the page in the window began with; undefined from the moment other records are open until the new page asks. */
  let pageDevice: Id | undefined;

  const withOpen = async <T>(act: (open: OpenRecords) => Promise<Result<T, BridgeError>>): Promise<Result<T, BridgeError>> => {
    const open = await records.current();
    return open.ok ? act(open.value) : open;
  };
  /** Does something with the open records, or says why not. A page that began with other records than are open now touches neither. */
  const withPage = <T>(act: (open: OpenRecords) => Promise<Result<T, BridgeError>>): Promise<Result<T, BridgeError>> =>
    withOpen(async (open) => (open.device === pageDevice ? act(open) : fail({ code: 'placeChanged' })));

  const joining = new Joining();

  const services: Services = {
    appStart: () => withOpen(async (open) => {
      pageDevice = open.device;
      return ok(startOf(open, settings, reminding, notices));
    }),
    appQuit: async () => {
      setImmediate(() => app.quit()); // after the reply
      return ok(null);
    },
    placeOpen: async ({ place }) => {
      const open = await records.open(place);
      if (!open.ok) return open; // the records before are open again, and the page goes on with them
      pageDevice = undefined;
      exports.abandonAll();
      closeViewers();
      settings.remember({ lastPlace: place });
      reminding.tell(undefined);
      notices.length = 0;
      setImmediate(() => void window().loadURL(`${ORIGIN}/`).catch(() => undefined)); // `did-fail-load` shows why
      return ok(null);
    },

    journalHeads: () => withPage(async ({ journal }) => ok(journal.heads())),
    journalRead: ({ device, after, limit }) => withPage(({ journal }) => journal.readLines(device, after, limit)),
    journalAppend: ({ entries, expectedHead }) => withPage(async ({ journal, lock }) =>
      lock.isOurs ? journal.append(entries, expectedHead) : fail({ code: 'inUse', detail: 'another Noticebook took the folder over' })),
    journalVerify: () => withPage(({ place, journal, attachments }) => journal.verify((hash) => attachments.check(hash), backups.headsElsewhere(place))),

    draftList: () => withPage(({ drafts }) => drafts.list()),
    draftRead: ({ key }) => withPage(({ drafts }) => drafts.read(key)),
    draftWrite: ({ key, text }) => withPage(({ drafts }) => drafts.write(key, text)),
    draftRemove: ({ key }) => withPage(({ drafts }) => drafts.remove(key)),

    fileChoose: (request) => withPage(({ attachments }) => chooseFile(window(), folders, attachments, request)),
    fileChooseTable: (request) => withPage(() => chooseTable(window(), request)),
    fileChooseText: () => withPage(() => chooseText(window())),
    fileChooseWord: () => withPage(() => chooseWord(window())),
    fileKeep: ({ kind, name, bytes }) => withPage(({ attachments }) => attachments.keepBytes(kind, name, bytes)),
    fileSave: (request) => withPage(({ attachments }) => saveFile(window(), folders, attachments, request)),
    fileSaveNew: (request) => saveNewFile(window(), folders, request),
    filePrint: ({ file }) => withPage(({ attachments }) => printFile(attachments, file)),
    fileView: ({ file }) => withPage(({ attachments }) => viewFile(window(), folders, attachments, file)),
    folderChoose: () => chosen.choose(window(), folders),
    folderSave: (request) => withPage(({ attachments }) => chosen.save(attachments, request)),
    mailSave: (request) => withPage(({ attachments }) => saveMail(window(), folders, attachments, request)),
    sheetRead: ({ file }) => withPage(async ({ attachments }) => {
      const bytes = await attachments.bytesOf(file.hash);
      return bytes.ok ? ok(Buffer.from(bytes.value).toString('utf8')) : bytes;
    }),
    pdfLook: ({ file }) => withPage(({ attachments }) => lookAtPdf(attachments, file)),
    pdfJoin: (request) => withPage(({ attachments }) => saveJoined(window(), folders, attachments, request, joining)),
    pdfJoinLook: async () => ok(joining.far ?? null),
    pdfJoinStop: async () => {
      joining.stop();
      return ok(null);
    },
    pdfMake: (job) => withPage(async ({ attachments }) => {
      const { makePdf } = await import('./pdf'); // half of the program's code, needed by no start
      const made = await makePdf(job, sheets);
      if (!made.ok) return made;
      const [sheet, pdf] = await Promise.all([
        attachments.keepBytes('sheet', `${job.name}.html`, Buffer.from(made.value.html)),
        attachments.keepBytes('any', `${job.name}.pdf`, made.value.bytes),
      ]);
      if (!sheet.ok) return sheet;
      return pdf.ok ? ok({ pdf: pdf.value, sheet: sheet.value, pages: made.value.pages }) : pdf;
    }),

    settingsWrite: ({ theme, recorderId, isLookOnly, columns, listOrder, shortlist, singleKeys, later, tour }) => withPage(async ({ place }) => {
      settings.write({
        ...(theme === undefined ? {} : { theme }),
        ...(isLookOnly === undefined ? {} : { isLookOnly }),
        ...(columns === undefined ? {} : { columns }),
        ...(listOrder === undefined ? {} : { listOrder }),
        ...(singleKeys === undefined ? {} : { singleKeys }),
        ...(later === undefined ? {} : { later }),
        ...(tour === undefined ? {} : { tour }),
        ...(shortlist === undefined ? {} : { shortlist: { ...settings.saved.shortlist, [place]: shortlist } }),
        ...(recorderId === undefined ? {} : { recorderId: { ...settings.saved.recorderId, [place]: recorderId } }),
      });
      applyTheme(settings.saved.theme);
      return ok(null);
    }),

    remindersTell: (due) => withPage(async ({ place }) => {
      if (place === 'office') reminding.tell(due); // nobody is to be reminded of an invented city
      return ok(null);
    }),
    remindersSet: (change) => withPage(async () => ok(reminding.set(change))),

    updateChoose: () => withPage(async () => {
      const path = await choosePackage(window());
      return path === undefined ? fail({ code: 'cancelled' }) : updates.look(path);
    }),
    updateReady: ({ token }) => withPage(() => updates.ready(token)),

    backupState: () => withPage(async (open) => ok(await backups.state(open))),
    backupChooseFolder: () => withPage((open) => chooseBackupFolder(window(), backups, open)),
    backupSet: (request) => withPage(async (open) => {
      const set = await backups.set(open, request);
      return set.ok ? ok(await backups.state(open)) : set;
    }),
    backupNow: () => withPage(async (open) => {
      const made = await backups.make();
      return made.ok ? ok(await backups.state(open)) : made;
    }),
    backupList: () => withPage((open) => backups.list(open)),
    backupLook: (request) => withPage((open) => desk.look(open, request)),
    backupRestore: ({ token, actor }) => withPage(async (open) => {
      const restored = await desk.restore(open, token, actor);
      if (!restored.ok) return restored;
      pageDevice = undefined;
      closeViewers();
      notices.length = 0;
      notices.push({ code: 'restored', detail: restored.value.aside });
      setImmediate(() => void window().loadURL(`${ORIGIN}/`).catch(() => undefined)); // `did-fail-load` shows why
      return ok(null);
    }),
    backupPutBack: ({ files }) => withPage((open) => backups.putBack(open, files)),
    recordsDestroy: (request) => withPage((open) => backups.between(async () => {
      if (!open.lock.isOurs) return fail({ code: 'inUse', detail: 'another Noticebook took the folder over' });
      return destroyRecords(fileSystem, open, request, { copies: [...(await backups.copies(open)), ...(await exportCopies(open.folder))], before: () => database.markForRenewal() });
    })),
    databaseRenew: ({ number }) => withPage(async () => {
      notices.length = 0;
      notices.push({ code: 'destroyed', detail: number });
      setImmediate(() => void window().loadURL('about:blank') // so that the page lets go of the database
        .then(() => database.renew(() => session.defaultSession.clearStorageData({ storages: ['indexdb', 'cachestorage', 'localstorage'] })))
        .then(() => window().loadURL(`${ORIGIN}/`)).catch(() => undefined)); // `did-fail-load` shows why
      return ok(null);
    }),
    recoveryPrint: ({ office }) => withPage(async (open) => {
      const passphrase = await backups.passphrases.read(open.place);
      return passphrase === undefined ? fail({ code: 'needsPassphrase' }) : printRecoverySheet(sheets, { office, passphrase, folder: (await backups.state(open)).folder ?? '' });
    }),
    databaseSetAside: async () => {
      const aside = await database.setAside();
      if (!aside.ok) return aside;
      setImmediate(() => void window().loadURL(`${ORIGIN}/`).catch(() => undefined)); // `did-fail-load` shows why
      return ok(null);
    },
    exportBegin: (request) => withPage((open) => exports.begin(window(), folders, open, request)),
    exportWrite: (request) => withPage(() => exports.write(request)),
    exportKeep: (request) => withPage((open) => exports.keep(open, request)),
    exportJournal: (request) => withPage(async (open) =>
      (request.withPrivilegedNotes || request.withClosedSessions) && settings.saved.isLookOnly === true ? fail({ code: 'lookOnly' }) : exports.journal(open, request)),
    exportEnd: (request) => withPage((open) => exports.end(open, request)),
    exportCancel: (request) => exports.cancel(request),
    verifierSave: () => withPage(async () => saveNewFile(window(), folders, { name: 'verify.mjs', bytes: await readVerifier() })),
  };
  return guardLooking(services, settings, records);
}

function startOf(open: OpenRecords, { saved }: Settings, reminding: Pick<Reminding, 'state' | 'canNotify'>, notices: readonly StartNotice[]): Reply<'appStart'> {
  const recorderId = saved.recorderId?.[open.place];
  return {
    place: open.place,
    device: open.device,
    heads: open.journal.heads(),
    recordsFolder: open.folder,
    account: account(),
    theme: saved.theme ?? 'auto',
    shortlist: saved.shortlist?.[open.place] ?? NO_SHORTLIST,
    reminding: reminding.state,
    canNotify: reminding.canNotify,
    isLookOnly: saved.isLookOnly ?? false,
    ...(saved.columns === undefined ? {} : { columns: saved.columns }),
    ...(saved.listOrder === undefined ? {} : { listOrder: saved.listOrder }),
    ...(saved.singleKeys === undefined ? {} : { singleKeys: saved.singleKeys }),
    ...(saved.later === undefined ? {} : { later: saved.later }),
    ...(saved.tour === undefined ? {} : { tour: saved.tour }),
    ...(recorderId === undefined ? {} : { recorderId }),
    versions: { app: app.getVersion(), electron: process.versions.electron, chrome: process.versions.chrome, node: process.versions.node },
    runtime: runtime(),
    platform: `${process.platform} ${process.arch}`,
    notices: [...notices, ...open.notices],
  };
}

/** The operating system's account, or nothing where the system has no name for it. */
export function account(): string {
  try {
    return userInfo().username.slice(0, 200);
  } catch {
    return ''; // a container without a user list
  }
}

/** The Electron of the npm package lies in a folder of the setup's cache that is named by version and edition. */
const runtime = (): string => (!app.isPackaged && /[/\\]electron-\d[\d.]*-\d+[/\\]/.test(process.execPath) ? 'npm package' : 'official');
