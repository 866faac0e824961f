/** What a refusal means for the clerk: what happened, is anything lost, what to do now. */
import type { BridgeErrorCode } from '@bridge/error';
import type { RecordError } from '@store/record';

export interface ErrorWords {
  readonly what: string;
  readonly why: string;
}

const WORDS: Readonly<Record<BridgeErrorCode, ErrorWords>> = {
  stale: { what: 'Not saved: the records changed meanwhile', why: 'Nothing was lost. Look at the record as it stands now, then save again.' },
  diskFull: { what: 'Not saved: the disk is full', why: 'Nothing was lost; the last saved version stands. Free some space, then save again.' },
  readOnly: {
    what: 'Not saved: the records folder cannot be written',
    why: 'Nothing was lost. Ask whoever looks after this computer for the right to write in the folder shown in Settings, then save again.',
  },
  diskFailed: {
    what: 'Not saved: the disk reported an error',
    why: 'Nothing that was saved before is lost. Close Noticebook, have the disk checked, then try again.',
  },
  damaged: {
    what: 'The journal does not verify',
    why: 'Nothing can be recorded until it is looked at. Open Records and verify the journal: it names the place.',
  },
  newer: { what: 'These records were written by a newer Noticebook', why: 'Nothing was changed. Update Noticebook on this computer, then open them again.' },
  inUse: { what: 'Another Noticebook has these records open', why: 'Nothing was changed. Close the other window, then try again.' },
  badFolder: { what: 'The records folder cannot be used', why: 'Nothing was changed. The records must lie on a disk of this computer.' },
  placeChanged: { what: 'Not saved: other records are being opened', why: 'Nothing was changed in either of them. The window loads anew in a moment.' },
  notFound: { what: 'The file is not among the records', why: 'Nothing was changed. Verify the journal in Records: it lists files that are missing.' },
  tooLarge: { what: 'Not kept: the file is too large', why: 'Nothing was lost. A seal may have 5 MB, other files 200 MB.' },
  wrongKind: { what: 'Not kept: the file is of another kind', why: 'Choose a picture in PNG or JPEG.' },
  notViewed: { what: 'Not opened: only PDF files and pictures are shown here', why: 'The file is kept as it is. Save a copy, and open that with the program it is for.' },
  cancelled: { what: 'Nothing was chosen', why: 'Nothing was changed.' },
  printFailed: { what: 'Not printed', why: 'The printer did not answer. Nothing is lost: save it as PDF and print it from there, or check the printer.' },
  lookOnly: { what: 'Not recorded: this computer is set to look only', why: 'Nothing was changed. Whoever is to record here leaves “Look only” in Settings first.' },
  folderGone: { what: 'The folder of the backups is not there', why: 'The records are not touched, and older backups are as they were. Plug the disk in, or have the share connected, then try again.' },
  tooSlow: { what: 'The folder of the backups takes too long', why: 'The records are not touched, and older backups are as they were. Try again later, or choose a quicker disk.' },
  notBackup: { what: 'This file is no backup of Noticebook', why: 'Nothing was changed. Choose a file whose name ends with .nbk or .age.' },
  backupDamaged: { what: 'This backup is damaged', why: 'Nothing was changed. It was cut off or altered, so nothing of it is used. Choose an older or a newer one.' },
  needsPassphrase: { what: 'This backup opens with its passphrase', why: 'It stands on the recovery sheet of the office.' },
  otherJournals: { what: 'Records of another computer lie in this folder', why: 'Nothing was destroyed. Only the computer that wrote them may rewrite them: destroy the records there.' },
  wrongPassphrase: { what: 'The passphrase does not open this backup', why: 'Nothing was changed. Type it as it stands on the recovery sheet, with its spaces and capitals.' },
  refused: { what: 'Noticebook could not do that', why: 'Nothing was changed. This is a fault of the program; close it and open it again.' },
};

/** Words for an error; the technical detail follows in brackets, for whoever is asked for help. */
export function errorWords({ code, detail }: RecordError): ErrorWords {
  if (code === 'notAllowed') return { what: detail ?? 'This cannot be recorded.', why: 'Nothing was changed.' };
  const words = WORDS[code];
  return detail ? { ...words, why: `${words.why} (${detail})` } : words;
}
