import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { describe, expect, test } from 'vitest';
import { sfntOf } from './sfnt';

const { resolve } = createRequire(import.meta.url);

describe.each(['latin', 'latin-ext'])('the serif of the letters, %s', (part) => {
  const woff = readFileSync(resolve(`@fontsource/source-serif-4/files/source-serif-4-${part}-400-normal.woff`));
  const sfnt = Buffer.from(sfntOf(woff));

  test('has unpacked tables whose checksums are those that they were packed with', () => {
    const count = sfnt.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    for (let index = 0; index < count; index += 1) {
      const at = 12 + index * 16;
      const [tag, checksum, offset, length] = [sfnt.toString('latin1', at, at + 4), sfnt.readUInt32BE(at + 4), sfnt.readUInt32BE(at + 8), sfnt.readUInt32BE(at + 12)];
      expect(offset % 4).toBe(0);
      let sum = 0;
      for (let word = offset; word < offset + length; word += 4) sum = (sum + (tag === 'head' && word === offset + 8 ? 0 : sfnt.readUInt32BE(word))) >>> 0; // the head has a sum of the whole file in it
      expect({ tag, sum }).toEqual({ tag, sum: checksum });
    }
  });

  test('has the characters and widths that the packed file has', () => {
    const [packed, unpacked] = [fontkit.create(woff), fontkit.create(sfnt)];
    expect(unpacked.characterSet).toEqual(packed.characterSet);
    const text = part === 'latin' ? 'Re: Notice of delay, page 2 of 3' : 'ŁŻóęść';
    expect(unpacked.layout(text).glyphs.map(({ id, advanceWidth }) => [id, advanceWidth])).toEqual(packed.layout(text).glyphs.map(({ id, advanceWidth }) => [id, advanceWidth]));
  });
});

test('anything else is refused', () => {
  expect(() => sfntOf(Buffer.from('OTTO, but not packed as our files are'))).toThrow('no WOFF file');
});
