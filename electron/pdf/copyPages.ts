/** How many pages each copy of a printed document has, by its structure: Chromium says of everything on which page it stands. */
import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';

const name = (value: string): PDFName => PDFName.of(value);

/**
 * The number of pages of each of so many copies, one behind the other, each beginning on a page of its own.
 *
 * Undefined where the structure does not say it: it has not a part for each copy, or a part without anything on a page.
 */
export function pagesOfCopies(document: PDFDocument, copies: number): readonly number[] | undefined {
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const whole = root === undefined ? undefined : kidsOf(context, root).map((kid) => context.lookup(kid)).find((kid) => kid instanceof PDFDict);
  if (!(whole instanceof PDFDict)) return undefined;
  const parts = kidsOf(context, whole);
  if (parts.length !== copies) return undefined;
  const pages = document.getPages().map(({ ref }) => ref);
  const starts: number[] = [];
  for (const part of parts) {
    const ref = firstPageIn(context, part);
    const start = pages.findIndex((page) => page === ref);
    if (start <= (starts.at(-1) ?? -1)) return undefined;
    starts.push(start);
  }
  if (starts[0] !== 0) return undefined;
  return starts.map((start, index) => (starts[index + 1] ?? pages.length) - start);
}

/** The page of the first thing that stands on one, in reading order. */
function firstPageIn(context: PDFContext, object: PDFObject, above?: PDFObject): PDFObject | undefined {
  const value = context.lookup(object);
  if (value instanceof PDFNumber) return above; // a mark on the page that the element names
  if (!(value instanceof PDFDict)) return undefined;
  const page = value.get(name('Pg')) ?? above;
  if (value.has(name('MCID'))) return page;
  for (const kid of kidsOf(context, value)) {
    const found = firstPageIn(context, kid, page);
    if (found !== undefined) return found;
  }
  return undefined;
}

function kidsOf(context: PDFContext, dict: PDFDict): readonly PDFObject[] {
  const kids = dict.get(name('K'));
  const value = kids === undefined ? undefined : context.lookup(kids);
  if (kids === undefined || value === undefined) return [];
  return value instanceof PDFArray ? value.asArray() : [kids];
}
