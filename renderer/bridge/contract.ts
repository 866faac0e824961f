/**
 * The contract between the window and the main process: each channel with the shape of its request and its reply.
 *
 * Both sides parse: main the request, the window the reply. Every reply is a `Result` with a `BridgeError`.
 */
import { Entry, Head, NewEntry } from '@domain/entry';
import { Destruction, DestructionOrder } from '@domain/destruction';
import { ExportPath } from '@domain/exportPath';
import { FileRef } from '@domain/file';
import { Id } from '@domain/id';
import { entriesIn } from '@domain/journalLine';
import { Mail } from '@domain/mail';
import { Reminders } from '@domain/reminder';
import { ListColumn, ListOrder } from '@domain/savedView';
import { Shortlist } from '@domain/shortlist';
import { TableFile } from '@domain/sheet';
import { WordFile } from '@domain/wordFile';
import { z } from 'zod';
import type { Channel } from './channel';
import { BridgeError } from './error';

/** Which records are open: those of the office, or the fictional sample, each in a folder of its own. */
export const Place = z.enum(['office', 'sample']);
export type Place = z.infer<typeof Place>;

export const Theme = z.enum(['light', 'dark', 'auto']);
export type Theme = z.infer<typeof Theme>;

/** What the set-up of the office can leave for later. */
export const Later = z.enum(['seal', 'signing', 'calendar', 'backups']);
export type Later = z.infer<typeof Later>;

/** Where the tour of the sample city stands: its step, from 0, and whether it is shown. */
export const TourPlace = z.strictObject({ step: z.int().min(0).max(50), isOpen: z.boolean() });
export type TourPlace = z.infer<typeof TourPlace>;

/** What a computer remembers of how it is used. Absent: as it was at first. */
export const Ways = {
  /** Do keys that are a single character act? */
  singleKeys: z.boolean().optional(),
  later: z.array(Later).max(20).optional(),
  tour: TourPlace.optional(),
};

/** Something that start-up mended or noticed, to be told once. */
export const StartNotice = z.strictObject({
  code: z.enum([
    /** The settings file was broken; it was set aside and the defaults are in use. */
    'settingsReset',
    /** The last line of the journal was torn, was never acknowledged, and was set aside. */
    'tornTail',
    /** A batch at the end was incomplete, was never acknowledged, and was set aside. */
    'openBatch',
    /** A save that was refused was found at the end of the journal, and was set aside. */
    'refusedTail',
    /** The journal's head is older than one kept in the second place: entries are missing. Told until the file that was kept of it is taken away. */
    'headBehind',
    /** The head in the second place is missing or broken: that no entry is missing at the end was not checked. */
    'headMissing',
    /** The records were restored from a backup; those before are kept in the folder that `detail` names. */
    'restored',
    /** Records were destroyed under the certificate that `detail` names; the window was loaded anew without them. */
    'destroyed',
    /** The journal no longer has what was destroyed, but files of it could not be erased yet; `detail` says why. */
    'destructionUnfinished',
  ]),
  detail: z.string().max(2_000).optional(),
});
export type StartNotice = z.infer<typeof StartNotice>;

/** What this computer does by itself to remind of what is due; all of it is off until somebody turns it on. */
export const Reminding = z.strictObject({
  /** Noticebook starts when this account logs in. */
  atLogin: z.boolean(),
  /** A sign beside the clock says what is due; closing the window leaves Noticebook there. */
  tray: z.boolean(),
  /** The operating system shows a notice of what is due. */
  notices: z.boolean(),
});
export type Reminding = z.infer<typeof Reminding>;

export const Start = z.strictObject({
  place: Place,
  /** The device whose journal this window writes. */
  device: Id,
  /** The head of every journal file in the folder, ours included. */
  heads: z.array(Head),
  /** Where the records lie, to show; the window never uses it as a path. */
  recordsFolder: z.string(),
  /** The operating system's account. */
  account: z.string(),
  theme: Theme,
  /** Who records, as chosen last on this computer; a person's id. */
  recorderId: Id.optional(),
  /** The columns of the list of obligations, as chosen last on this computer. */
  columns: z.array(ListColumn).max(20).optional(),
  /** The order of the list of obligations, as chosen last on this computer. */
  listOrder: ListOrder.optional(),
  ...Ways,
  /** What is pinned and was open last, of the records that are open. */
  shortlist: Shortlist,
  reminding: Reminding,
  /** Can the operating system show notices at all? */
  canNotify: z.boolean(),
  /** This computer shows the records and changes nothing: as council staff has it. */
  isLookOnly: z.boolean(),
  versions: z.strictObject({ app: z.string(), electron: z.string(), chrome: z.string(), node: z.string() }),
  /** How Electron came here: `official`, or `npm package` for development and tests. */
  runtime: z.string(),
  platform: z.string(),
  notices: z.array(StartNotice),
});
export type Start = z.infer<typeof Start>;

/** Where something does not verify, in words for a report. */
export const Damage = z.strictObject({
  device: z.string(),
  /** Line of the journal file, from 1. */
  line: z.int().min(0),
  what: z.string(),
});
export type Damage = z.infer<typeof Damage>;

export const Verification = z.strictObject({
  entries: z.int(),
  /** Bodies that were lawfully taken out, and under which certificates of destruction. */
  purged: z.int(),
  certificates: z.array(z.strictObject({ number: z.string(), bodies: z.int() })),
  /** Kept files that were looked at, and those that are missing or changed (their hashes). */
  files: z.int(),
  badFiles: z.array(z.string()),
  damages: z.array(Damage),
  heads: z.array(Head),
  milliseconds: z.number(),
});
export type Verification = z.infer<typeof Verification>;

/** How often a backup is made while something changes, in minutes. */
export const BACKUP_MINUTES = [15, 30, 60, 120] as const;

/** The shortest passphrase of a backup, in characters. */
export const SHORTEST_PASSPHRASE = 12;
export const Passphrase = z.string().min(SHORTEST_PASSPHRASE).max(400);

/** Where the backups of the open records stand. Backups are made by the main process, whatever the window does. */
export const BackupState = z.strictObject({
  /** The folder that the office chose, to show; null while none is chosen. */
  folder: z.string().nullable(),
  /** On the same disk as the records: one failure takes both. */
  isSameDisk: z.boolean(),
  everyMinutes: z.int(),
  /** Under a passphrase. `isPassphraseMissing`: this computer does not know it any more, so no backup can be made. */
  isEncrypted: z.boolean(),
  isPassphraseMissing: z.boolean(),
  /** The system's own keeping place has the passphrase; else it lies in a file that only this account can read. */
  isPassphraseGuarded: z.boolean(),
  isRunning: z.boolean(),
  /** Was anything recorded since the last good one? */
  isBehind: z.boolean(),
  /** The last one that was read back and verified. */
  last: z.strictObject({ name: z.string(), at: z.string(), bytes: z.int(), entries: z.int(), files: z.int(), missing: z.int(), milliseconds: z.int() }).nullable(),
  /** Why the last attempt failed; null after a good one. */
  failure: z.strictObject({ at: z.string(), error: BridgeError }).nullable(),
});
export type BackupState = z.infer<typeof BackupState>;

/** An entry in short, to compare two journals by. */
export const EntryBrief = z.strictObject({ at: z.string(), actor: z.string(), kind: z.string() });
export type EntryBrief = z.infer<typeof EntryBrief>;

const SomeEntries = z.strictObject({ count: z.int(), latest: z.array(EntryBrief).max(20) });

/** What a backup holds, after all of it was read and verified, and how it differs from the records that are open. */
export const BackupLook = z.strictObject({
  /** Names what was looked at; a restore asks for it. */
  token: z.string(),
  name: z.string(),
  place: Place,
  made: z.string(),
  app: z.string(),
  isEncrypted: z.boolean(),
  /** Was it made from the journal that is open? */
  isOurs: z.boolean(),
  entries: z.int(),
  files: z.int(),
  /** Kept files that had been lost when it was made. */
  missing: z.int(),
  newest: EntryBrief.nullable(),
  now: z.strictObject({ entries: z.int(), newest: EntryBrief.nullable() }),
  onlyHere: SomeEntries,
  onlyThere: SomeEntries,
  /** Numbers of the certificates of destruction that it predates: it still holds what was destroyed under them. */
  destroyed: z.array(z.string()),
});
export type BackupLook = z.infer<typeof BackupLook>;

/** One copy of a printed document: its markup, and what stands at the top from its second page on. */
export const SheetCopy = z.strictObject({ html: z.string().max(5_000_000), running: z.string().max(400) });

/** A document to be printed to PDF. `css` and `copies` are made by the window's own components, never by a user. */
export const PdfJob = z.strictObject({
  title: z.string().min(1).max(400),
  /** BCP 47, `en-US`. */
  language: z.string().min(2).max(20),
  author: z.string().max(400),
  css: z.string().max(500_000),
  copies: z.array(SheetCopy).min(1).max(60),
  /** One small line at the foot of every page, or empty. */
  footer: z.string().max(400),
  /** Marked at the top of every page, for example "Historical sample", or empty. */
  mark: z.string().max(60),
  /** What the kept files are called, without ending. */
  name: z.string().min(1).max(200),
  /** The moment that stands in the PDF as its date, ISO. */
  at: z.iso.datetime({ precision: 3 }),
});
export type PdfJob = z.infer<typeof PdfJob>;

const nothing = z.null();

/** The most that the window may have saved at once, in bytes. */
const MOST_SAVED = 100_000_000;

export const CONTRACT = {
  /** All that the window needs to begin. */
  appStart: { request: nothing, reply: Start },
  appQuit: { request: nothing, reply: nothing },
  /** Closes the open records and opens the other ones; the window then loads anew. */
  placeOpen: { request: z.strictObject({ place: Place }), reply: nothing },
  journalHeads: { request: nothing, reply: z.array(Head) },
  /** Entries of one device after a position, in file order, as their lines; `more` when there are others behind. */
  journalRead: {
    request: z.strictObject({
      device: Id,
      after: z.strictObject({ epoch: z.int().min(1), seq: z.int().min(0) }).nullable(),
      limit: z.int().min(1).max(5_000),
    }),
    reply: z.strictObject({ lines: z.string(), more: z.boolean() }).transform(({ lines, more }, context) => {
      const entries = entriesIn(lines);
      if (entries === undefined) context.issues.push({ code: 'custom', message: 'a line is no entry', input: undefined });
      return { entries: entries ?? [], more };
    }),
  },
  /**
   * Writes entries and syncs them to the disk, all or none; several make a batch.
   *
   * Answers `stale` when the journal does not stand at `expectedHead`, and the earlier acknowledgement when the
   * first `entryId` has been written already.
   */
  journalAppend: {
    request: z.strictObject({ entries: z.array(NewEntry).min(1).max(20_000), expectedHead: Head }),
    reply: z.strictObject({ head: Head, entries: z.array(Entry) }),
  },
  /** Reads and checks every line and every kept file. */
  journalVerify: { request: nothing, reply: Verification },
  draftList: { request: nothing, reply: z.array(z.strictObject({ key: z.string(), savedAt: z.string() })) },
  draftRead: { request: z.strictObject({ key: draftKey() }), reply: z.string().nullable() },
  draftWrite: { request: z.strictObject({ key: draftKey(), text: z.string().max(2_000_000) }), reply: nothing },
  draftRemove: { request: z.strictObject({ key: draftKey() }), reply: nothing },
  /** A dialog of the operating system; what is chosen is kept by its content. */
  fileChoose: { request: z.strictObject({ kind: z.enum(['image', 'any']) }), reply: FileRef },
  /** A CSV file or an Excel workbook from a dialog, read in a process of its own; nothing of it is kept. `withBytes`: for who keeps it later. */
  fileChooseTable: { request: z.strictObject({ withBytes: z.boolean() }), reply: TableFile.extend({ bytes: z.instanceof(Uint8Array).optional() }) },
  /** A text file (JSON) from a dialog, as text; nothing of it is kept. */
  fileChooseText: { request: nothing, reply: z.strictObject({ name: z.string().min(1).max(255), text: z.string().max(2_000_000) }) },
  /** A Word document (.docx) from a dialog, read in a process of its own; nothing of it is kept. */
  fileChooseWord: { request: nothing, reply: WordFile },
  /** Bytes that were dropped on the window. */
  fileKeep: {
    request: z.strictObject({ kind: z.enum(['image', 'any']), name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
    reply: FileRef,
  },
  /** Saves a copy of a kept file where the clerk says; answers the name under which it was saved. */
  fileSave: { request: z.strictObject({ file: FileRef }), reply: z.string() },
  /** Saves bytes that the window made, a calendar or an export, where the clerk says; answers the name under which they were saved. Not kept. */
  fileSaveNew: {
    request: z.strictObject({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MOST_SAVED) }),
    reply: z.string(),
  },
  /** Prints a kept PDF as it is, through the system's dialog. */
  filePrint: { request: z.strictObject({ file: FileRef }), reply: nothing },
  /** Shows a kept PDF or picture in a window of its own. Errors: `notViewed` for every other kind, `notFound`, `damaged`. */
  fileView: { request: z.strictObject({ file: FileRef }), reply: nothing },
  /** A folder of the clerk's choice for several copies. The window gets a token for it and its name, never the path. */
  folderChoose: { request: nothing, reply: z.strictObject({ token: folderToken(), name: z.string() }) },
  /** Saves a copy of a kept file in a chosen folder; a file that is there already is not replaced, the copy gets another name. Answers the name. */
  folderSave: { request: z.strictObject({ token: folderToken(), file: FileRef }), reply: z.string() },
  /** Saves an e-mail, with kept files attached, that a mail program opens as a draft; answers the name. Nothing is sent. */
  mailSave: { request: z.strictObject({ name: z.string().min(1).max(255), mail: Mail, files: z.array(FileRef).min(1).max(20) }), reply: z.string() },
  /** The frozen sheet of a printed paper, as its markup. */
  sheetRead: { request: z.strictObject({ file: FileRef }), reply: z.string() },
  /** Prints a sheet to PDF and keeps both, synced to the disk. */
  pdfMake: { request: PdfJob, reply: z.strictObject({ pdf: FileRef, sheet: FileRef, pages: z.int().min(1) }) },
  /** How many pages a kept PDF has. Errors: `wrongKind` when its bytes are no PDF, or one that is locked or damaged, with a sentence. */
  pdfLook: { request: z.strictObject({ file: FileRef }), reply: z.strictObject({ pages: z.int().min(1) }) },
  /** Saves several kept PDFs as one file where the clerk says; answers the name under which it was saved. Not kept. */
  pdfJoin: {
    request: z.strictObject({
      name: z.string().min(1).max(200), title: z.string().min(1).max(400), author: z.string().max(400), language: z.string().min(2).max(20), at: z.iso.datetime({ precision: 3 }),
      files: z.array(z.strictObject({ title: z.string().max(400), file: FileRef })).min(1).max(2_000),
    }),
    reply: z.string(),
  },
  /** How many files have been joined so far; null while nothing is joined. */
  pdfJoinLook: { request: z.null(), reply: z.strictObject({ done: z.int().min(0), of: z.int().min(1) }).nullable() },
  /** Stops joining after the file that is being read: `pdfJoin` then answers `cancelled`, and nothing is saved. */
  pdfJoinStop: { request: z.null(), reply: z.null() },
  /**
   * Begins an export: in a folder of the clerk's choice, or to be kept as one archive. It lies under a temporary name until `exportEnd`.
   *
   * After any error of the steps that follow it is over, and nothing of it is left.
   */
  exportBegin: { request: z.strictObject({ to: z.enum(['folder', 'kept']), name: ExportPath }), reply: z.strictObject({ token: folderToken(), name: z.string() }) },
  /** Adds texts; a path that is there already goes on. */
  exportWrite: {
    request: z.strictObject({ token: folderToken(), files: z.array(z.strictObject({ path: ExportPath, text: z.string().max(8_000_000) })).max(1_000) }),
    reply: nothing,
  },
  /** Adds copies of kept files, under their own path or that of their content; answers the hashes of those that are lost or damaged. */
  exportKeep: {
    request: z.strictObject({ token: folderToken(), files: z.array(z.strictObject({ file: FileRef, path: ExportPath.optional() })).max(1_000) }),
    reply: z.strictObject({ missing: z.array(z.string()) }),
  },
  /** Adds the journal, its heads and verify.mjs. `leftOut`: how many bodies about privileged notes were left out. */
  exportJournal: { request: z.strictObject({ token: folderToken(), withPrivilegedNotes: z.boolean(), withClosedSessions: z.boolean() }), reply: z.strictObject({ heads: z.array(Head), leftOut: z.int() }) },
  /** Reads everything back, lists the hashes in SHA256SUMS, and gives the folder its name, or keeps the archive. */
  exportEnd: { request: z.strictObject({ token: folderToken() }), reply: z.strictObject({ name: z.string(), files: z.int(), bytes: z.int(), kept: FileRef.nullable() }) },
  exportCancel: { request: z.strictObject({ token: folderToken() }), reply: nothing },
  settingsWrite: {
    /** `isLookOnly` counts from the next time that a place is opened. */
    request: z.strictObject({ theme: Theme.optional(), recorderId: Id.optional(), isLookOnly: z.boolean().optional(), columns: z.array(ListColumn).max(20).optional(), listOrder: ListOrder.optional(), shortlist: Shortlist.optional(), ...Ways }),
    reply: nothing,
  },
  /** What is due, as often as it changes. Main decides whether, and when, to say it. */
  remindersTell: { request: Reminders, reply: nothing },
  /** Turns reminders on or off; answers how they stand then. Errors: what the disk says of the entry that starts Noticebook at login. */
  remindersSet: { request: Reminding.partial(), reply: Reminding },
  /** A package of Noticebook from a dialog, held against the SHA256SUMS beside it. Errors: `cancelled`, `wrongKind` with a sentence, or what the disk says. */
  updateChoose: {
    request: nothing,
    reply: z.strictObject({
      token: folderToken(), name: z.string(), folder: z.string(), version: z.string(), bytes: z.int(), hash: z.string(),
      way: z.enum(['apt', 'installer', 'msi', 'image', 'archive', 'appImage']),
      /** Than the version that runs. */
      against: z.enum(['newer', 'same', 'older']),
      /** What is typed in a terminal to install it. */
      command: z.string().optional(),
    }),
  },
  /** Makes a backup before an update, and looks at the package once more. Errors: as `backupNow`, or `wrongKind` where the package was changed. */
  updateReady: { request: z.strictObject({ token: folderToken() }), reply: nothing },
  backupState: { request: nothing, reply: BackupState },
  /** The system's dialog. Errors: `cancelled`, `badFolder` within the records' own folder, or what the disk says. */
  backupChooseFolder: { request: nothing, reply: BackupState },
  /** `passphrase` null: from now on unencrypted. `folder` null: no more backups. */
  backupSet: {
    request: z.strictObject({ everyMinutes: z.literal(BACKUP_MINUTES).optional(), passphrase: Passphrase.nullable().optional(), folder: nothing.optional() }),
    reply: BackupState,
  },
  /** Makes one now, changed or not. Errors: those of a backup. */
  backupNow: { request: nothing, reply: BackupState },
  /** The backups of these records in the chosen folder, newest first. */
  backupList: { request: nothing, reply: z.array(z.strictObject({ name: z.string(), made: z.string(), bytes: z.int(), isEncrypted: z.boolean() })) },
  /**
   * Reads and verifies a backup of the folder, or one from a dialog where `name` is null, and compares it with the records. Nothing is changed.
   *
   * `token` names the file of an earlier answer `needsPassphrase` or `wrongPassphrase`, whose `detail` it is. Without a passphrase the one of this computer is tried.
   */
  backupLook: { request: z.strictObject({ name: z.string().max(255).nullable(), token: z.string().max(64).optional(), passphrase: z.string().max(400).optional() }), reply: BackupLook },
  /** Puts what was looked at in the place of the records, which are kept aside; the window then loads anew. `actor`: who restores. */
  backupRestore: { request: z.strictObject({ token: z.string().max(64), actor: z.string().trim().min(1).max(400) }), reply: nothing },
  /** Puts kept files that are missing or changed back from the last good backup; answers how many it had. Errors: those of reading a backup. */
  backupPutBack: { request: z.strictObject({ files: z.array(FileRef.shape.hash).min(1).max(10_000) }), reply: z.int() },
  /** Prints the recovery sheet with the passphrase through the system's dialog; nothing of it is kept. `office`: whose records. */
  /**
   * Destroys records for ever and appends the certificate. Errors: `stale`, `otherJournals`, `damaged`, `notFound`, or what the disk says.
   *
   * The window's working copy still holds them afterwards: `databaseRenew` comes next.
   */
  recordsDestroy: {
    request: z.strictObject({
      entryId: Id, actor: z.string().trim().min(1).max(400), expectedHead: Head, certificate: DestructionOrder,
      records: z.array(z.strictObject({ table: z.string().max(41), id: Id })).min(1).max(200_000),
    }),
    reply: z.strictObject({ head: Head, certificate: Destruction, /** Why a file could not be erased yet. */ unfinished: z.string().max(2_000).optional() }),
  },
  /** Deletes the window's database with all its files, and loads the window anew; it is filled from the journal. `number`: the certificate to tell of. */
  databaseRenew: { request: z.strictObject({ number: z.string().max(40) }), reply: nothing },
  recoveryPrint: { request: z.strictObject({ office: z.string().max(400) }), reply: nothing },
  /** Saves `verify.mjs`, which checks records without Noticebook, where the clerk says. */
  verifierSave: { request: nothing, reply: z.string() },
  /**
   * The window's database does not open or cannot be read: it is renamed aside, never deleted, and the window loads anew and fills another one
   * from the journal. Once a start; errors: `diskFailed` where that did not help.
   */
  databaseSetAside: { request: nothing, reply: nothing },
} as const satisfies Record<Channel, { readonly request: z.ZodType; readonly reply: z.ZodType }>;

/** What a channel takes, and what it answers when all goes well. */
export type Request<C extends Channel> = z.infer<(typeof CONTRACT)[C]['request']>;
export type Reply<C extends Channel> = z.infer<(typeof CONTRACT)[C]['reply']>;
/** What main sends, before the window has read it. */
export type Sent<C extends Channel> = z.input<(typeof CONTRACT)[C]['reply']>;

/** Names of drafts are ours: a word and an id, so that they are safe as names of files. */
function draftKey() {
  return z.string().regex(/^[a-z][A-Za-z]{0,30}(\.[0-9A-Z]{26})?$/);
}


/** Of a folder that was chosen, for as long as the program runs. */
function folderToken() {
  return z.string().regex(/^[0-9a-f]{32}$/);
}
