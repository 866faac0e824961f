/**
 * A font as it is in memory, from a WOFF file: the same tables, not compressed.
 *
 * The font library unpacks a table of a WOFF file again each time it looks at a glyph, which took more time than all else that is done to a letter.
 * Source: W3C, WOFF File Format 1.0: a header of 44 bytes, 20 bytes a table, each table as it is or as a zlib stream.
 */
import { inflateSync } from 'node:zlib';

const WOFF = 0x774f4646;
const [HEADER, ENTRY] = [44, 20];
const [SFNT_HEADER, SFNT_ENTRY] = [12, 16];

/** Unpacks a WOFF file; throws for anything else, since ours come with the program. */
export function sfntOf(woff: Uint8Array): Uint8Array {
  const file = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (file.readUInt32BE(0) !== WOFF) throw new Error('This is no WOFF file.');
  const count = file.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const [offset, packed, length] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    const bytes = file.subarray(offset, offset + packed);
    return { tag: file.subarray(at, at + 4), checksum: file.readUInt32BE(at + 16), data: packed < length ? inflateSync(bytes) : bytes };
  });

  const head = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  const powers = Math.floor(Math.log2(count));
  head.writeUInt32BE(file.readUInt32BE(4), 0); // the flavor: TrueType or CFF
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** powers * SFNT_ENTRY, 6);
  head.writeUInt16BE(powers, 8);
  head.writeUInt16BE((count - 2 ** powers) * SFNT_ENTRY, 10);
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = SFNT_HEADER + index * SFNT_ENTRY;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const gap = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, gap);
    offset += data.length + gap.length;
  }
  return Buffer.concat(parts);
}
