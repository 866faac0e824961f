/** `verify.mjs`, the program that checks records without Noticebook: it goes with every backup, and can be saved alone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Its bytes, as built from `electron/verify`. */
export const readVerifier = (): Promise<Uint8Array<ArrayBuffer>> => readFile(join(import.meta.dirname, '../verify/verify.mjs')).then((bytes) => new Uint8Array(bytes));
