/** Reads a foreign Word document in a process of its own. */
import type { BridgeError } from '@bridge/error';
import type { Result } from '@domain/result';
import { WordFile } from '@domain/wordFile';
import { readApart } from './readApart';

/** The words in these bytes. Errors: `wrongKind` and `tooLarge`, each with a sentence for the clerk. */
export const readWordApart = (name: string, bytes: Uint8Array): Promise<Result<WordFile, BridgeError>> =>
  readApart({ kind: 'word', name, bytes }, WordFile, 'Reading the document took too long or too much memory. Save it anew in Word without pictures and choose it again.');
