/** The window's side of the contract: one typed call per channel, the reply parsed before it is believed. */
import { fail, ok, type Result } from '@domain/result';
import type { z } from 'zod';
import { CHANNELS, type Channel } from './channel';
import { CONTRACT, type Reply, type Request } from './contract';
import { BridgeError } from './error';

/** What the preload puts on the window: the same names, untyped. */
export type RawBridge = Readonly<Record<Channel, (request: unknown) => Promise<unknown>>>;

/** Every power that the window has. Channels without a request take null. */
export type Bridge = {
  readonly [C in Channel]: (request: Request<C>) => Promise<Result<Reply<C>, BridgeError>>;
};

/** Wraps the raw bridge; a reply that is not of the contract is a bug and throws. */
export function makeBridge(raw: RawBridge): Bridge {
  const calls = CHANNELS.map((channel) => [channel, call(raw, channel)] as const);
  return Object.fromEntries(calls) as unknown as Bridge; // each channel of the list has just been given its own call
}

function call<C extends Channel>(raw: RawBridge, channel: C) {
  const schema: z.ZodType = CONTRACT[channel].reply;
  return async (request: Request<C>): Promise<Result<Reply<C>, BridgeError>> => {
    const answer = await raw[channel](request);
    if (isResult(answer) && answer.ok) return ok(schema.parse(answer.value) as Reply<C>); // the schema is the channel's own
    return fail(BridgeError.parse(isResult(answer) ? answer.error : answer));
  };
}

const isResult = (answer: unknown): answer is { ok: boolean; value?: unknown; error?: unknown } =>
  typeof answer === 'object' && answer !== null && 'ok' in answer;
