/**
 * The shape of an entry, looked at by hand: a journal is read line by line, and the schemas take longer than reading and hashing it.
 *
 * Says yes only to what the schemas of `entry.ts` take as it is; where it says no, they decide. A test holds the two together.
 */
import { type Body, type Change, type Header, isFields } from './entry';

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const HASH = /^[0-9a-f]{64}$/;
const SALT = /^[0-9a-f]{32}$/;
const KIND = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;
const TABLE = /^[a-z][A-Za-z]{0,40}$/;
const AT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/; // the last days of a month are left to the schema

/** Is this surely a header? */
export function isPlainHeader(value: unknown): value is Header {
  if (!isObject(value) || value['batch'] !== undefined || Object.keys(value).length !== 11) return false
  const { v, device, epoch, seq, lc, at, actor, account, kind, body, prev } = value;
  return isCount(v) && isCount(epoch) && isCount(seq) && isCount(lc) && isText(device, ID) && isText(at, AT) && isText(kind, KIND) && kind.length <= 80
    && isText(body, HASH) && isText(prev, HASH) && typeof actor === 'string' && actor.length >= 1 && actor.length <= 400 && typeof account === 'string' && account.length <= 200;
}

/** Is this surely a body? */
export function isPlainBody(value: unknown): value is Body {
  if (!isObject(value)) return false;
  const { salt, changes, why, links, ...rest } = value;
  return Object.keys(rest).length === 0 && isText(salt, SALT)
    && Array.isArray(changes) && changes.length >= 1 && changes.length <= 10_000 && changes.every(isPlainChange)
    && (why === undefined || (typeof why === 'string' && why.length <= 10_000))
    && (links === undefined || (Array.isArray(links) && links.length <= 1_000 && links.every((link) => isText(link, ID))));
}

function isPlainChange(value: unknown): value is Change {
  if (!isObject(value) || Object.keys(value).length !== 4) return false;
  const { table, id, set, was } = value;
  return isText(table, TABLE) && isText(id, ID) && (set === null || isFields(set)) && isFields(was);
}

const isText = (value: unknown, shape: RegExp): value is string => typeof value === 'string' && shape.test(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
