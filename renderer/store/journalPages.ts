/** Reads the journal of a device page by page, over the bridge. */
import type { Bridge } from '@bridge/client';
import type { BridgeError } from '@bridge/error';
import type { Entry, Head } from '@domain/entry';
import { ok, type Result } from '@domain/result';

/** How many entries are read and folded at a time: large enough to be quick, small enough to keep the window answering. */
export const PAGE = 1_000;

export type Position = { readonly epoch: number; readonly seq: number };

/** Every entry after a position, page by page; the next one is read while this one is worked on. */
export async function* pages(bridge: Bridge, head: Head, from: Position | undefined): AsyncGenerator<Result<readonly Entry[], BridgeError>> {
  const read = (after: Position | null) => {
    const page = bridge.journalRead({ device: head.device, after, limit: PAGE });
    page.catch(() => undefined); // a bug is met where the page is awaited, or nobody wants the page any more
    return page;
  };
  let next: ReturnType<typeof read> | undefined = read(from ?? null);
  while (next) {
    const page: Awaited<ReturnType<typeof read>> = await next;
    if (!page.ok) {
      yield page;
      return;
    }
    const last: Position | undefined = page.value.entries.at(-1)?.header;
    next = page.value.more && last ? read({ epoch: last.epoch, seq: last.seq }) : undefined;
    yield ok(page.value.entries);
  }
}

/** The entries of several devices, in the order of their logical clock. */
export async function readAll(bridge: Bridge, heads: readonly Head[]): Promise<Result<readonly Entry[], BridgeError>> {
  const entries: Entry[] = [];
  for (const head of heads) {
    for await (const page of pages(bridge, head, undefined)) {
      if (!page.ok) return page;
      entries.push(...page.value);
    }
  }
  return ok(entries.toSorted((a, b) => a.header.lc - b.header.lc));
}
