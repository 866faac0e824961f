/**
 * One entry of the journal: who recorded what, when, and what it was before.
 *
 * A line of the journal is `header TAB body`, both compact JSON. The chain covers headers only (each names the SHA-256 of the
 * header before it and of its own body), so a body can be lawfully purged and the chain still verifies.
 */
import { z } from 'zod';
import { Id } from './id';

/** The version of the format that this program writes. An entry with a newer one stops with "update Noticebook". */
export const FORMAT = 1;

/** `prev` of the very first entry. */
export const NO_HASH = '0'.repeat(64);

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The longest text that one field of an entry may hold; forms have shorter limits of their own. */
const LONGEST_BODY = 4_000_000;

/** A value as JSON holds it. In `set` and `was`, null means that the field is absent: records themselves never hold null. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Looked through by hand: every entry is made of it, and `z.json()` takes ten times as long. */
export const Json = z.custom<Json>((value) => isJson(value));

/** Fields of a record by name. */
export type Fields = Readonly<Record<string, Json>>;
export const Fields = z.custom<Fields>((value) => isFields(value));

/** Are these fields of a record by name? */
export function isFields(value: unknown): value is Fields {
  if (!isObject(value)) return false;
  for (const name in value) if (!isField(name) || !isJson(value[name])) return false; // no list of them is made: a journal has hundreds of thousands
  return true;
}

const FIELD = /^[a-z][A-Za-z0-9]{0,40}$/;

/** Names of fields that were looked at: records have a few hundred, over and over. */
const FIELDS = new Set<string>();
const MOST_FIELDS = 1_000;

function isField(name: string): boolean {
  if (FIELDS.has(name)) return true;
  if (!FIELD.test(name)) return false;
  if (FIELDS.size < MOST_FIELDS) FIELDS.add(name);
  return true;
}

function isJson(value: unknown): value is Json {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  // Assigned to, this name would be no field but the prototype.
  if (!isObject(value) || Object.hasOwn(value, '__proto__')) return false;
  for (const name in value) if (!isJson(value[name])) return false;
  return true;
}

/** An object of names and values: no list, and none of a class of its own. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * What happened to one record. `set` holds the new value of each field that changed, `was` the value before.
 *
 * A new record has `was` with nothing in it; `set: null` takes the record out, and `was` then holds all of it.
 */
export const Change = z.strictObject({
  table: z.string().regex(/^[a-z][A-Za-z]{0,40}$/),
  id: Id,
  set: Fields.nullable(),
  was: Fields,
});
export type Change = z.infer<typeof Change>;

/** `obligation.dueDateMoved`: the noun, then what happened. Kinds live for ever. */
export const Kind = z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/).max(80);

/** Entries that belong together: `n` of `of`, from 1. An incomplete batch at the tail was never acknowledged. */
export const Batch = z
  .strictObject({ id: Id, n: z.int().min(1), of: z.int().min(1) })
  .refine(({ n, of }) => n <= of);
export type Batch = z.infer<typeof Batch>;

/** Where a journal stands: the hash is of the last header's bytes. `seq` 0 is a journal without entries. */
export const Head = z.strictObject({ device: Id, epoch: z.int().min(1), seq: z.int().min(0), hash: Hash });
export type Head = z.infer<typeof Head>;

export const Header = z.strictObject({
  v: z.int().min(1),
  device: Id,
  epoch: z.int().min(1),
  /** 1, 2, 3 … per device and epoch. */
  seq: z.int().min(1),
  /** 1 + the highest seen anywhere: the logical clock that gives the order. */
  lc: z.int().min(1),
  /** The wall clock as it stood, ISO, UTC; never corrected. */
  at: z.iso.datetime({ precision: 3 }),
  /** Name and title, as typed by who records. */
  actor: z.string().min(1).max(400),
  /** The operating system's account. */
  account: z.string().max(200),
  kind: Kind,
  batch: Batch.optional(),
  /** SHA-256 of the body's bytes. */
  body: Hash,
  /** SHA-256 of the header before; 64 zeros for the first. */
  prev: Hash,
});
export type Header = z.infer<typeof Header>;

/**
 * An entry whose body was taken out because it named a record that was destroyed, and what of the body was about other records.
 *
 * `changes` count in the entry's own place, so that what stays is as it was; its reason is gone with the rest.
 */
export const Emptied = z.strictObject({
  /** `device.epoch.seq`, as `entryKey` writes it. */
  entry: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}\.\d{5,}\.\d{9,}$/),
  /** The certificate of destruction under which it was emptied. */
  under: Id,
  changes: z.array(Change).max(10_000).optional(),
  links: z.array(Id).max(1_000).optional(),
});
export type Emptied = z.infer<typeof Emptied>;

export const Body = z.strictObject({
  /** 32 random hex digits, so that a purged body cannot be guessed from its hash. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  changes: z.array(Change).max(10_000),
  /** The reason, in the words of who recorded. */
  why: z.string().max(10_000).optional(),
  /** Records that the entry is about without changing them. */
  links: z.array(Id).max(1_000).optional(),
  /** Of a destruction: the earlier entries whose bodies it took out. */
  emptied: z.array(Emptied).min(1).optional(),
}).refine(({ changes, emptied }) => changes.length > 0 || emptied !== undefined);
export type Body = z.infer<typeof Body>;

/**
 * An entry as read.
 *
 * `destroyedUnder`: its body was taken out under that certificate; `body` then is what was about other records, or absent.
 */
export const Entry = z.strictObject({ header: Header, body: Body.optional(), destroyedUnder: Id.optional() });
export type Entry = z.infer<typeof Entry>;

/** What the window asks to record; the journal adds place, time and hashes. */
export const NewEntry = z.strictObject({
  /** Made by the window: the same id twice is one entry. */
  entryId: Id,
  kind: Kind,
  actor: z.string().trim().min(1).max(400),
  changes: z.array(Change).min(1).max(10_000),
  why: z.string().max(10_000).optional(),
  links: z.array(Id).max(1_000).optional(),
});
export type NewEntry = z.infer<typeof NewEntry>;

/** The order in which entries count: logical clock, then device, epoch, sequence. */
export function inOrder(a: Header, b: Header): number {
  return a.lc - b.lc || compare(a.device, b.device) || a.epoch - b.epoch || a.seq - b.seq;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** JSON with sorted keys: equal values have equal text. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Is this body's text longer than the journal takes? Files are for long documents. */
export const isTooLong = (bodyText: string): boolean => bodyText.length > LONGEST_BODY;
