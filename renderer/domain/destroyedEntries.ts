/**
 * What a destruction does to the journal: which entries lose their body, and what of those bodies lives on.
 *
 * Every entry that names a destroyed record in a change is emptied. What such an entry said of other records is carried by the entry of the
 * destruction and counts in its old place, so that folding the journal afterwards gives the same records without the destroyed ones.
 */
import type { Body, Change, Emptied, Entry } from './entry';
import { entryKey } from './fold';
import type { Id } from './id';

/** One record of the journal. */
export interface RecordKey {
  readonly table: string;
  readonly id: Id;
}

/** `letters.01HX…`: a record in one text, to look it up by. */
export const recordKey = ({ table, id }: RecordKey): string => `${table}.${id}`;

/** Does this body name one of the records, in its own changes or in what it carries of emptied entries? */
export function namesDestroyed({ changes, emptied = [] }: Body, destroyed: ReadonlySet<string>): boolean {
  return changes.some((change) => destroyed.has(recordKey(change))) || emptied.some((one) => one.changes?.some((change) => destroyed.has(recordKey(change))));
}

/**
 * What the entry of the destruction has to say of one entry: nothing where its body stays.
 *
 * Where the entry is an earlier destruction's, what that one carried is carried on, each under its own certificate.
 */
export function emptiedOf({ header, body }: Entry, destroyed: ReadonlySet<string>, under: Id): readonly Emptied[] {
  if (body === undefined || !namesDestroyed(body, destroyed)) return [];
  const carried = (body.emptied ?? []).map((one) => without(one, destroyed));
  return [...carried, without({ entry: entryKey(header), under, changes: body.changes, ...(body.links ? { links: body.links } : {}) }, destroyed)];
}

function without({ entry, under, changes = [], links = [] }: Emptied, destroyed: ReadonlySet<string>): Emptied {
  const kept = changes.filter((change) => !destroyed.has(recordKey(change)));
  const gone = new Set(changes.filter((change) => destroyed.has(recordKey(change))).map(({ id }) => id));
  const stay = links.filter((id) => !gone.has(id));
  return { entry, under, ...(kept.length > 0 ? { changes: kept } : {}), ...(kept.length > 0 && stay.length > 0 ? { links: stay } : {}) };
}

/** A salt that no body has: what is read of an emptied entry has no hash of its own. */
const NO_SALT = '0'.repeat(32);

/** An emptied entry as it is read: with what lives on of it, under the certificate that took the rest. */
export function readEmptied({ header }: Entry, { under, changes, links }: Emptied): Entry {
  return { header, destroyedUnder: under, ...(changes ? { body: { salt: NO_SALT, changes, ...(links ? { links } : {}) } } : {}) };
}

/** All changes that a body records or carries, for who looks for what they name. */
export const allChanges = ({ changes, emptied = [] }: Body): readonly Change[] => [...changes, ...emptied.flatMap((one) => one.changes ?? [])];

/** The longest list that one entry carries, as text: an entry is read and sent as a whole. */
const LONGEST_LIST = 1_000_000;

/** The list in parts that each fit an entry. At least one part. */
export function inParts(emptied: readonly Emptied[]): readonly (readonly Emptied[])[] {
  const parts: Emptied[][] = [[]];
  let length = 0;
  for (const one of emptied) {
    const size = JSON.stringify(one).length;
    if (length + size > LONGEST_LIST && length > 0) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(one);
    length += size;
  }
  return parts;
}
