/**
 * A bridge that keeps everything in memory, for tests of the store: it obeys the contract, the disk is a list.
 *
 * Hashes are counters in the shape of hashes: the real chain is the main process's and is tested there.
 */
import { emptiedOf, readEmptied, recordKey } from '@domain/destroyedEntries';
import { type Entry, Fields, FORMAT, type Head, type NewEntry, NO_HASH } from '@domain/entry';
import { entryKey } from '@domain/fold';
import type { FileRef } from '@domain/file';
import { type Id, makeId } from '@domain/id';
import { fail, ok } from '@domain/result';
import { NO_SHORTLIST } from '@domain/shortlist';
import { CHANNELS, type Channel } from './channel';
import type { Bridge } from './client';
import { type BackupState, CONTRACT, type Reminding, type Request } from './contract';
import type { BridgeError } from './error';

/** The bridge, and what tests may look at and break. */
export interface MemoryBridge extends Bridge {
  readonly entries: Entry[];
  /** The error that the next append meets, before anything is written. */
  failNext(error: BridgeError): void;
  /** Entries that another program wrote meanwhile. */
  writeBehind(entries: readonly NewEntry[]): void;
  readonly pdfJobs: unknown[];
  /** What was written into an export, by path. */
  readonly exported: ReadonlyMap<string, string>;
}

/** The device of every bridge in memory. */
export const MEMORY_DEVICE: Id = '01HX0000000000000000000000';

const NO_REMINDING: Reminding = { atLogin: false, tray: false, notices: false };

/** Nothing is backed up that lives in memory. */
const NO_BACKUP: BackupState = {
  folder: null, isSameDisk: false, everyMinutes: 30, isEncrypted: false, isPassphraseMissing: false, isPassphraseGuarded: false, isRunning: false, isBehind: false, last: null, failure: null,
};

/** A new bridge, empty or with the entries of an earlier one. `clock` is the wall clock, ISO: it stands still, or goes as the test says. */
export function memoryBridge(clock: string | (() => string) = '2026-11-24T15:00:00.000Z', earlier: readonly Entry[] = []): MemoryBridge {
  const entries: Entry[] = [...earlier];
  const drafts = new Map<string, string>();
  const pdfJobs: unknown[] = [];
  const exported = new Map<string, string>();
  const acknowledged = new Map<Id, { head: Head; entries: Entry[] }>();
  let next: BridgeError | undefined;
  const now = () => (typeof clock === 'string' ? clock : clock());

  const head = (): Head => {
    const last = entries.at(-1)?.header;
    return { device: MEMORY_DEVICE, epoch: 1, seq: last?.seq ?? 0, hash: last ? hashOf(last.seq) : NO_HASH };
  };

  const write = (added: readonly NewEntry[]): Entry[] => {
    const first = added[0];
    const written = added.map((entry, index): Entry => {
      const seq = head().seq + 1 + index;
      return {
        header: {
          v: FORMAT, device: MEMORY_DEVICE, epoch: 1, seq, lc: seq, at: now(), actor: entry.actor, account: 'tester', kind: entry.kind,
          ...(added.length > 1 && first ? { batch: { id: first.entryId, n: index + 1, of: added.length } } : {}),
          body: hashOf(seq), prev: seq === 1 ? NO_HASH : hashOf(seq - 1),
        },
        body: {
          salt: hashOf(seq).slice(32), changes: entry.changes,
          ...(entry.why === undefined ? {} : { why: entry.why }), ...(entry.links === undefined ? {} : { links: entry.links }),
        },
      };
    });
    entries.push(...written);
    return written;
  };

  const file = (name: string, mediaType: string): FileRef => ({ hash: hashOf(name.length + 7), name, size: name.length, mediaType });

  const answers: Bridge = {
    appStart: async () =>
      ok({
        place: 'office', device: MEMORY_DEVICE, heads: [head()], recordsFolder: 'memory', account: 'tester', theme: 'light', shortlist: NO_SHORTLIST, reminding: NO_REMINDING, canNotify: true, isLookOnly: false,
        versions: { app: '0', electron: '0', chrome: '0', node: '0' }, runtime: 'memory', platform: 'test', notices: [],
      }),
    appQuit: async () => ok(null),
    placeOpen: async () => ok(null),
    journalHeads: async () => ok([head()]),
    journalRead: async ({ after, limit }) => {
      const from = after?.seq ?? 0;
      const carried = new Map(entries.flatMap(({ body }) => body?.emptied ?? []).map((one) => [one.entry, one]));
      const read = (entry: Entry): Entry => {
        const emptied = entry.body === undefined ? carried.get(entryKey(entry.header)) : undefined;
        return emptied === undefined ? entry : readEmptied(entry, emptied);
      };
      return ok({ entries: entries.slice(from, from + limit).map(read), more: entries.length > from + limit });
    },
    journalAppend: async ({ entries: added, expectedHead }) => {
      const first = added[0]?.entryId ?? '';
      const before = acknowledged.get(first);
      if (before) return ok(before);
      if (next) {
        const error = next;
        next = undefined;
        return fail(error);
      }
      if (expectedHead.hash !== head().hash) return fail({ code: 'stale' });
      const written = write(added);
      const answer = { head: head(), entries: written };
      acknowledged.set(first, answer);
      return ok(answer);
    },
    journalVerify: async () =>
      ok({ entries: entries.length, purged: 0, certificates: [], files: 0, badFiles: [], damages: [], heads: [head()], milliseconds: 0 }),
    draftList: async () => ok([...drafts.keys()].map((key) => ({ key, savedAt: now() }))),
    draftRead: async ({ key }) => ok(drafts.get(key) ?? null),
    draftWrite: async ({ key, text }) => {
      drafts.set(key, text);
      return ok(null);
    },
    draftRemove: async ({ key }) => {
      drafts.delete(key);
      return ok(null);
    },
    fileChoose: async () => fail({ code: 'cancelled' }),
    fileChooseTable: async () => fail({ code: 'cancelled' }),
    fileChooseText: async () => fail({ code: 'cancelled' }),
    fileKeep: async ({ name }) => ok(file(name, 'application/octet-stream')),
    fileSave: async ({ file: kept }) => ok(kept.name),
    fileSaveNew: async ({ name }) => ok(name),
    fileChooseWord: async () => fail({ code: 'cancelled' }),
    exportBegin: async ({ name }) => ok({ token: '0'.repeat(32), name }),
    exportWrite: async ({ files }) => {
      for (const { path, text } of files) exported.set(path, (exported.get(path) ?? '') + text);
      return ok(null);
    },
    exportKeep: async () => ok({ missing: [] }),
    exportJournal: async () => ok({ heads: [head()], leftOut: 0 }),
    exportEnd: async () => ok({ name: 'export', files: exported.size, bytes: 0, kept: file('export.zip', 'application/octet-stream') }),
    exportCancel: async () => {
      exported.clear();
      return ok(null);
    },
    folderChoose: async () => fail({ code: 'cancelled' }),
    folderSave: async ({ file: kept }) => ok(kept.name),
    mailSave: async ({ name }) => ok(name),
    sheetRead: async () => fail({ code: 'notFound' }),
    pdfLook: async ({ file: kept }) => (kept.mediaType === 'application/pdf' ? ok({ pages: 3 }) : fail({ code: 'wrongKind', detail: 'It is no PDF.' })),
    pdfJoin: async ({ name }) => ok(`${name}.pdf`),
    pdfJoinLook: async () => ok(null),
    pdfJoinStop: async () => ok(null),
    fileView: async ({ file: kept }) => (kept.mediaType === 'application/pdf' ? ok(null) : fail({ code: 'notViewed' })),
    filePrint: async () => fail({ code: 'printFailed' }),
    pdfMake: async (job) => {
      pdfJobs.push(job);
      return ok({ pdf: file(`${job.name}.pdf`, 'application/pdf'), sheet: file(`${job.name}.html`, 'text/html'), pages: job.copies.length });
    },
    settingsWrite: async () => ok(null),
    remindersTell: async () => ok(null),
    remindersSet: async ({ atLogin = false, tray = false, notices = false }) => ok({ atLogin, tray, notices }),
    updateChoose: async () => fail({ code: 'cancelled' }),
    updateReady: async () => fail({ code: 'folderGone' }),
    backupState: async () => ok(NO_BACKUP),
    backupChooseFolder: async () => fail({ code: 'cancelled' }),
    backupSet: async ({ everyMinutes }) => ok({ ...NO_BACKUP, ...(everyMinutes === undefined ? {} : { everyMinutes }) }),
    backupNow: async () => fail({ code: 'folderGone' }),
    backupList: async () => ok([]),
    backupLook: async () => fail({ code: 'cancelled' }),
    backupRestore: async () => fail({ code: 'notFound' }),
    backupPutBack: async () => fail({ code: 'folderGone' }),
    recordsDestroy: async ({ entryId, actor, expectedHead, certificate, records }) => {
      if (expectedHead.hash !== head().hash) return fail({ code: 'stale' });
      const destroyed = new Set(records.map(recordKey));
      const gone = entries.map((entry) => emptiedOf(entry, destroyed, certificate.id));
      const bodies = gone.filter((one) => one.length > 0).length;
      if (bodies === 0) return fail({ code: 'notFound' });
      entries.splice(0, entries.length, ...entries.map((entry, index) => ((gone[index]?.length ?? 0) > 0 ? { header: entry.header } : entry)));
      const row = { ...certificate, bodies, files: 0 };
      const { id, ...fields } = row;
      const [written] = write([{ entryId, kind: 'records.destroyed', actor, changes: [{ table: 'destructions', id, set: Fields.parse(fields), was: {} }] }]);
      if (written?.body) written.body.emptied = gone.flat();
      return ok({ head: head(), certificate: row });
    },
    databaseRenew: async () => ok(null),
    recoveryPrint: async () => fail({ code: 'printFailed' }),
    databaseSetAside: async () => fail({ code: 'diskFailed' }),
    verifierSave: async () => fail({ code: 'cancelled' }),
  };

  return {
    ...checked(answers),
    entries,
    pdfJobs,
    exported,
    failNext: (error) => {
      next = error;
    },
    writeBehind: (added) => {
      write(added);
    },
  };
}

/** Parses every request as main does, so that a test finds what main would refuse. */
function checked(bridge: Bridge): Bridge {
  const calls = CHANNELS.map((channel) => [channel, check(bridge, channel)] as const);
  return Object.fromEntries(calls) as unknown as Bridge; // each channel of the list has just been given its own call
}

function check<C extends Channel>(bridge: Bridge, channel: C): Bridge[C] {
  const call = (request: Request<C>) => {
    CONTRACT[channel].request.parse(request);
    return bridge[channel](request);
  };
  return call as Bridge[C]; // the same request and reply
}

/** An id for tests, different for each number. */
export const testId = (number: number): Id => makeId(number, new Uint8Array(10));

const hashOf = (seq: number): string => seq.toString(16).padStart(64, '0');
