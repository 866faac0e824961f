/** How the backups stand, in words: short in the header, a sentence with the next step on their page. */
import type { BackupState } from '@bridge/contract';
import type { BridgeError, BridgeErrorCode } from '@bridge/error';
import { clockAt, dayAt, plainDay } from '@domain/day';
import type { Tone } from '@ui/tone';
import { errorWords, type ErrorWords } from './errorWords';

/** A last good backup that is older than this, with changes since, is a warning; in milliseconds. */
const OLD = 26 * 3_600_000;

export interface BackupLine {
  readonly tone: Tone;
  readonly value: string;
}

/** For the header. `now` is an ISO instant. */
export function backupLine(state: BackupState, now: string, zone: string): BackupLine {
  const { folder, last, failure, isBehind, isPassphraseMissing } = state;
  if (folder === null) return { tone: 'soon', value: 'No folder chosen' };
  if (isPassphraseMissing) return { tone: 'late', value: 'Needs its passphrase' };
  const when = last === null ? 'none yet' : whenWords(last.at, now, zone);
  if (failure !== null) return { tone: 'late', value: last === null ? 'Failed, none yet' : `${when}, then failed` };
  if (last === null) return { tone: 'soon', value: 'None yet' };
  if (last.missing > 0) return { tone: 'soon', value: `${when}, a file is missing` };
  return { tone: isBehind && Date.parse(now) - Date.parse(last.at) > OLD ? 'late' : 'wait', value: when };
}

/** `Today, 8:11 AM`, or `Nov 20, 2026`. */
export function whenWords(at: string, now: string, zone: string): string {
  const day = dayAt(at, zone);
  return day === dayAt(now, zone) ? `Today, ${clockAt(at, zone)}` : plainDay(day);
}

/** What failed, as it concerns a backup: the words of a refused save would not fit. */
const WORDS: Partial<Record<BridgeErrorCode, ErrorWords>> = {
  diskFull: { what: 'The disk of the backups is full', why: 'The records are not touched, and the older backups are as they were. Free some space there, or choose another folder.' },
  readOnly: { what: 'The folder of the backups cannot be written', why: 'The records are not touched, and the older backups are as they were. Ask for the right to write there, or choose another folder.' },
  diskFailed: { what: 'The disk of the backups reported an error', why: 'The records are not touched. Have that disk checked, or choose another folder.' },
  damaged: { what: 'No backup is made of records that do not verify', why: 'The older backups are as they were. Verify the journal in Records: it names the place.' },
  backupDamaged: { what: 'The disk of the backups gave back something else than was written', why: 'That backup does not count and was taken away; the older ones are as they were. Have that disk checked, or choose another folder.' },
  badFolder: { what: 'This folder cannot be used for backups', why: 'Choose one that is not within the records folder, best on another disk or a share.' },
  needsPassphrase: { what: 'This computer does not know the passphrase any more', why: 'No backup can be made until it is set again. It stands on the recovery sheet.' },
};

export function backupErrorWords(error: BridgeError): ErrorWords {
  const words = WORDS[error.code];
  if (words === undefined) return errorWords(error);
  return error.detail === undefined ? words : { ...words, why: `${words.why} (${error.detail})` };
}
