import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { completeStructure } from './structure';

const name = (value: string): PDFName => PDFName.of(value);

/** A heading cell and a cell that names it, with the numbers that Chromium happened to give. */
async function printed(ids: readonly [string, string, string]): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  document.addPage([612, 792]);
  const [whole, head, cell] = ids.map((id) => PDFString.of(id));
  const heading = context.register(context.obj({ S: 'TH', ID: head ?? null }));
  const named = context.register(context.obj({ S: 'TD', ID: cell ?? null, A: [{ O: 'Table', Headers: [head ?? null] }] }));
  const top = context.register(context.obj({ S: 'Document', ID: whole ?? null, K: [heading, named] }));
  const listed = ids.map((id, index): readonly [string, PDFRef | undefined] => [id, [top, heading, named][index]]).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const leaf = context.register(context.obj({ Limits: [PDFString.of(listed[0]?.[0] ?? ''), PDFString.of(listed[2]?.[0] ?? '')], Names: listed.flatMap(([id, ref]) => [PDFString.of(id), ref ?? null]) }));
  const tree = context.register(context.obj({ Kids: [leaf] }));
  document.catalog.set(name('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot', K: top, IDTree: tree })));
  return document;
}

test('two prints with other numbers become the same bytes', async () => {
  const bytes = async (ids: Parameters<typeof printed>[0]) => {
    const document = await printed(ids);
    completeStructure(document);
    return Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
  };
  const first = await bytes(['node00000001', 'node00000014', 'node00000007']);
  expect(await bytes(['node00000431', 'node00000402', 'node00000990'])).toBe(first);
});

test('the list leads to each element by its id, and a cell names the cell that heads it', async () => {
  const document = await printed(['node00000009', 'node00000014', 'node00000007']);
  completeStructure(document);
  const { context, catalog } = document;
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  const names = root.lookup(name('IDTree'), PDFDict).lookup(name('Names'), PDFArray).asArray();
  const led = [0, 2, 4].map((index) => [String(names[index]), String(context.lookup(names[index + 1] ?? context.obj(0), PDFDict).get(name('S')))]);
  expect(led).toEqual([['(node00000001)', '/Document'], ['(node00000002)', '/TH'], ['(node00000003)', '/TD']]);
  const cell = context.lookup(names[5] ?? context.obj(0), PDFDict);
  expect(String(cell.lookup(name('A'), PDFArray).lookup(0, PDFDict).get(name('Headers')))).toBe('[ (node00000002) ]');
  expect(context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFDict && (object.has(name('Kids')) && object.get(name('Type')) === undefined)), 'the list before is gone').toEqual([]);
});
