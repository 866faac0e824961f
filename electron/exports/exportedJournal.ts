/**
 * The journal as it goes into an export: as it is, or without the bodies of entries about privileged notes.
 *
 * A body that is left out leaves its header, with its hash, in place: the chain still verifies, and the office can prove what stood there.
 */
import type { BridgeError } from '@bridge/error';
import type { Body, Header } from '@domain/entry';
import { entryKey } from '@domain/fold';
import { fail, ok, type Result } from '@domain/result';
import type { JournalCopy } from '../journal/journal';
import { Unreadable } from '../backup/unreadable';

const PIECE = 1024 * 1024;

/** The ids of all notes that are, or ever were, privileged. Errors: what the disk says. */
export async function privilegedNotes(copies: readonly JournalCopy[]): Promise<Result<ReadonlySet<string>, BridgeError>> {
  const ids = new Set<string>();
  try {
    for (const copy of copies) {
      for await (const line of linesOf(copy)) {
        for (const { table, id, set, was } of changesOf(line)) if (table === 'notes' && (set?.['isPrivileged'] === true || was?.['isPrivileged'] === true)) ids.add(id);
      }
    }
    return ok(ids);
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.error);
    throw error;
  }
}

/**
 * The lines of one journal, without the bodies that touch one of `notes`; `leftOut` is told the hash of each. Throws `Unreadable`.
 *
 * A body that was destroyed before counts as left out only where the entry that says so is left out too.
 */
export async function* exportedLines(copy: JournalCopy, notes: ReadonlySet<string>, leftOut: (body: string) => void): AsyncGenerator<Uint8Array> {
  const emptied = new Map<string, string>();
  for await (const line of linesOf(copy)) {
    if (notes.size > 0 && line.at(-2) === TAB) {
      const header = headerOf(line);
      emptied.set(entryKey(header), header.body);
      yield line;
      continue;
    }
    const isLeftOut = notes.size > 0 && changesOf(line).some(({ table, id }) => table === 'notes' && notes.has(id));
    if (!isLeftOut) {
      for (const entry of emptied.size > 0 ? destroyedBy(line) : []) emptied.delete(entry);
      yield line;
      continue;
    }
    leftOut(headerOf(line).body);
    yield Buffer.concat([line.subarray(0, line.indexOf(TAB) + 1), Buffer.from('\n')]);
  }
  for (const body of emptied.values()) leftOut(body);
}

const TAB = 0x09;

const headerOf = (line: Buffer): Header => JSON.parse(line.toString('utf8', 0, line.indexOf(TAB))) as Header; // a line of a journal that is open here

const EMPTIED = Buffer.from('"emptied":');

/** The entries whose bodies a line says were destroyed. */
function destroyedBy(line: Buffer): readonly string[] {
  if (!line.includes(EMPTIED) || headerOf(line).kind !== 'records.destroyed') return [];
  const { emptied = [] } = JSON.parse(line.toString('utf8', line.indexOf(TAB) + 1)) as Pick<Body, 'emptied'>; // as above
  return emptied.map(({ entry }) => entry);
}

type Touched = { readonly table: string; readonly id: string; readonly set: Readonly<Record<string, unknown>> | null; readonly was: Readonly<Record<string, unknown>> | undefined };

const NOTES = Buffer.from('"table":"notes"');

/** The changes of a line, where it may be about notes: most lines are not, and are not parsed. */
function changesOf(line: Buffer): readonly Touched[] {
  if (!line.includes(NOTES)) return [];
  const body = JSON.parse(line.toString('utf8', line.indexOf(0x09) + 1) || '{}') as { readonly changes?: readonly Touched[]; readonly emptied?: readonly { readonly changes?: readonly Touched[] }[] }; // as above
  return [...(body.changes ?? []), ...(body.emptied ?? []).flatMap((one) => one.changes ?? [])];
}

/** Whole lines with their ends. */
async function* linesOf({ source }: JournalCopy): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for (let at = 0; at < source.length; ) {
    const read = await source.read(at, Math.min(PIECE, source.length - at));
    if (!read.ok) throw new Unreadable(read.error);
    if (read.value.length === 0) throw new Unreadable({ code: 'damaged', detail: 'the journal is shorter than it was' });
    at += read.value.length;
    rest = Buffer.concat([rest, read.value]);
    let from = 0;
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a, from)) {
      yield rest.subarray(from, end + 1);
      from = end + 1;
    }
    rest = rest.subarray(from);
  }
}
