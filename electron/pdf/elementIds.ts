/**
 * The ids of a document's elements, given anew in the order of the document.
 *
 * Chromium numbers them as it meets them: higher each time that the same page prints, and in another order where it was laid out anew meanwhile.
 * Two prints of one letter would differ by that alone.
 */
import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib';

const name = (value: string): PDFName => PDFName.of(value);

/** An element of the structure, where it stands in the file. */
export type Element = { readonly ref: PDFRef; readonly dict: PDFDict };

/** Gives each element an id by its place, and lists them by it. `elements` in the order of the document. Changes the document. */
export function numberElements(context: PDFContext, root: PDFDict, elements: readonly Element[]): void {
  const fresh = new Map<string, PDFString>();
  const listed: PDFObject[] = [];
  for (const { ref, dict } of elements) {
    const id = textOf(context, dict.get(name('ID')));
    if (id === undefined) continue;
    const next = PDFString.of(`node${String(fresh.size + 1).padStart(8, '0')}`); // of one length, so that their order is that of the list
    fresh.set(id, next);
    dict.set(name('ID'), next);
    listed.push(next, ref);
  }
  for (const { dict } of elements) nameHeaders(context, dict.get(name('A')), fresh);
  const list = root.get(name('IDTree'));
  if (list === undefined) return;
  removeTree(context, list);
  root.set(name('IDTree'), context.register(context.obj({ Names: listed })));
}

/** A cell of a table names the cells that head it. */
function nameHeaders(context: PDFContext, attributes: PDFObject | undefined, fresh: ReadonlyMap<string, PDFString>): void {
  const value = attributes === undefined ? undefined : context.lookup(attributes);
  if (value instanceof PDFArray) for (const each of value.asArray()) nameHeaders(context, each, fresh);
  const headers = value instanceof PDFDict ? value.lookup(name('Headers')) : undefined;
  if (!(headers instanceof PDFArray)) return;
  for (const [index, header] of headers.asArray().entries()) {
    const next = fresh.get(textOf(context, header) ?? '');
    if (next !== undefined) headers.set(index, next);
  }
}

function removeTree(context: PDFContext, node: PDFObject): void {
  const value = context.lookup(node);
  const kids = value instanceof PDFDict ? value.lookup(name('Kids')) : undefined;
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) removeTree(context, kid);
  if (node instanceof PDFRef) context.delete(node);
}

function textOf(context: PDFContext, object: PDFObject | undefined): string | undefined {
  const value = object === undefined ? undefined : context.lookup(object);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
