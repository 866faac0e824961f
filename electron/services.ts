/** Every power that the window has, on one page: channel -> function. */
import { userInfo } from 'node:os';
import type { Channel } from '@bridge/channel';
import type { Reply, Request, StartNotice } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { app, type BrowserWindow } from 'electron';
import { chooseFile, saveFile } from './files';
import { printFile } from './printer';
import { ORIGIN } from './protocol';
import type { OpenRecords, Records } from './records';
import type { Settings } from './settings';
import type { Sheets } from './sheets';
import { viewFile } from './viewer';
import { applyTheme } from './window';

export type Services = { readonly [C in Channel]: (request: Request<C>) => Promise<Result<Reply<C>, BridgeError>> };

export type Powers = {
  readonly records: Records;
  readonly settings: Settings;
  readonly sheets: Sheets;
  /** Told with the first start of the window, and no more after another place was opened. */
  readonly notices: StartNotice[];
  readonly window: () => BrowserWindow;
};

export function makeServices({ records, settings, sheets, notices, window }: Powers): Services {
  /** Does something with the open records, or says why there are none. */
  const withOpen = async <T>(act: (open: OpenRecords) => Promise<Result<T, BridgeError>>): Promise<Result<T, BridgeError>> => {
    const open = await records.current();
    return open.ok ? act(open.value) : open;
  };

  return {
    appStart: () => withOpen(async (open) => ok(startOf(open, settings, notices))),
    appQuit: async () => {
      setImmediate(() => app.quit()); // after the reply
      return ok(null);
    },
    placeOpen: async ({ place }) => {
      const open = await records.open(place);
      if (!open.ok) return open;
      settings.write({ lastPlace: place });
      notices.length = 0;
      setImmediate(() => void window().loadURL(`${ORIGIN}/`));
      return ok(null);
    },

    journalHeads: () => withOpen(async ({ journal }) => ok(journal.heads())),
    journalRead: ({ device, after, limit }) => withOpen(async ({ journal }) => {
      const page = await journal.read(device, after, limit);
      return page.ok ? ok({ entries: [...page.value.entries], more: page.value.more }) : page;
    }),
    journalAppend: ({ entries, expectedHead }) => withOpen(async ({ journal, lock }) =>
      lock.isOurs ? journal.append(entries, expectedHead) : fail({ code: 'inUse', detail: 'another Noticebook took the folder over' })),
    journalVerify: () => withOpen(({ journal, attachments }) => journal.verify((hash) => attachments.check(hash))),

    draftList: () => withOpen(({ drafts }) => drafts.list()),
    draftRead: ({ key }) => withOpen(({ drafts }) => drafts.read(key)),
    draftWrite: ({ key, text }) => withOpen(({ drafts }) => drafts.write(key, text)),
    draftRemove: ({ key }) => withOpen(({ drafts }) => drafts.remove(key)),

    fileChoose: (request) => withOpen(({ attachments }) => chooseFile(window(), attachments, request)),
    fileKeep: ({ kind, name, bytes }) => withOpen(({ attachments }) => attachments.keepBytes(kind, name, bytes)),
    fileSave: (request) => withOpen(({ attachments }) => saveFile(window(), attachments, request)),
    filePrint: ({ file }) => withOpen(({ attachments }) => printFile(attachments, file)),
    fileView: ({ file }) => withOpen(({ attachments }) => viewFile(window(), attachments, file)),
    pdfMake: (job) => withOpen(async ({ attachments }) => {
      const { makePdf } = await import('./pdf'); // half of the program's code, needed by no start
      const made = await makePdf(job, sheets);
      if (!made.ok) return made;
      const sheet = await attachments.keepBytes('sheet', `${job.name}.html`, Buffer.from(made.value.html));
      if (!sheet.ok) return sheet;
      const pdf = await attachments.keepBytes('any', `${job.name}.pdf`, made.value.bytes);
      return pdf.ok ? ok({ pdf: pdf.value, sheet: sheet.value, pages: made.value.pages }) : pdf;
    }),

    settingsWrite: ({ theme, recorderId }) => withOpen(async ({ place }) => {
      settings.write({
        ...(theme === undefined ? {} : { theme }),
        ...(recorderId === undefined ? {} : { recorderId: { ...settings.saved.recorderId, [place]: recorderId } }),
      });
      applyTheme(settings.saved.theme);
      return ok(null);
    }),
  };
}

function startOf(open: OpenRecords, { saved }: Settings, notices: readonly StartNotice[]): Reply<'appStart'> {
  const recorderId = saved.recorderId?.[open.place];
  return {
    place: open.place,
    device: open.device,
    heads: open.journal.heads(),
    recordsFolder: open.folder,
    account: account(),
    theme: saved.theme ?? 'auto',
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
