/**
 * The journal as it goes into an export: as it is, or without the bodies of entries about privileged notes and about what was said in closed sessions.
 *
 * A body that is left out leaves its header, with its hash, in place: the chain still verifies, and the office can prove what stood there.
 */
import type { BridgeError } from '@bridge/error';
import { CLOSED_KIND, isOfMeetings, meetingOfRow } from '@domain/closedSession';
import type { Body, Fields, Header } from '@domain/entry';
import { entryKey } from '@domain/fold';
import { isTable, TABLES } from '@domain/record';
import { fail, ok, type Result } from '@domain/result';
import type { JournalCopy } from '../journal/journal';
import { Unreadable } from '../backup/unreadable';

const PIECE = 1024 * 1024;

/** Which words an export has, by choice. */
export type Chosen = { readonly withPrivilegedNotes: boolean; readonly withClosedSessions: boolean };

/**
 * The ids of the rows that an export leaves out: notes that are, or ever were, privileged, and what belongs to a meeting that is, or ever was, a closed session, unless the council has opened it.
 *
 * Errors: what the disk says.
 */
export async function withheldRows(copies: readonly JournalCopy[], { withPrivilegedNotes, withClosedSessions }: Chosen): Promise<Result<ReadonlySet<string>, BridgeError>> {
  const withheld = new Set<string>();
  const closed = new Set<string>();
  /** Whether the council has opened it, by what was recorded last. */
  const isOpen = new Map<string, boolean>();
  const ofMeetings = new Map<string, string>();
  if (withPrivilegedNotes && withClosedSessions) return ok(withheld);
  try {
    for (const copy of copies) {
      for await (const line of linesOf(copy)) {
        for (const { table, id, set, was } of changesOf(line)) {
          const fields = { ...was, ...set };
          if (table === 'notes' && !withPrivilegedNotes && (set?.['isPrivileged'] === true || was?.['isPrivileged'] === true)) withheld.add(id);
          if (table === 'meetings' && !withClosedSessions) {
            if ([set, was].some((one) => one?.['kind'] === CLOSED_KIND)) closed.add(id);
            if (set !== null && 'opened' in set) isOpen.set(id, set['opened'] !== null);
          }
          const meeting = isTable(table) ? meetingOfRow(table, fields) : undefined;
          if (meeting !== undefined) ofMeetings.set(id, meeting);
        }
      }
    }
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.error);
    throw error;
  }
  for (const [id, meeting] of ofMeetings) if (closed.has(meeting) && isOpen.get(meeting) !== true) withheld.add(id);
  return ok(withheld);
}

/**
 * The lines of one journal, without the bodies that touch one of the `withheld` rows; `leftOut` is told the hash of each. Throws `Unreadable`.
 *
 * A body that was destroyed before counts as left out only where the entry that says so is left out too.
 */
export async function* exportedLines(copy: JournalCopy, withheld: ReadonlySet<string>, leftOut: (body: string) => void): AsyncGenerator<Uint8Array> {
  const emptied = new Map<string, string>();
  for await (const line of linesOf(copy)) {
    if (withheld.size > 0 && line.at(-2) === TAB) {
      const header = headerOf(line);
      emptied.set(entryKey(header), header.body);
      yield line;
      continue;
    }
    const isLeftOut = withheld.size > 0 && changesOf(line).some(({ id }) => withheld.has(id));
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

type Touched = { readonly table: string; readonly id: string; readonly set: Fields | null; readonly was: Fields | undefined };

/** How a change of a table that may hold what is withheld begins. */
const WITHHELD = TABLES.filter((table) => table === 'meetings' || isOfMeetings(table)).map((table) => Buffer.from(`"table":"${table}"`));

/** The changes of a line, where it may be about notes or meetings: most lines are not, and are not parsed. */
function changesOf(line: Buffer): readonly Touched[] {
  if (!WITHHELD.some((table) => line.includes(table))) return [];
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
