/** The sRGB colour space as an ICC profile (version 2, matrix and curves), made here so that no file of unknown licence travels along. */

const CURVE_POINTS = 1024;
const FIXED = 65536;

/** About 2.6 kB; the same bytes every time. */
export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB')], ['cprt', copyright('No copyright, use freely')], ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)], ['gXYZ', xyz(0.38515, 0.71687, 0.09708)], ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve], ['gTRC', curve], ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const bodies: Buffer[] = [];
  const places = new Map<Buffer, number>(); // the three curves are one
  let at = 128 + table.length;
  for (const [index, [signature, body]] of tags.entries()) {
    let place = places.get(body);
    if (place === undefined) {
      place = at;
      places.set(body, place);
      const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
      bodies.push(padded);
      at += padded.length;
    }
    table.write(signature, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(place, 8 + 12 * index);
    table.writeUInt32BE(body.length, 12 + 12 * index);
  }
  return Buffer.concat([header(at), table, ...bodies]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of [0.9642, 1, 0.8249].entries()) bytes.writeInt32BE(Math.round(value * FIXED), 68 + 4 * index); // D50
  return bytes;
}

function xyz(...values: readonly [number, number, number]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 0, 'latin1');
  for (const [index, value] of values.entries()) bytes.writeInt32BE(Math.round(value * FIXED), 8 + 4 * index);
  return bytes;
}

function description(words: string): Buffer {
  const bytes = Buffer.alloc(12 + words.length + 1 + 78);
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(words.length + 1, 8);
  bytes.write(words, 12, 'latin1');
  return bytes;
}

const copyright = (words: string): Buffer => Buffer.from(`text\0\0\0\0${words}\0`, 'latin1');

/** The curve of IEC 61966-2-1. */
function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + CURVE_POINTS * 2);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(CURVE_POINTS, 8);
  for (let point = 0; point < CURVE_POINTS; point += 1) {
    const value = point / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65535), 12 + point * 2);
  }
  return bytes;
}
