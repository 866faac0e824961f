/** Payloads for every channel, made from the contract itself: of the right shape, and spoiled at one place. For tests. */
import { CHANNELS, type Channel } from '@bridge/channel';
import { CONTRACT } from '@bridge/contract';
import fc from 'fast-check';
import { z } from 'zod';

/** As much of JSON Schema as zod writes. */
type Shape = {
  readonly type?: string; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly anyOf?: readonly Shape[]; readonly oneOf?: readonly Shape[]; readonly allOf?: readonly Shape[]; readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>; readonly required?: readonly string[]; readonly additionalProperties?: Shape | boolean; readonly propertyNames?: Shape;
  readonly items?: Shape; readonly prefixItems?: readonly Shape[]; readonly minItems?: number; readonly maxItems?: number;
  readonly pattern?: string; readonly format?: string; readonly minLength?: number; readonly maxLength?: number; readonly minimum?: number; readonly maximum?: number;
  readonly $defs?: Readonly<Record<string, Shape>>;
};

const MARKUP = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';

/** What no form ever sends, and a page that was taken over may. All of it passes Chromium's structured clone. */
export const HOSTILE: readonly unknown[] = [
  undefined, null, true, false, 0, -1, -0, 1.5, 2 ** 53, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 1n,
  '', ' ', '\0', '\u202Egpj.exe', '\uD800', 'x'.repeat(70_000), MARKUP, '=cmd|\'/c calc\'!A1', '__proto__', 'constructor', 'toString',
  '../../../etc/passwd', '..\\..\\..\\Windows\\win.ini', '/etc/passwd', 'C:\\Windows\\win.ini', '\\\\server\\share\\x', 'file:///etc/passwd', 'app://local/', 'a/b', 'CON', 'setUp/../x',
  [], [[]], {}, { length: -1 }, { toString: 'x' }, JSON.parse('{"__proto__":{"isAdmin":true}}'), JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  new Date(0), new Date(Number.NaN), new Map([['key', 'setUp']]), new Set([1]), /x/, new Error('x'), new Uint8Array(3), new ArrayBuffer(8), Array.from({ length: 3 }), nested(20_000),
];

/** Arrays in arrays. */
function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** Requests of the right shape for each channel. */
export const shaped: Readonly<Record<Channel, fc.Arbitrary<unknown>>> = byChannel((channel) => {
  const shape = z.toJSONSchema(CONTRACT[channel].request, { unrepresentable: 'any', io: 'input' }) as Shape; // zod writes nothing else
  return valueOf(shape, shape);
});

/** Requests spoiled at one place, and things that were never a request: most of them are not of the contract. */
export const spoiled: Readonly<Record<Channel, fc.Arbitrary<unknown>>> = byChannel((channel) => fc.oneof(
  { weight: 6, arbitrary: fc.tuple(shaped[channel], fc.nat(), fc.constantFrom(...HOSTILE), fc.constantFrom('replace', 'remove', 'add')).map(([value, at, hostile, how]) => spoil(value, at, hostile, how)) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.anything({ withDate: true, withMap: true, withSet: true, withTypedArray: true, withBigInt: true, maxDepth: 3 }) },
));

function byChannel(make: (channel: Channel) => fc.Arbitrary<unknown>): Readonly<Record<Channel, fc.Arbitrary<unknown>>> {
  const made: Partial<Record<Channel, fc.Arbitrary<unknown>>> = {};
  for (const channel of CHANNELS) made[channel] = make(channel);
  return made as Record<Channel, fc.Arbitrary<unknown>>; // each channel of the list has just been given its own
}

function valueOf(shape: Shape, root: Shape, depth = 0): fc.Arbitrary<unknown> {
  if (shape.$ref !== undefined) return depth > 4 ? fc.constant('x') : valueOf(root.$defs?.[shape.$ref.split('/').at(-1) ?? ''] ?? root, root, depth + 1);
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const either = shape.anyOf ?? shape.oneOf;
  if (either !== undefined) return fc.oneof(...either.map((one) => valueOf(one, root, depth + 1)));
  switch (shape.type) {
    case 'null': return fc.constant(null);
    case 'boolean': return fc.boolean();
    case 'integer': return fc.integer({ min: Math.max(shape.minimum ?? -5, -5), max: Math.min(shape.maximum ?? 5_000, 5_000) });
    case 'number': return fc.double({ noNaN: true });
    case 'string': return textOf(shape);
    case 'array': return fc.array(shape.items === undefined ? fc.constant('x') : valueOf(shape.items, root, depth + 1), { minLength: shape.minItems ?? 0, maxLength: Math.min(shape.maxItems ?? 3, Math.max(shape.minItems ?? 0, 3)) });
    case 'object': return objectOf(shape, root, depth);
    default: return fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('x', 1, null)); // bytes: JSON has no word for them
  }
}

function objectOf(shape: Shape, root: Shape, depth: number): fc.Arbitrary<unknown> {
  if (shape.properties === undefined) {
    const { additionalProperties: inner } = shape;
    return fc.dictionary(textOf(shape.propertyNames ?? {}), typeof inner === 'object' ? valueOf(inner, root, depth + 1) : fc.constant('x'), { maxKeys: 3 });
  }
  const fields = Object.fromEntries(Object.entries(shape.properties).map(([name, inner]) => [name, valueOf(inner, root, depth + 1)]));
  return fc.record(fields, { requiredKeys: [...(shape.required ?? [])] });
}

function textOf({ format, pattern, minLength = 0, maxLength = 60 }: Shape): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.constant('2026-11-24T15:00:00.000Z');
  if (format === 'date') return fc.constant('2026-11-24');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof(fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) }), fc.constantFrom('sample words here', MARKUP, '../../etc/passwd'));
}

/** One place of a value replaced, taken out, or given something beside it. */
function spoil(value: unknown, at: number, hostile: unknown, how: 'replace' | 'remove' | 'add'): unknown {
  const places = placesOf(value);
  const place = places[at % places.length] ?? [];
  if (place.length === 0) return how === 'add' && isPlain(value) ? { ...value, ['__proto__']: hostile } : hostile;
  return changed(value, place, hostile, how);
}

function changed(value: unknown, [key, ...rest]: readonly (string | number)[], hostile: unknown, how: string): unknown {
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) }; // only objects and arrays have places in them
  const held = copy as Record<string | number, unknown>;
  if (key === undefined) return hostile;
  if (rest.length > 0) held[key] = changed(held[key], rest, hostile, how);
  else if (how === 'remove' && !Array.isArray(copy)) delete held[key];
  else if (how === 'add' && isPlain(held[key])) held[key] = { ...held[key], extra: hostile };
  else held[key] = hostile;
  return copy;
}

/** Every place in a value, as keys from its outside in; the whole comes first. */
function placesOf(value: unknown): readonly (readonly (string | number)[])[] {
  const inner = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : isPlain(value) ? Object.entries(value) : [];
  return [[], ...inner.flatMap(([key, item]) => placesOf(item).map((place) => [key, ...place]))];
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
