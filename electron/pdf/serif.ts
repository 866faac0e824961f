/**
 * The serif of the letters for what is set outside the page itself: running heads, footers, marks.
 *
 * The files travel inside the main process's bundle, so that printing depends on no path. Latin and extended Latin are two
 * files of one face; a text is set in runs of whichever has the character.
 */
import fontkit from '@pdf-lib/fontkit';
import latin from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?inline';
import latinExtended from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff?inline';
import type { PDFDocument, PDFFont } from 'pdf-lib';
import { sfntOf } from './sfnt';

/** A piece of text that one font file can set. */
export type Run = { readonly text: string; readonly font: PDFFont };

export type Serif = {
  runs(text: string): readonly Run[];
  width(text: string, size: number): number;
};

/** Puts the face into a document; only the characters that are used are kept, and a file without any of them is left out. */
export async function embedSerif(document: PDFDocument): Promise<Serif> {
  document.registerFontkit({ create });
  // The names are given: pdf-lib would make random ones, and two prints of one letter would differ.
  const basic = await document.embedFont(bytesOf(latin), { subset: true, customName: 'NBKAAA+SourceSerif4-Regular' });
  const basicSet = new Set(basic.getCharacterSet());
  const extended = await document.embedFont(bytesOf(latinExtended), { subset: true, customName: 'NBKAAB+SourceSerif4-Regular' });
  const extendedSet = new Set(extended.getCharacterSet());

  const runs = (text: string): readonly Run[] => {
    const found: { text: string; font: PDFFont }[] = [];
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const font = !basicSet.has(code) && extendedSet.has(code) ? extended : basic;
      const shown = basicSet.has(code) || extendedSet.has(code) ? character : '?'; // never a blank where a character was
      const last = found.at(-1);
      if (last?.font === font) last.text += shown;
      else found.push({ text: shown, font });
    }
    return found;
  };
  /** The foot is the same on every page: it is measured once. */
  const widths = new Map<string, number>();
  const width = (text: string, size: number): number => {
    const key = `${size} ${text}`;
    const known = widths.get(key) ?? runs(text).reduce((sum, run) => sum + run.font.widthOfTextAtSize(run.text, size), 0);
    widths.set(key, known);
    return known;
  };
  return { runs, width };
}

type LaidOutFont = ReturnType<typeof fontkit.create>;

/** Each text is laid out once in a document: the foot is measured, and set on every page. */
function create(bytes: Uint8Array): LaidOutFont {
  const font = fontkit.create(bytes);
  const layOut = font.layout.bind(font);
  const known = new Map<string, ReturnType<LaidOutFont['layout']>>();
  font.layout = (text) => {
    const run = known.get(text) ?? layOut(text);
    known.set(text, run);
    return run;
  };
  return font;
}

/** Unpacked once, for all letters to come. */
const unpacked = new Map<string, Uint8Array>();

function bytesOf(address: string): Uint8Array {
  const known = unpacked.get(address);
  if (known) return known;
  const bytes = sfntOf(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  unpacked.set(address, bytes);
  return bytes;
}
