/** Reads a foreign file of tables in a process of its own, with limits of time and memory. */
import { join } from 'node:path';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { TableFile } from '@domain/sheet';
import { utilityProcess } from 'electron';
import { z } from 'zod';

/** How long reading may take, in milliseconds. */
const LONGEST = 30_000;
/** In megabytes. */
const MEMORY = 768;

const Answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: TableFile }),
  z.strictObject({ ok: z.literal(false), error: z.strictObject({ code: z.enum(['wrongKind', 'tooLarge']), detail: z.string().max(2_000) }) }),
]);

/** The tables in these bytes. Errors: `wrongKind` and `tooLarge`, each with a sentence for the clerk. */
export async function readTableApart(name: string, bytes: Uint8Array): Promise<Result<TableFile, BridgeError>> {
  const child = utilityProcess.fork(join(import.meta.dirname, '../reader/reader.cjs'), [], {
    serviceName: 'Noticebook table reader',
    stdio: 'ignore',
    env: {}, // nothing of the account's environment
    execArgv: [`--max-old-space-size=${MEMORY}`],
  });
  try {
    const said = await new Promise<unknown>((resolve) => {
      const timer = setTimeout(() => resolve(undefined), LONGEST);
      child.once('message', (message: unknown) => {
        clearTimeout(timer);
        resolve(message);
      });
      child.once('exit', () => {
        clearTimeout(timer);
        resolve(undefined);
      });
      child.postMessage({ name, bytes });
    });
    if (said === undefined) return fail({ code: 'tooLarge', detail: 'Reading the file took too long or too much memory. Split it, or save the one sheet as CSV.' });
    const answer = Answer.safeParse(said);
    if (!answer.success) return fail({ code: 'wrongKind', detail: 'The file could not be read.' });
    return answer.data.ok ? ok(answer.data.value) : fail(answer.data.error);
  } finally {
    child.kill();
  }
}
