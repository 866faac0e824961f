/**
 * The shape of an entry, looked at by hand: a journal is read line by line, and the schemas take longer than reading and hashing it.
 *
 * Says yes only to what the schemas of `entry.ts` take as it is; where it says no, they decide. A test holds the two together.
 */
import { type Body, type Change, FORMAT, type Header, isFields } from './entry';

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const HASH = /^[0-9a-f]{64}$/;
const SALT = /^[0-9a-f]{32}$/;
const KIND = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;
const TABLE = /^[a-z][A-Za-z]{0,40}$/;
const AT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/; // the last days of a month are left to the schema

const COUNT = /[1-9]\d{0,14}/.source;
const inner = ({ source }: RegExp): string => source.slice(1, -1);
/** The same shapes, in the order and with the marks with which the journal writes them. */
const WRITTEN = new RegExp(`^\\{"v":${FORMAT},"device":"(${inner(ID)})","epoch":(${COUNT}),"seq":(${COUNT}),"lc":(${COUNT}),"at":"(${inner(AT)})","actor":"([^"\\\\\0-\x1f]{1,400})","account":"([^"\\\\\0-\x1f]{0,200})","kind":"(${inner(KIND)})","body":"(${inner(HASH)})","prev":"(${inner(HASH)})"\\}$`);

/**
 * A header as Noticebook writes it, read in one go: most of what reading a journal takes is reading JSON, and a header is half of a line.
 *
 * Undefined for every other text, which may be a header all the same: in another order, with an escape in a name, with a batch.
 */
export function writtenHeader(text: string): Header | undefined {
  const found = WRITTEN.exec(text);
  if (found === null) return undefined;
  const [, device = '', epoch, seq, lc, at = '', actor = '', account = '', kind = '', body = '', prev = ''] = found;
  return kind.length > 80 ? undefined : { v: FORMAT, device, epoch: Number(epoch), seq: Number(seq), lc: Number(lc), at, actor, account, kind, body, prev };
}

/** Is this surely a header? */
export function isPlainHeader(value: unknown): value is Header {
  if (!isObject(value) || value['batch'] !== undefined || Object.keys(value).length !== 11) return false;
  const { v, device, epoch, seq, lc, at, actor, account, kind, body, prev } = value;
  return isCount(v) && isCount(epoch) && isCount(seq) && isCount(lc) && isText(device, ID) && isText(at, AT) && isText(kind, KIND) && kind.length <= 80
    && isText(body, HASH) && isText(prev, HASH) && typeof actor === 'string' && actor.length >= 1 && actor.length <= 400 && typeof account === 'string' && account.length <= 200;
}

const BODY = new Set(['salt', 'changes', 'why', 'links']);

/** Is this surely a body? */
export function isPlainBody(value: unknown): value is Body {
  if (!isObject(value)) return false;
  for (const name in value) if (!BODY.has(name)) return false;
  const { salt, changes, why, links } = value;
  return isText(salt, SALT)
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
