import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { identify } from './identity';
import { joinPdfs } from './join';

const name = (value: string): PDFName => PDFName.of(value);
const identity = { title: 'Dossier', author: 'City of Riverton', language: 'en-US', at: '2010-11-18T17:00:00.000Z' };

/** A page with one element; `role` is the program's own word for a paragraph. It says no next number, as some programs leave it out. */
async function withStructure(role: string): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const page = document.addPage([612, 792]);
  page.node.set(name('StructParents'), PDFNumber.of(0));
  const root = context.nextRef();
  const element = context.register(context.obj({ S: role, P: root, Pg: page.ref, K: 0 }));
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [element], ParentTree: { Nums: [0, [element]] }, RoleMap: { [role]: 'P' } }));
  catalog.set(name('StructTreeRoot'), root);
  return document;
}

const ours = async (role: string): Promise<Uint8Array> => {
  const document = await withStructure(role);
  identify(document, identity);
  return document.save({ useObjectStreams: false });
};

/** As a scanner leaves it, with a number into a structure that it does not have. */
async function scan(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([612, 792]).node.set(name('StructParents'), PDFNumber.of(0));
  return document.save({ useObjectStreams: false });
}

async function joined(parts: readonly Uint8Array[]) {
  const made = await joinPdfs(parts.map((part, index) => ({ title: `Part ${index}`, bytes: part })));
  if (made === undefined) throw new Error('nobody stopped it');
  identify(made.document, identity, made.claims);
  const bytes = await made.document.save({ useObjectStreams: false });
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  return {
    text: Buffer.from(bytes).toString('latin1'),
    parents: document.getPages().map(({ node }) => node.get(name('StructParents'))?.toString()),
    numbers: root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray().filter((one) => one instanceof PDFNumber).map(String),
    roles: root.lookupMaybe(name('RoleMap'), PDFDict)?.keys().map(String) ?? [],
  };
}

describe('several files as one', () => {
  test('of our own it claims what each claims; numbers never meet, and each keeps its roles', async () => {
    const { text, parents, numbers, roles } = await joined([await ours('Body'), await ours('Note')]);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(parents).toEqual(['0', '1']);
    expect(numbers).toEqual(['0', '1']);
    expect(roles).toEqual(['/Body', '/Note']);
  });

  test('stops where it is told to, and tells how far it is', async () => {
    const parts = [await ours('Body'), await ours('Note'), await ours('Body')].map((bytes, index) => ({ title: `Part ${index}`, bytes }));
    const told: number[] = [];
    const until = (last: number) => async (done: number) => {
      told.push(done);
      return done < last;
    };
    expect(await joinPdfs(parts, until(1))).toBeUndefined();
    expect(told.splice(0)).toEqual([0, 1]);
    expect(await joinPdfs(parts, until(3))).toBeUndefined(); // also behind the last one
    expect(told).toEqual([0, 1, 2, 3]);
  });

  test('with one from outside it claims nothing, and the pages of that one are not taken for those of another', async () => {
    const { text, parents } = await joined([await ours('Body'), await scan(), await ours('Body')]);
    expect(text).not.toContain('<pdfuaid:part>');
    expect(text).not.toContain('<pdfaid:part>');
    expect(parents).toEqual(['0', undefined, '1']);
  });
});
