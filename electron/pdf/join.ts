/**
 * Several kept PDFs as one file, behind each other, with their structure: a screen reader reads the joined file as it reads each one.
 *
 * Their elements, numbers and ids are carried over under new numbers, with what the roles of a program are called in the standard's words.
 * A file from outside may have no structure at all: then its pages have none in the joined file, which claims only what all its parts claim.
 */
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFObjectCopier, PDFPage, PDFPageLeaf, PDFRawStream, PDFRef, PDFStream, PDFString } from 'pdf-lib';
import type { Claims } from './identity';

const name = (value: string): PDFName => PDFName.of(value);

/** One file, and what it is called in the outline. */
export type Part = { readonly title: string; readonly bytes: Uint8Array };

/** Asked before each file, and after the last, with how many are done; false ends it. */
export type GoOn = (done: number) => Promise<boolean>;

/** Joins; the document has no title and no metadata yet. `claims`: what every part says of itself. Undefined when it was stopped. */
export async function joinPdfs(parts: readonly Part[], goOn: GoOn = async () => true): Promise<{ readonly document: PDFDocument; readonly claims: Claims } | undefined> {
  const joined = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = joined;
  const root = context.nextRef();
  const kids: PDFObject[] = [];
  const numbers: PDFObject[] = [];
  const ids: { readonly id: string; readonly element: PDFRef }[] = [];
  const starts: PDFRef[] = [];
  const roles = new Map<PDFName, PDFObject>();
  const claimed: Claims[] = [];
  let nextNumber = 0;

  for (const [index, { bytes }] of parts.entries()) {
    if (!(await goOn(index))) return undefined;
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    claimed.push(claimsOf(source));
    const before = context.largestObjectNumber;
    const copier = PDFObjectCopier.for(source.context, context);
    const pages = source.getPages().map(({ ref }) => copier.copy(ref));
    for (const [at, ref] of pages.entries()) {
      const leaf = context.lookup(ref);
      if (!(leaf instanceof PDFPageLeaf) || !(ref instanceof PDFRef)) throw new Error('a page of the joined file is no page');
      if (at === 0) starts.push(ref);
      joined.addPage(PDFPage.of(leaf, ref, joined));
    }
    const oldRoot = source.catalog.get(name('StructTreeRoot'));
    const copiedRoot = oldRoot instanceof PDFRef ? copier.copy(oldRoot) : undefined;
    const tree = copiedRoot && context.lookupMaybe(copiedRoot, PDFDict);
    if (!(copiedRoot instanceof PDFRef) || tree === undefined) {
      forgetStructure(pages.map((ref) => context.lookupMaybe(ref, PDFDict)));
      continue;
    }

    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (ref.objectNumber <= before) continue;
      const dict = object instanceof PDFStream ? object.dict : object;
      if (!(dict instanceof PDFDict)) continue;
      for (const key of ['StructParents', 'StructParent']) {
        const number = dict.get(name(key));
        if (number instanceof PDFNumber) dict.set(name(key), PDFNumber.of(number.asNumber() + nextNumber));
      }
      if (dict.get(name('P')) === copiedRoot) dict.set(name('P'), root);
      if (!dict.has(name('S')) || !dict.has(name('P'))) continue;
      const id = textOf(dict.get(name('ID')));
      if (id !== undefined) {
        dict.set(name('ID'), PDFString.of(`${index + 1}-${id}`));
        ids.push({ id: `${index + 1}-${id}`, element: ref });
      }
      nameHeaders(dict, index + 1, context.lookup(dict.get(name('A'))));
    }
    const top = tree.get(name('K'));
    const topKids = context.lookup(top);
    if (topKids instanceof PDFArray) kids.push(...topKids.asArray());
    else if (top !== undefined) kids.push(top);
    for (const [role, standard] of tree.lookupMaybe(name('RoleMap'), PDFDict)?.entries() ?? []) if (!roles.has(role)) roles.set(role, standard);
    const own = numbersOf(tree.lookupMaybe(name('ParentTree'), PDFDict));
    for (const [number, element] of own) numbers.push(PDFNumber.of(number + nextNumber), element);
    // Some programs leave the next number out, or say one that is taken.
    nextNumber += Math.max(tree.lookupMaybe(name('ParentTreeNextKey'), PDFNumber)?.asNumber() ?? 0, ...own.map(([number]) => number + 1));
    context.delete(copiedRoot);
  }

  if (!(await goOn(parts.length))) return undefined;

  const inOrder = ids.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  context.assign(root, context.obj({
    Type: 'StructTreeRoot', K: kids, ParentTree: context.register(context.obj({ Nums: numbers })), ParentTreeNextKey: nextNumber,
    ...(roles.size === 0 ? {} : { RoleMap: context.obj(Object.fromEntries([...roles].map(([role, standard]) => [role.decodeText(), standard]))) }),
    ...(inOrder.length === 0 ? {} : { IDTree: context.register(context.obj({ Names: inOrder.flatMap(({ id, element }) => [PDFString.of(id), element]) })) }),
  }));
  catalog.set(name('StructTreeRoot'), root);
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(name('Outlines'), outline(joined, parts, starts));
  return { document: joined, claims: { isUa: claimed.every(({ isUa }) => isUa), isA: claimed.every(({ isA }) => isA) } };
}

/** What a file says of itself in its XMP. */
function claimsOf({ catalog }: PDFDocument): Claims {
  const xmp = catalog.lookup(name('Metadata'));
  const text = xmp instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(xmp).decode()).toString('utf8') : '';
  return { isUa: /pdfuaid:part(>|=["'])1\b/.test(text), isA: /pdfaid:part(>|=["'])2\b/.test(text) && /pdfaid:conformance(>|=["'])A\b/.test(text) };
}

/** Pages that point into a structure that is not there would be taken for those of another file. */
function forgetStructure(pages: readonly (PDFDict | undefined)[]): void {
  for (const page of pages) {
    page?.delete(name('StructParents'));
    const notes = page?.lookupMaybe(name('Annots'), PDFArray);
    for (const note of notes?.asArray() ?? []) page?.context.lookupMaybe(note, PDFDict)?.delete(name('StructParent'));
  }
}

/** A cell names the heads that it stands under by their ids. */
function nameHeaders(element: PDFDict, part: number, attributes: PDFObject | undefined): void {
  const each = attributes instanceof PDFArray ? attributes.asArray().map((one) => element.context.lookup(one)) : [attributes];
  for (const dict of each) {
    const headers = dict instanceof PDFDict ? dict.lookupMaybe(name('Headers'), PDFArray) : undefined;
    if (headers === undefined) continue;
    for (let at = 0; at < headers.size(); at += 1) {
      const id = textOf(headers.get(at));
      if (id !== undefined) headers.set(at, PDFString.of(`${part}-${id}`));
    }
  }
}

const textOf = (value: PDFObject | undefined): string | undefined => (value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined);

/** The entries of a tree of numbers, whatever its depth. */
function numbersOf(tree: PDFDict | undefined): readonly (readonly [number, PDFObject])[] {
  if (tree === undefined) return [];
  const pairs = tree.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
  const own = pairs.flatMap((number, at) => {
    const value = pairs[at + 1];
    return at % 2 === 0 && number instanceof PDFNumber && value !== undefined ? [[number.asNumber(), value] as const] : [];
  });
  const kids = tree.lookupMaybe(name('Kids'), PDFArray);
  return [...own, ...(kids?.asArray() ?? []).flatMap((kid) => numbersOf(tree.context.lookupMaybe(kid, PDFDict)))];
}

/** One line for each file, leading to its first page. */
function outline({ context }: PDFDocument, parts: readonly Part[], starts: readonly PDFRef[]): PDFRef {
  const top = context.nextRef();
  const refs = starts.map(() => context.nextRef());
  for (const [at, ref] of refs.entries()) {
    const [before, behind, start] = [refs[at - 1], refs[at + 1], starts[at]];
    context.assign(ref, context.obj({
      Title: PDFHexString.fromText(parts[at]?.title ?? ''), Parent: top, ...(start ? { Dest: [start, 'Fit'] } : {}), ...(before ? { Prev: before } : {}), ...(behind ? { Next: behind } : {}),
    }));
  }
  const [first, last] = [refs[0], refs.at(-1)];
  context.assign(top, context.obj({ Type: 'Outlines', Count: refs.length, ...(first ? { First: first } : {}), ...(last ? { Last: last } : {}) }));
  return top;
}
