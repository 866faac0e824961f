/**
 * "Look only": a computer of council staff shows the records and changes nothing.
 *
 * Held here, where the window has no say: whatever a page asks for, the powers that record are refused while the setting is on.
 */
import { CHANNELS, type Channel } from '@bridge/channel';
import type { BridgeError } from '@bridge/error';
import { fail, type Result } from '@domain/result';
import type { Records } from './records';
import type { Services } from './services';
import type { Settings } from './settings';

/**
 * What each channel does with the records. A new channel must say so here, or nothing compiles.
 *
 * `looks`: reads, prints, saves a copy elsewhere, or sets something of this computer. `records`: adds to the records, or shows
 * or keeps what somebody has not saved yet. `pdfMake` looks: printing needs it, and a paper that no entry names is no record.
 */
export const POWERS: Readonly<Record<Channel, 'looks' | 'records'>> = {
  appStart: 'looks',
  appQuit: 'looks',
  placeOpen: 'looks',
  journalHeads: 'looks',
  journalRead: 'looks',
  journalAppend: 'records',
  journalVerify: 'looks',
  draftList: 'records',
  draftRead: 'records',
  draftWrite: 'records',
  draftRemove: 'records',
  fileChoose: 'records',
  fileChooseTable: 'records',
  fileChooseText: 'records',
  fileChooseWord: 'records',
  fileKeep: 'records',
  fileSave: 'looks',
  fileSaveNew: 'looks',
  filePrint: 'looks',
  fileView: 'looks',
  folderChoose: 'looks',
  folderSave: 'looks',
  mailSave: 'looks',
  sheetRead: 'looks',
  pdfMake: 'looks',
  pdfJoin: 'looks',
  pdfJoinLook: 'looks',
  pdfJoinStop: 'looks',
  pdfLook: 'looks',
  settingsWrite: 'looks',
  remindersTell: 'looks',
  remindersSet: 'looks',
  updateChoose: 'looks',
  updateReady: 'looks',
  backupState: 'looks',
  backupChooseFolder: 'looks',
  backupSet: 'looks',
  backupNow: 'looks',
  backupList: 'looks',
  backupLook: 'looks',
  backupRestore: 'records',
  backupPutBack: 'records',
  recordsDestroy: 'records',
  databaseRenew: 'records',
  recoveryPrint: 'looks',
  verifierSave: 'looks',
  exportBegin: 'looks',
  exportWrite: 'looks',
  exportKeep: 'looks',
  exportJournal: 'looks',
  exportEnd: 'looks',
  exportCancel: 'looks',
  databaseSetAside: 'looks',
};

/**
 * The services, with those that record refused while this computer only looks.
 *
 * One exception: the sample city is filled at its first opening, through the very powers that record. It may be filled while
 * its journal was empty when the window began, until the filling says that it has ended by naming who records.
 */
export function guardLooking(services: Services, settings: Pick<Settings, 'saved'>, records: Pick<Records, 'current'>): Services {
  let mayFill = false;
  const isRefused = (channel: Channel): boolean => settings.saved.isLookOnly === true && POWERS[channel] === 'records' && !mayFill;

  const calls = CHANNELS.map((channel) => {
    const call = services[channel] as (request: unknown) => Promise<Result<unknown, BridgeError>>; // as it was given, with the same request
    return [channel, async (request: unknown) => (isRefused(channel) ? fail<BridgeError>({ code: 'lookOnly' }) : call(request))] as const;
  });
  const guarded = Object.fromEntries(calls) as unknown as Services; // each channel of the list has just been given its own call

  return {
    ...guarded,
    appStart: async (request) => {
      const open = await records.current();
      mayFill = open.ok && open.value.place === 'sample' && open.value.journal.isEmpty;
      return services.appStart(request);
    },
    settingsWrite: async (request) => {
      if (request.recorderId !== undefined) mayFill = false;
      return services.settingsWrite(request);
    },
  };
}
