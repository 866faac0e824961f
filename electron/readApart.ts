/** Has a foreign file read in a process of its own, with limits of time and memory. */
import { join } from 'node:path';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { utilityProcess } from 'electron';
import { z } from 'zod';

/** How long reading may take, in milliseconds. */
const LONGEST = 30_000;
/** In megabytes. */
const MEMORY = 768;

export type Foreign = { readonly kind: 'table' | 'word'; readonly name: string; readonly bytes: Uint8Array };

/**
 * What the process reads in these bytes, parsed by `schema`. `tooMuch` says in a sentence what to do when it takes too long.
 *
 * Errors: `wrongKind` and `tooLarge`, each with a sentence for the clerk.
 */
export async function readApart<T>(foreign: Foreign, schema: z.ZodType<T>, tooMuch: string): Promise<Result<T, BridgeError>> {
  const Answer = z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: schema }),
    z.strictObject({ ok: z.literal(false), error: z.strictObject({ code: z.enum(['wrongKind', 'tooLarge']), detail: z.string().max(2_000) }) }),
  ]);
  const child = utilityProcess.fork(join(import.meta.dirname, '../reader/reader.cjs'), [], {
    serviceName: 'Noticebook reader of foreign files',
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
      child.postMessage(foreign);
    });
    if (said === undefined) return fail({ code: 'tooLarge', detail: tooMuch });
    const answer = Answer.safeParse(said);
    if (!answer.success) return fail({ code: 'wrongKind', detail: 'The file could not be read.' });
    return answer.data.ok ? ok(answer.data.value as T) : fail(answer.data.error); // parsed by the very schema
  } finally {
    child.kill();
  }
}
