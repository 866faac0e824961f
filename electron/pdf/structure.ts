/**
 * What Chromium leaves undone in the structure of a tagged PDF (seen in Chrome 130, and of no matter where a later one does it):
 * the order of tabs, the names of links, bodies of list items, and lines and backgrounds that are painted outside any tag.
 */
import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFRawStream, PDFRef, PDFString } from 'pdf-lib';
import { type Element, numberElements } from './elementIds';
import { unpacked } from './stream';

const name = (value: string): PDFName => PDFName.of(value);

/** Completes the structure of a document as Chromium has printed it. Changes `document`. */
export function completeStructure(document: PDFDocument): void {
  for (const page of document.getPages()) {
    page.node.set(name('Tabs'), name('S'));
    markArtifacts(document.context, page);
  }
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  const elements = elementsBelow(document.context, root);
  numberElements(document.context, root, elements.all);
  nameLinks(document, root, elements.owners);
  for (const { ref, dict } of elements.all) if (dict.get(name('S')) === name('LI')) wrapListBody(document.context, ref, dict);
}

type Elements = {
  /** In the order of the document. */
  readonly all: readonly Element[];
  /** The element that an annotation belongs to, by the annotation's reference. */
  readonly owners: ReadonlyMap<string, PDFRef>;
};

function elementsBelow(context: PDFContext, root: PDFDict): Elements {
  const all: Element[] = [];
  const owners = new Map<string, PDFRef>();
  const walk = (object: PDFObject | undefined, parent: PDFRef | undefined): void => {
    const value = object === undefined ? undefined : context.lookup(object);
    if (value instanceof PDFArray) {
      for (const item of value.asArray()) walk(item, parent);
    }
    if (!(value instanceof PDFDict)) return;
    if (value.get(name('Type')) === name('OBJR')) {
      if (parent !== undefined) owners.set(String(value.get(name('Obj'))), parent);
      return;
    }
    const ref = object instanceof PDFRef ? object : undefined;
    if (ref !== undefined && value.has(name('S'))) all.push({ ref, dict: value });
    walk(value.get(name('K')), ref ?? parent);
  };
  walk(root.get(name('K')), undefined);
  return { all, owners };
}

/** Gives link annotations a text and a way back to their element. */
function nameLinks(document: PDFDocument, root: PDFDict, owners: ReadonlyMap<string, PDFRef>): void {
  const { context } = document;
  const tree = root.lookupMaybe(name('ParentTree'), PDFDict);
  const nextKey = root.lookupMaybe(name('ParentTreeNextKey'), PDFNumber);
  if (tree === undefined || nextKey === undefined) return;
  let leaf = tree;
  for (let kids = leaf.lookupMaybe(name('Kids'), PDFArray); kids !== undefined; kids = leaf.lookupMaybe(name('Kids'), PDFArray)) {
    leaf = kids.lookup(kids.size() - 1, PDFDict);
  }
  const numbers = leaf.lookupMaybe(name('Nums'), PDFArray);
  if (numbers === undefined) return;

  let next = nextKey.asNumber();
  for (const page of document.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const owner = owners.get(String(ref));
      const annotation = context.lookup(ref);
      if (owner === undefined || !(annotation instanceof PDFDict)) continue;
      if (!annotation.has(name('StructParent'))) {
        annotation.set(name('StructParent'), PDFNumber.of(next));
        numbers.push(PDFNumber.of(next));
        numbers.push(owner);
        next += 1;
      }
      if (!annotation.has(name('Contents'))) {
        const address = annotation.lookupMaybe(name('A'), PDFDict)?.lookupMaybe(name('URI'), PDFString, PDFHexString)?.decodeText();
        annotation.set(name('Contents'), PDFHexString.fromText(address ?? 'Link'));
      }
    }
  }
  root.set(name('ParentTreeNextKey'), PDFNumber.of(next));
  if (leaf.has(name('Limits'))) leaf.set(name('Limits'), context.obj([numbers.lookup(0, PDFNumber).asNumber(), next - 1]));
}

/** What a list item holds besides its label becomes its body. */
function wrapListBody(context: PDFContext, item: PDFRef, dict: PDFDict): void {
  const held = dict.lookup(name('K'));
  const first = dict.get(name('K'));
  const kids = held instanceof PDFArray ? held.asArray() : first === undefined ? [] : [first];
  const isOf = (kid: PDFObject, ...tags: readonly string[]): boolean => {
    const value = context.lookup(kid);
    return value instanceof PDFDict && tags.some((tag) => value.get(name('S')) === name(tag));
  };
  const body = kids.filter((kid) => !isOf(kid, 'Lbl', 'LBody'));
  if (body.length === 0) return;
  const wrapped = context.register(context.obj({ Type: 'StructElem', S: 'LBody', P: item, K: body }));
  for (const kid of body) {
    const value = context.lookup(kid);
    if (value instanceof PDFDict && value.has(name('S'))) value.set(name('P'), wrapped);
  }
  dict.set(name('K'), context.obj([...kids.filter((kid) => isOf(kid, 'Lbl', 'LBody')), wrapped]));
}

function markArtifacts(context: PDFContext, page: PDFPage): void {
  const contents = page.node.get(name('Contents'));
  const held = contents === undefined ? undefined : context.lookup(contents);
  const refs = held instanceof PDFArray ? held.asArray() : [contents];
  for (const ref of refs) {
    const stream = ref === undefined ? undefined : context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const bytes = Buffer.from(withArtifacts(unpacked(stream).toString('latin1')), 'latin1');
    context.assign(ref, PDFRawStream.of(context.obj({ Length: bytes.length }), bytes)); // packed when all that the page paints is together
  }
}

const BUILDS_PATH = /^(re|m|l|c|v|y|h)$/;
const PAINTS_PATH = /^(f|F|f\*|B|B\*|b|b\*|S|s)$/;

/**
 * Marks as artifacts what a content stream paints outside marked content: lines, backgrounds, text without a tag.
 *
 * Chromium writes one operator a line, at its end, so lines are enough; a clip (`W n`) paints nothing and stays as it is.
 */
export function withArtifacts(content: string): string {
  const out: string[] = [];
  let depth = 0;
  let pathStart: number | undefined;
  let textStart: number | undefined;
  let isTextMarked = false;
  const mark = (from: number): void => {
    out.splice(from, 0, '/Artifact BMC');
    out.push('EMC');
  };
  for (const line of content.split('\n')) {
    const ending = line.trimEnd();
    const operator = ending.slice(ending.lastIndexOf(' ') + 1);
    out.push(line);
    const here = out.length - 1;
    if (/(BDC|BMC)$/.test(operator)) {
      depth += 1;
      if (textStart !== undefined) isTextMarked = true;
    } else if (operator === 'EMC') {
      depth -= 1;
    } else if (operator === 'BT') {
      textStart = here;
      isTextMarked = depth > 0;
    } else if (operator === 'ET') {
      if (textStart !== undefined && !isTextMarked && depth === 0) mark(textStart);
      textStart = undefined;
    } else if (depth === 0 && textStart === undefined) {
      if (BUILDS_PATH.test(operator)) pathStart ??= here;
      else if (PAINTS_PATH.test(operator) || operator === 'Do' || operator === 'sh') {
        mark(pathStart ?? here);
        pathStart = undefined;
      } else if (operator === 'n') pathStart = undefined;
    }
  }
  return out.join('\n');
}
