/**
 * A sheet as it was drawn or frozen, read as a tree of elements.
 *
 * Sheets are our own markup (`ui/sheet`), well-formed as XML within each copy. What is read has the words of the paper, and nothing
 * that the records said before or after.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element with what stands in it. */
export type SheetNode = { readonly tag: string; readonly classes: readonly string[]; readonly attributes: Readonly<Record<string, string>>; readonly kids: (SheetNode | string)[] };

/** The markup of each copy in a frozen sheet, in the order of the print. */
export const frozenCopies = (html: string): readonly string[] => html.split('<section class="copy">').slice(1).map((part) => part.slice(0, part.lastIndexOf('</section>')));

/** The element around one whole copy; undefined when the markup is not well-formed. */
export function readSheet(markup: string): SheetNode | undefined {
  const top: SheetNode = { tag: '', classes: [], attributes: {}, kids: [] };
  const open: SheetNode[] = [top];
  let isSound = true;
  const parser = new SaxesParser();
  parser.on('error', () => {
    isSound = false;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const node: SheetNode = { tag: name, classes: (attributes['class'] ?? '').split(/\s+/), attributes, kids: [] };
    open.at(-1)?.kids.push(node);
    open.push(node);
  });
  parser.on('text', (text) => open.at(-1)?.kids.push(text));
  parser.on('closetag', () => void open.pop());
  parser.write(markup).close();
  return isSound ? elements(top)[0] : undefined;
}

export const elements = (node: SheetNode): readonly SheetNode[] => node.kids.flatMap((kid) => (typeof kid === 'string' ? [] : [kid]));

/** All words in it, without breaks. */
export const textOf = (node: SheetNode | undefined): string => node?.kids.map((kid) => (typeof kid === 'string' ? kid : textOf(kid))).join('') ?? '';

export const firstOf = (node: SheetNode | undefined, tag: string): SheetNode | undefined => (node ? elements(node).find((kid) => kid.tag === tag) : undefined);

/** Every element of that class, at whatever depth, in reading order. */
export const allOf = (node: SheetNode, className: string): readonly SheetNode[] =>
  elements(node).flatMap((kid) => [...(kid.classes.includes(className) ? [kid] : []), ...allOf(kid, className)]);

export const findIn = (node: SheetNode, className: string): SheetNode | undefined => allOf(node, className)[0];

/** Elements that only hold others; each of the rest is a line of its own. */
const HOLDERS = new Set(['div', 'section', 'header', 'footer', 'dl', 'ul', 'ol', 'table', 'thead', 'tbody', 'tr']);

/** The words of a sheet, a line for each paragraph, heading and cell: what a hash of the words is taken over. */
export function sheetWords(node: SheetNode): string {
  if (!HOLDERS.has(node.tag)) return textOf(node).replace(/\s+/g, ' ').trim();
  return elements(node).map(sheetWords).filter((line) => line !== '').join('\n');
}
