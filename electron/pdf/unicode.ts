/**
 * Says of every glyph which characters it stands for.
 *
 * A font has glyphs that no character leads to by itself: ligatures (`ffi`), figures of another width. Chromium writes "no
 * character" for them in the font's table and gives their words where they are set, as `ActualText`. A reader that goes by the table
 * alone would lose them, and PDF/UA and PDF/A ask for the table (ISO 14289-1, 7.21.7; ISO 19005-2, 6.2.11.7.2). So the table is
 * completed from what stands on the pages.
 */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';
import { packed, unpacked } from './stream';

const name = (value: string): PDFName => PDFName.of(value);

/** What a glyph is called in a font's table: four hexadecimal digits, in small letters. */
type Glyph = string;

/** Completes the tables of all fonts that the pages use. Changes `document`. */
export function completeUnicode(document: PDFDocument): void {
  const { context } = document;
  const words = new Map<PDFObject, Map<Glyph, string>>();
  for (const page of document.getPages()) {
    const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict);
    if (fonts === undefined) continue;
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => context.lookup(ref)) : [contents];
    for (const stream of streams) {
      if (!(stream instanceof PDFRawStream)) continue;
      for (const { font, glyph, text } of glyphsWithWords(decoded(stream))) {
        const table = fonts.lookupMaybe(name(font), PDFDict)?.get(name('ToUnicode'));
        if (table !== undefined) words.set(table, (words.get(table) ?? new Map<Glyph, string>()).set(glyph, text));
      }
    }
  }
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(name('Type')) !== name('Font')) continue;
    const table = font.get(name('ToUnicode'));
    const stream = table === undefined ? undefined : context.lookup(table);
    if (!(table instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const before = decoded(stream);
    const after = withWords(before, words.get(table) ?? new Map());
    if (after === before) continue;
    context.assign(table, packed(context, Buffer.from(after, 'latin1')));
  }
}

const decoded = (stream: PDFRawStream): string => unpacked(stream).toString('latin1');

/** Glyphs that are set alone under an `ActualText`, with the resource name of their font. Chromium writes one operator a line. */
export function glyphsWithWords(content: string): readonly { readonly font: string; readonly glyph: Glyph; readonly text: string }[] {
  const found: { font: string; glyph: Glyph; text: string }[] = [];
  let font = '';
  let text: string | undefined;
  let glyphs: Glyph[] = [];
  for (const line of content.split('\n')) {
    const chosen = /\/(\S+) [\d.]+ Tf$/.exec(line);
    if (chosen) font = chosen[1] ?? '';
    const span = /\/ActualText ?(\(.*\)|<[0-9A-Fa-f]*>) ?>> ?BDC$/.exec(line);
    if (span) {
      text = textOf(span[1] ?? '');
      glyphs = [];
    } else if (line === 'EMC') {
      const [glyph] = glyphs;
      if (text !== undefined && text !== '' && glyph !== undefined && glyphs.length === 1) found.push({ font, glyph, text });
      text = undefined;
    } else if (text !== undefined && /T[jJ]$/.test(line)) {
      for (const [, hex = ''] of line.matchAll(/<([0-9A-Fa-f]+)>/g)) glyphs.push(...(hex.toLowerCase().match(/.{4}/g) ?? []));
    }
  }
  return found;
}

/** A text of PDF: ASCII in parentheses, or UTF-16 with its mark as hexadecimal digits. Empty for what is neither. */
function textOf(written: string): string {
  if (written.startsWith('(')) return written.slice(1, -1).replace(/\\(?:([0-7]{3})|(.))/g, (_, code: string | undefined, plain: string) => (code === undefined ? plain : String.fromCharCode(Number.parseInt(code, 8))));
  const bytes = Buffer.from(written.slice(1, -1), 'hex');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : '';
}

/** A table in which no glyph is without a character: those that nobody knows are U+FFFD. */
export const withWords = (table: string, words: ReadonlyMap<Glyph, string>): string =>
  table.replace(/^<([0-9A-Fa-f]{4})> <0000>$/gm, (_, glyph: string) => {
    const text = words.get(glyph.toLowerCase()) ?? '\ufffd';
    return `<${glyph}> <${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
  });
