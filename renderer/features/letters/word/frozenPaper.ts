/**
 * The copies of an issued letter, read from the sheet that was frozen with it: the words, bold and italic of the paper, and nothing
 * that the records said before or after.
 */
import type { LetterPaper } from '@domain/letterPaper';
import type { MergedBlock, Run } from '@domain/merge';
import { allOf, elements, findIn, firstOf, frozenCopies, readSheet, type SheetNode, textOf } from '../../sheetMarkup';

/** One paper for each copy, in the order of the print; empty when the file is no sheet of a letter. `names` are those of the recipients, in that order. */
export function frozenPapers(html: string, names: readonly string[]): readonly LetterPaper[] {
  return frozenCopies(html).flatMap((markup, index) => {
    const sheet = readSheet(markup);
    return sheet && findIn(sheet, 'nb-sheet-re') ? [paperOf(sheet, names[index] ?? '')] : [];
  });
}

function paperOf(sheet: SheetNode, name: string): LetterPaper {
  const texts = (within: string, tag = 'p'): readonly string[] => allOf(sheet, within).flatMap((each) => each.kids.flatMap((kid) => (typeof kid !== 'string' && kid.tag === tag ? [textOf(kid)] : [])));
  const text = (className: string): string | undefined => {
    const found = findIn(sheet, className);
    return found && textOf(found);
  };
  const subject = findIn(sheet, 'nb-sheet-subject');
  const image = findIn(sheet, 'nb-sheet-seal');
  const [delivery = '[addressee]', deliveryDetail] = texts('nb-sheet-delivery');
  const notes = allOf(sheet, 'nb-sheet-note').map((note) => ({ word: textOf(firstOf(note, 'p')), lines: items(firstOf(note, 'ul')) }));
  return {
    name,
    city: text('nb-sheet-city') ?? '',
    officeLines: allOf(sheet, 'nb-sheet-office').map(textOf),
    ...(image ? { seal: { url: image.attributes['src'] ?? '', alt: image.attributes['alt'] ?? '' } } : {}),
    date: text('nb-sheet-date') ?? '',
    delivery,
    deliveryDetail,
    address: texts('nb-sheet-address'),
    re: subject ? runsOf({ ...subject, kids: subject.kids.filter((kid) => typeof kid === 'string' || !kid.classes.includes('nb-sheet-re-word')) }) : [],
    reference: (findIn(sheet, 'nb-sheet-re')?.kids ?? []).flatMap((kid) => (typeof kid !== 'string' && kid.tag === 'p' ? [runsOf(kid)] : [])),
    salutation: text('nb-sheet-salutation'),
    body: sheet.kids.flatMap((kid) => (typeof kid === 'string' ? [] : blockOf(kid))),
    closing: textOf(firstOf(findIn(sheet, 'nb-sheet-sign'), 'p')),
    signatures: allOf(sheet, 'nb-sheet-signature').map((each) => {
      const lines = each.kids.flatMap((kid) => (typeof kid === 'string' ? [] : [kid]));
      const basis = lines.find(({ classes }) => classes.includes('nb-sheet-basis'));
      return { lines: lines.filter((line) => line !== basis).map(textOf), basis: basis && textOf(basis) };
    }),
    enclosures: items(findIn(sheet, 'nb-sheet-enclosures')),
    notes: notes.filter(({ lines }) => lines.length > 0),
  };
}

/** Parts of the body stand directly on the sheet; everything else there has a class of its own. */
function blockOf(node: SheetNode): readonly MergedBlock[] {
  if (node.classes.includes('nb-sheet-paragraph')) return [{ kind: 'paragraph', runs: runsOf(node) }];
  if (node.classes.includes('nb-sheet-list')) {
    return [{ kind: 'list', isOrdered: node.tag === 'ol', items: elements(node).map((item) => elements(item).flatMap(blockOf)) }];
  }
  if (!node.classes.includes('nb-sheet-table')) return [];
  const [head, ...rows] = elements(node).flatMap(elements);
  return [{ kind: 'table', columns: head ? elements(head).map(textOf) : [], rows: rows.map((row) => elements(row).map(runsOf)) }];
}

/** The words of a line with their looks. */
function runsOf(node: SheetNode): readonly Run[] {
  const runs: Run[] = [];
  const walk = (kids: SheetNode['kids'], isBold: boolean, isItalic: boolean): void => {
    for (const kid of kids) {
      if (typeof kid !== 'string') walk(kid.kids, isBold || kid.tag === 'b', isItalic || kid.tag === 'em');
      else if (kid !== '') runs.push({ kind: 'text', text: kid, isBold, isItalic });
    }
  };
  walk(node.kids, false, false);
  return runs;
}

const items = (list: SheetNode | undefined): readonly string[] => (list ? elements(list).map(textOf) : []);
