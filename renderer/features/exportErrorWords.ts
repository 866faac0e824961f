/** What a refusal means while a folder or an archive was being made: nothing half-made is left. */
import type { BridgeError } from '@bridge/error';
import { errorWords, type ErrorWords } from './errorWords';

const NOTHING_LEFT = 'What had been written was taken away again, and the records are as they were.';

export function exportErrorWords(error: BridgeError): ErrorWords {
  switch (error.code) {
    case 'cancelled':
      return { what: 'Stopped', why: NOTHING_LEFT };
    case 'diskFull':
      return { what: 'Not exported: the disk is full', why: `${NOTHING_LEFT} Free some space or choose another disk, then export again.` };
    case 'readOnly':
      return { what: 'Not exported: this folder cannot be written', why: `${NOTHING_LEFT} Choose another folder, then export again.` };
    case 'diskFailed':
      return { what: 'Not exported: the disk reported an error', why: `${NOTHING_LEFT} Check that the disk or stick is still there, then export again.${error.detail ? ` (${error.detail})` : ''}` };
    case 'damaged':
      return { what: 'Not exported: what was read is not what was written', why: `${NOTHING_LEFT} Use another disk, and verify the journal in Records.${error.detail ? ` (${error.detail})` : ''}` };
    case 'tooLarge':
      return { what: 'The archive is larger than 200 MB', why: `${NOTHING_LEFT} Release the records in parts: take some out, release, then choose the rest.` };
    default:
      return errorWords(error);
  }
}
