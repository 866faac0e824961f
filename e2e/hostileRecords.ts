/** A record of every kind with markup in each of its free texts, made from the schemas themselves: a field that is added tomorrow is among them. */
import { RECORDS, type Table, TABLES } from '@domain/record';
import fc from 'fast-check';
import { z } from 'zod';

/** Would run or become an element if anything read it as markup. It begins as a formula does. */
export const HOSTILE_TEXT = '=1+1 <img src=x onerror="window.hacked=1"><script>window.hacked=1</script><a href="javascript:window.hacked=1">x</a>{{constructor}}';

export type HostileRecord = { readonly table: Table; readonly id: string; readonly fields: Readonly<Record<string, unknown>>; readonly texts: number };

/** As much of JSON Schema as zod writes. */
type Shape = {
  readonly type?: string; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly anyOf?: readonly Shape[]; readonly oneOf?: readonly Shape[]; readonly allOf?: readonly Shape[]; readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>; readonly required?: readonly string[]; readonly additionalProperties?: Shape | boolean; readonly propertyNames?: Shape; readonly items?: Shape; readonly minItems?: number;
  readonly pattern?: string; readonly format?: string; readonly minLength?: number; readonly maxLength?: number; readonly minimum?: number; readonly $defs?: Readonly<Record<string, Shape>>;
};

const ID = '^[0-9A-HJKMNP-TV-Z]{26}$';
const idOf = (table: Table): string => `01HX${String(TABLES.indexOf(table) + 1).padStart(22, '0')}`;

/** One record of each table; they name each other, so that each stands on the pages of the others. */
export function hostileRecords(): readonly HostileRecord[] {
  return TABLES.map((table) => {
    const shape = z.toJSONSchema(RECORDS[table], { unrepresentable: 'any', io: 'input' }) as Shape; // zod writes nothing else
    const { id: _, ...fields } = made(shape, shape, '') as Record<string, unknown>; // a record is an object
    if (table === 'people') delete fields['partyId']; // somebody of our own office has to be there to record
    const kept = accepted(table, fields);
    return { table, id: idOf(table), fields: kept, texts: JSON.stringify(kept).split(/onerror|onclick/).length - 1 };
  });
}

/** For texts with a rule that JSON Schema has no words for: a short one that is still markup, else what the rule asks for. */
const ELSE: readonly unknown[] = ['<b onclick=hacked>', '00501', 'America/New_York', '10:00', '2026-11-25', 'a1', 'city', '', [], undefined];

/** What the schema takes: where a rule of the record refuses a text, the next one is tried there, and at last the field is left out. */
function accepted(table: Table, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const tried = new Map<string, number>();
  let left = fields;
  for (let tries = 0; tries < 400; tries += 1) {
    const parsed = RECORDS[table].safeParse({ ...left, id: idOf(table) });
    if (parsed.success) return left;
    const path = (parsed.error.issues[0]?.path ?? []).map(String);
    const count = tried.get(path.join('.')) ?? 0;
    if (count >= ELSE.length) throw new Error(`${table}: ${z.prettifyError(parsed.error)}`);
    tried.set(path.join('.'), count + 1);
    left = replaced(left, path, ELSE[count]) as Record<string, unknown>; // the outside stays an object
  }
  throw new Error(`${table}: no text suits it`);
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const held = (value ?? {}) as Record<string, unknown>; // a path leads through objects and arrays
  const inner = replaced(held[key], rest, by);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? inner : item));
  return Object.fromEntries(Object.entries({ ...held, [key]: inner }).filter(([, item]) => item !== undefined));
}

function made(shape: Shape, root: Shape, name: string, depth = 0): unknown {
  if (shape.$ref !== undefined) return depth > 6 ? '' : made(root.$defs?.[shape.$ref.split('/').at(-1) ?? ''] ?? root, root, name, depth + 1);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const [either] = shape.anyOf ?? shape.oneOf ?? [];
  if (either !== undefined) return made(either, root, name, depth + 1);
  switch (shape.type) {
    case 'boolean': return false;
    case 'integer': case 'number': return Math.max(shape.minimum ?? 1, 1);
    case 'string': return textOf(shape, name);
    case 'array': return shape.items === undefined ? [] : [made(shape.items, root, name, depth + 1)];
    case 'object':
      if (shape.properties === undefined) return {};
      return Object.fromEntries(Object.entries(shape.properties).map(([inner, one]) => [inner, made(one, root, inner, depth + 1)]));
    default: return null;
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 400 }: Shape, name: string): string {
  if (pattern === ID) return idOf(tableNamed(name));
  if (format === 'date-time') return '2026-11-24T15:00:00.000Z';
  if (pattern !== undefined) return /\\d\{4\}/.test(pattern) || format === 'date' ? '2026-11-24' : String(fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 7 })[0]);
  return HOSTILE_TEXT.slice(0, maxLength).padEnd(minLength, 'x');
}

/** The table that a field such as `agreementId` or `partyIds` leads to; agreements where none is named so. */
function tableNamed(field: string): Table {
  const noun = field.replace(/Ids?$/, '').toLowerCase();
  return TABLES.find((table) => noun !== '' && table.toLowerCase().startsWith(noun.replace(/y$/, ''))) ?? 'agreements';
}
