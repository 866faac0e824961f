/**
 * Puts what a page paints into one stream.
 *
 * Drawing on a printed page leaves it in four: one that saves the state, Chromium's own, one that restores the state, the furniture. That is
 * allowed, but the way to a printer (Chromium's own printing, then the filters of CUPS) was seen to lose the two small ones: running head
 * and foot were then set in the scale of the letter and landed in a corner.
 */
import { PDFArray, PDFContentStream, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { packed, unpacked } from './stream';

/** Joins the streams of every page, and packs them. Changes `document`. */
export function joinContents(document: PDFDocument): void {
  const { context } = document;
  const joined = new Set<PDFRef>(); // pages share the two small ones
  for (const { node } of document.getPages()) {
    const contents = node.Contents();
    const ref = node.get(PDFName.of('Contents'));
    if (contents instanceof PDFRawStream && ref instanceof PDFRef && !contents.dict.has(PDFName.of('Filter'))) context.assign(ref, packed(context, contents.contents));
    if (!(contents instanceof PDFArray)) continue;
    const pieces = contents.asArray().map((ref) => {
      const stream = context.lookup(ref);
      if (stream instanceof PDFRawStream) return unpacked(stream);
      if (stream instanceof PDFContentStream) return Buffer.from(stream.getUnencodedContents());
      throw new Error('A page has a stream of another kind.');
    });
    const bytes = Buffer.concat(pieces.flatMap((piece) => [piece, Buffer.from('\n')]));
    for (const ref of contents.asArray()) if (ref instanceof PDFRef) joined.add(ref);
    node.set(PDFName.of('Contents'), context.register(packed(context, bytes)));
  }
  for (const ref of joined) context.delete(ref);
}
