/** Reads a foreign file of tables in a process of its own. */
import type { BridgeError } from '@bridge/error';
import type { Result } from '@domain/result';
import { TableFile } from '@domain/sheet';
import { readApart } from './readApart';

/** The tables in these bytes. Errors: `wrongKind` and `tooLarge`, each with a sentence for the clerk. */
export const readTableApart = (name: string, bytes: Uint8Array): Promise<Result<TableFile, BridgeError>> =>
  readApart({ kind: 'table', name, bytes }, TableFile, 'Reading the file took too long or too much memory. Split it, or save the one sheet as CSV.');
