import { PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import { expect, test } from 'vitest';
import { pagesOfCopies } from './copyPages';

/** A document whose copies have things on these pages, as Chromium tells it: a part for each copy, in it elements, in those marks on pages. */
async function withCopies(pages: number, copies: readonly (readonly number[])[]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const { context } = document;
  const refs: readonly PDFRef[] = Array.from({ length: pages }, () => document.addPage([612, 792]).ref);
  const element = (kids: readonly unknown[]) => context.register(context.obj({ S: 'NonStruct', K: context.obj(kids as PDFRef[]) })); // references, each of them
  const parts = copies.map((marks) => element([
    element([]), // a line without words
    element(marks.map((page, index) => context.obj({ Type: 'MCR', Pg: refs[page], MCID: index }))),
  ]));
  const whole = context.register(context.obj({ S: 'Document', K: parts }));
  document.catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot', K: whole })));
  return document;
}

test('a copy has the pages from its first word to the first of the next', async () => {
  expect(pagesOfCopies(await withCopies(6, [[0, 0, 1], [2], [3, 4, 5]]), 3)).toEqual([2, 1, 3]);
  expect(pagesOfCopies(await withCopies(3, [[0], [2]]), 2), 'a page without words belongs to the copy before').toEqual([2, 1]);
});

test('where the structure does not say it, nothing is guessed', async () => {
  expect(pagesOfCopies(await withCopies(2, [[0], [1]]), 3), 'fewer parts than copies').toBeUndefined();
  expect(pagesOfCopies(await withCopies(2, [[0], []]), 2), 'a copy without anything').toBeUndefined();
  expect(pagesOfCopies(await withCopies(2, [[1], [1]]), 2), 'two on one page').toBeUndefined();
  expect(pagesOfCopies(await withCopies(2, [[1], [0]]), 2), 'another order').toBeUndefined();
  expect(pagesOfCopies(await PDFDocument.create(), 1), 'no structure').toBeUndefined();
});
