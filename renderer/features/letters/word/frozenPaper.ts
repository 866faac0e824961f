/**
 * The copies of an issued letter, read from the sheet that was frozen with it.
 *
 * The sheet is our own markup (`ui/sheet`), well-formed as XML within each copy. What is read has the words, bold and italic of the
 * paper, and nothing that the records said before or after.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { LetterPaper } from '@domain/letterPaper';
import type { MergedBlock, Run } from '@domain/merge';

/** An element with what stands in it. */
type Node = { readonly tag: string; readonly classes: readonly string[]; readonly attributes: Readonly<Record<string, string>>; readonly kids: (Node | string)[] };

/** One paper for each copy, in the order of the print; empty when the file is no sheet of a letter. `names` are those of the recipients, in that order. */
export function frozenPapers(html: string, names: readonly string[]): readonly LetterPaper[] {
  const copies = html.split('<section class="copy">').slice(1).map((part) => part.slice(0, part.lastIndexOf('</section>')));
  return copies.flatMap((markup, index) => {
    const sheet = read(markup);
    return sheet && find(sheet, 'nb-sheet-re') ? [paperOf(sheet, names[index] ?? '')] : [];
  });
}

function paperOf(sheet: Node, name: string): LetterPaper {
  const texts = (within: string, tag = 'p'): readonly string[] => all(sheet, within).flatMap((each) => each.kids.flatMap((kid) => (typeof kid !== 'string' && kid.tag === tag ? [textOf(kid)] : [])));
  const text = (className: string): string | undefined => {
    const found = find(sheet, className);
    return found && textOf(found);
  };
  const subject = find(sheet, 'nb-sheet-subject');
  const image = find(sheet, 'nb-sheet-seal');
  const [delivery = '[addressee]', deliveryDetail] = texts('nb-sheet-delivery');
  const notes = all(sheet, 'nb-sheet-note').map((note) => ({ word: textOf(first(note, 'p')), lines: items(first(note, 'ul')) }));
  return {
    name,
    city: text('nb-sheet-city') ?? '',
    officeLines: all(sheet, 'nb-sheet-office').map(textOf),
    ...(image ? { seal: { url: image.attributes['src'] ?? '', alt: image.attributes['alt'] ?? '' } } : {}),
    date: text('nb-sheet-date') ?? '',
    delivery,
    deliveryDetail,
    address: texts('nb-sheet-address'),
    re: subject ? runsOf({ ...subject, kids: subject.kids.filter((kid) => typeof kid === 'string' || !kid.classes.includes('nb-sheet-re-word')) }) : [],
    reference: (find(sheet, 'nb-sheet-re')?.kids ?? []).flatMap((kid) => (typeof kid !== 'string' && kid.tag === 'p' ? [runsOf(kid)] : [])),
    salutation: text('nb-sheet-salutation'),
    body: sheet.kids.flatMap((kid) => (typeof kid === 'string' ? [] : blockOf(kid))),
    closing: textOf(first(find(sheet, 'nb-sheet-sign'), 'p')),
    signatures: all(sheet, 'nb-sheet-signature').map((each) => {
      const lines = each.kids.flatMap((kid) => (typeof kid === 'string' ? [] : [kid]));
      const basis = lines.find(({ classes }) => classes.includes('nb-sheet-basis'));
      return { lines: lines.filter((line) => line !== basis).map(textOf), basis: basis && textOf(basis) };
    }),
    enclosures: items(find(sheet, 'nb-sheet-enclosures')),
    notes: notes.filter(({ lines }) => lines.length > 0),
  };
}

/** Parts of the body stand directly on the sheet; everything else there has a class of its own. */
function blockOf(node: Node): readonly MergedBlock[] {
  if (node.classes.includes('nb-sheet-paragraph')) return [{ kind: 'paragraph', runs: runsOf(node) }];
  if (node.classes.includes('nb-sheet-list')) {
    return [{ kind: 'list', isOrdered: node.tag === 'ol', items: elements(node).map((item) => elements(item).flatMap(blockOf)) }];
  }
  if (!node.classes.includes('nb-sheet-table')) return [];
  const [head, ...rows] = elements(node).flatMap(elements);
  return [{ kind: 'table', columns: head ? elements(head).map(textOf) : [], rows: rows.map((row) => elements(row).map(runsOf)) }];
}

/** The words of a line with their looks. */
function runsOf(node: Node): readonly Run[] {
  const runs: Run[] = [];
  const walk = (kids: Node['kids'], isBold: boolean, isItalic: boolean): void => {
    for (const kid of kids) {
      if (typeof kid !== 'string') walk(kid.kids, isBold || kid.tag === 'b', isItalic || kid.tag === 'em');
      else if (kid !== '') runs.push({ kind: 'text', text: kid, isBold, isItalic });
    }
  };
  walk(node.kids, false, false);
  return runs;
}

const elements = (node: Node): readonly Node[] => node.kids.flatMap((kid) => (typeof kid === 'string' ? [] : [kid]));
const items = (list: Node | undefined): readonly string[] => (list ? elements(list).map(textOf) : []);
const textOf = (node: Node | undefined): string => node?.kids.map((kid) => (typeof kid === 'string' ? kid : textOf(kid))).join('') ?? '';
const first = (node: Node | undefined, tag: string): Node | undefined => (node ? elements(node).find((kid) => kid.tag === tag) : undefined);
const all = (node: Node, className: string): readonly Node[] => elements(node).flatMap((kid) => [...(kid.classes.includes(className) ? [kid] : []), ...all(kid, className)]);
const find = (node: Node, className: string): Node | undefined => all(node, className)[0];

/** The element around the whole copy; undefined when the markup is not well-formed. */
function read(markup: string): Node | undefined {
  const top: Node = { tag: '', classes: [], attributes: {}, kids: [] };
  const open: Node[] = [top];
  let isSound = true;
  const parser = new SaxesParser();
  parser.on('error', () => {
    isSound = false;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const node: Node = { tag: name, classes: (attributes['class'] ?? '').split(/\s+/), attributes, kids: [] };
    open.at(-1)?.kids.push(node);
    open.push(node);
  });
  parser.on('text', (text) => open.at(-1)?.kids.push(text));
  parser.on('closetag', () => void open.pop());
  parser.write(markup).close();
  return isSound ? elements(top)[0] : undefined;
}
