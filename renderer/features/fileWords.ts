/** What a refusal means when a file was to be read or saved here: the sentence of who read it, and that nothing was changed. */
import type { BridgeError } from '@bridge/error';
import { errorWords, type ErrorWords } from './errorWords';

export function fileWords(error: BridgeError): ErrorWords {
  if (error.code === 'tooLarge' || error.code === 'wrongKind') {
    return { what: error.code === 'tooLarge' ? 'The file is too large' : 'The file cannot be read', why: `${error.detail ?? ''} Nothing was changed.`.trim() };
  }
  return errorWords(error);
}
