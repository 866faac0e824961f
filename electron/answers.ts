/** What answers the window: the request parsed by its channel's schema, one service, always a `Result`. */
import type { Channel } from '@bridge/channel';
import { CONTRACT } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { fail, type Result } from '@domain/result';
import type { z } from 'zod';
import type { Answer } from './ipc';
import { diskError, systemCode } from './journal/disk';
import type { Services } from './services';

export const answersBy = (services: Services): Answer => (channel, request) => answer(channel, services, request);

async function answer(channel: Channel, services: Services, request: unknown): Promise<Result<unknown, BridgeError>> {
  const parsed = parse(CONTRACT[channel].request, request);
  if (parsed === undefined) return fail({ code: 'refused', detail: `${channel}: cannot be read` });
  if (!parsed.success) {
    // Where it is wrong, never what stood there: a request holds record content.
    return fail({ code: 'refused', detail: parsed.error.issues.slice(0, 5).map(({ path, code }) => `${channel} ${path.join('.')}: ${code}`).join('; ').slice(0, 2_000) });
  }
  const service = services[channel] as (request: unknown) => Promise<Result<unknown, BridgeError>>; // the request was parsed by this channel's own schema
  try {
    return await service(parsed.data);
  } catch (error) {
    // An expected failure of the disk that nobody turned into a Result, or a bug. Messages may hold paths and content: only names go out.
    if (systemCode(error)?.startsWith('E')) return fail({ code: diskError(error, '').code, detail: `${channel}: ${systemCode(error)}` });
    const name = error instanceof Error ? error.name : typeof error;
    console.error(`${channel} failed: ${name}\n${placesOf(error)}`);
    return fail({ code: 'refused', detail: `${channel}: ${name}` });
  }
}

/** Undefined where the request breaks the reading itself: nested so deep that no stack holds it. */
function parse(schema: z.ZodType, request: unknown): z.ZodSafeParseResult<unknown> | undefined {
  try {
    return schema.safeParse(request);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The lines of a stack without the message, which may hold record content. */
const placesOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).join('\n') : '';
