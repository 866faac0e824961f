/** What can go wrong between the window and the main process, as a closed set; `ErrorNotice` has a sentence for each. */
import { z } from 'zod';

export const BridgeErrorCode = z.enum([
  /** The journal has moved on since the window looked: catch up and try again. */
  'stale',
  'diskFull',
  'readOnly',
  /** The disk answered with an error of another kind; `detail` names it. */
  'diskFailed',
  /** The journal does not verify; `detail` says where. */
  'damaged',
  /** The journal was written by a newer Noticebook. */
  'newer',
  /** Another Noticebook has this folder open. */
  'inUse',
  /** The records folder lies on a network share, or cannot be made. */
  'badFolder',
  /** Other records are being opened: what the window still asks belongs to the ones before. */
  'placeChanged',
  'notFound',
  'tooLarge',
  /** The file is not of a kind that is taken here. */
  'wrongKind',
  /** The file can be saved, but is of a kind that is not opened here. */
  'notViewed',
  /** A dialog was closed without a choice. */
  'cancelled',
  'printFailed',
  /** This computer was set to look only: nothing is recorded on it. */
  'lookOnly',
  /** The folder of the backups is not there: a disk that was pulled out, a share that does not answer. */
  'folderGone',
  /** The folder of the backups took so long that nobody waits for it. */
  'tooSlow',
  /** The file is no backup of Noticebook. */
  'notBackup',
  /** The backup was cut off or changed; `detail` says where. */
  'backupDamaged',
  /** The backup is encrypted: it opens with its passphrase. */
  'needsPassphrase',
  'wrongPassphrase',
  /** Another device's journal lies in the folder, and only its own computer may rewrite it. */
  'otherJournals',
  /** The request was not of the contract, or not from our window. */
  'refused',
]);
export type BridgeErrorCode = z.infer<typeof BridgeErrorCode>;

export const BridgeError = z.strictObject({
  code: BridgeErrorCode,
  /** For the clerk's help desk: a path, a line, an error name. Never record content. */
  detail: z.string().max(2_000).optional(),
});
export type BridgeError = z.infer<typeof BridgeError>;
