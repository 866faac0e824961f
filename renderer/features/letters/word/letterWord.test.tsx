import { writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type LetterContent, letterContent } from '@domain/letterContent';
import { letterFacts } from '@domain/letterFields';
import { delayAnswers, sources } from '@domain/letterFixture';
import { letterPaper } from '@domain/letterPaper';
import { letterPlain } from '@domain/letterPlain';
import { merge, type MergedBlock, type Run, runsOf } from '@domain/merge';
import { letterCopies } from '@ui/sheet/letterCopies';
import { LetterSheet } from '@ui/sheet/LetterSheet';
import { TEMPLATES } from '../templates';
import { frozenPapers } from './frozenPaper';
import { letterWord, type LetterWord } from './letterWord';

const words = (text: string): Run => ({ kind: 'text', text, isBold: false, isItalic: false });
const paragraph = (text: string): MergedBlock => ({ kind: 'paragraph', runs: [words(text)] });

/** Lists in lists and a table, as other kinds of letters have them. */
const richBody: readonly MergedBlock[] = [
  paragraph('What has been agreed & what has not:'),
  { kind: 'list', isOrdered: true, items: [[paragraph('First, in <Łódź>.'), { kind: 'list', isOrdered: false, items: [[paragraph('Inner point.')]] }], [paragraph('Second.'), paragraph('Second goes on.')]] },
  { kind: 'list', isOrdered: true, items: [[paragraph('Numbered anew.')]] },
  { kind: 'table', columns: ['Action', 'Owner'], rows: [[[words('Send the plan')], [words('City Clerk')]], [[words('Answer')], []]] },
];

const contentOf = (answers: Readonly<Record<string, string>>): LetterContent => {
  const template = TEMPLATES.find(({ kind }) => kind === 'L1');
  if (!template) throw new Error('There is no template of the delay notice.');
  const merged = merge(template, letterFacts(sources), answers);
  return letterContent({ sources, merged: { ...merged, body: [...merged.body, ...richBody] }, enclosures: ['Deployment plan, page 3', 'Purchase order'], ourReference: 'L-2010-014', sealUrl: '/seal.png' });
};

const PIXEL = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'));

const letterOf = (content: LetterContent, copy = content.copies[0]): LetterWord => ({
  paper: letterPaper(content, copy), seal: { bytes: PIXEL, width: 1, height: 1 }, marks: ['Historical sample', 'Draft'], footer: 'Draft of November 15, 2010', title: 'Delay notice', author: 'Office of the City Clerk',
});

async function partsOf(letter: LetterWord): Promise<Readonly<Record<string, string>>> {
  const bytes = await letterWord(letter);
  const out = process.env['NOTICEBOOK_PICTURES'];
  if (out !== undefined) writeFileSync(`${out}/letter.docx`, bytes);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

const plain = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&apos;', "'").replaceAll('&amp;', '&');
const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

const wordsOfSheet = (content: LetterContent, copy: LetterContent['copies'][number]): string =>
  oneSpace(plain(renderToStaticMarkup(<LetterSheet content={content} copy={copy} mode="print" />).replace(/<\/(p|li|th|td|h1)>/g, ' ').replace(/<[^>]+>/g, '')));

const wordsOfWord = (xml: string): string => oneSpace(plain(xml.replace(/<w:drawing>.*?<\/w:drawing>/gs, '').replace(/<w:(tab|br)\/>/g, ' ').replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, '')));

/** Marks of lists are drawn by the sheet and by Word, and typed in plain text. */
const wordsOfText = (text: string): string => oneSpace(text.replace(/^ *(\d+\.|-) /gm, ''));

describe('the same letter in every form', () => {
  const content = contentOf({ ...delayAnswers, cause: 'First reason & “second”.\n\nA new line.' });

  test.each(content.copies.map((copy) => [copy.name, copy] as const))('the copy for %s has the same words on the sheet, in Word and as text', async (_name, copy) => {
    const sheet = wordsOfSheet(content, copy);
    expect(sheet.length).toBeGreaterThan(1_500);
    expect(wordsOfWord((await partsOf(letterOf(content, copy)))['word/document.xml'] ?? '')).toBe(sheet);
    expect(wordsOfText(letterPlain(letterPaper(content, copy)))).toBe(sheet);
  });

  test('a draft shows what is open, in Word marked', async () => {
    const draft = contentOf({ ...delayAnswers, proposedDate: '' });
    const copy = draft.copies[0];
    if (!copy) throw new Error('no copy');
    const xml = (await partsOf(letterOf(draft, copy)))['word/document.xml'] ?? '';
    expect(xml).toMatch(/<w:highlight w:val="yellow"\/>.{0,200}\[proposed date\]/);
    expect(wordsOfText(letterPlain(letterPaper(draft, copy)))).toBe(wordsOfSheet(draft, copy));
  });
});

describe('the Word document', () => {
  const content = contentOf(delayAnswers);

  test('has a real heading, real lists, a head of the table and words for the seal', async () => {
    const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = await partsOf(letterOf(content));
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:numPr>/g)).toHaveLength(6);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('descr="Seal of the City of Alder Falls: an alder leaf above a waterfall, in a double ring"');
    expect(styles).toContain('<w:lang w:val="en-US"');
    expect(plain(styles)).not.toContain('undefined');
  });

  test('from page 2 the addressee, the date and the page stand at the head, as fields of Word', async () => {
    const parts = await partsOf(letterOf(content));
    const heads = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, xml]) => xml);
    const running = heads.find((xml) => xml.includes('November 15, 2010')) ?? '';
    expect(wordsOfWord(running)).toContain('U.S. Immigration and Customs Enforcement, November 15, 2010 Page PAGE of NUMPAGES');
    expect(heads.every((xml) => wordsOfWord(xml).includes('Historical sample') && wordsOfWord(xml).includes('Draft'))).toBe(true);
    expect(parts['word/document.xml']).toContain('<w:titlePg/>');
  });
});

describe('an issued letter', () => {
  test('is read from its frozen sheet, with every word, list, table and look', () => {
    const content = contentOf({ ...delayAnswers, cause: 'First reason & “second” <b>.\n\nA new line.' });
    const html = sheetDocument(letterCopies(content).map(({ html: copy }) => copy));
    const papers = frozenPapers(html, content.copies.map(({ name }) => name));
    expect(papers).toHaveLength(3);
    for (const [index, copy] of content.copies.entries()) {
      const wanted = letterPaper(content, copy);
      const found = papers[index];
      if (!found) throw new Error('a copy is missing');
      expect(letterPlain(found)).toBe(letterPlain(wanted));
      expect({ ...found, re: 0, reference: 0, body: 0 }).toEqual({ ...wanted, re: 0, reference: 0, body: 0 });
      expect(found.body.flatMap(runsOf).filter(({ isBold }) => isBold).map((run) => (run.kind === 'text' ? run.text : ''))).toEqual(['Authority.', 'Cause.', 'Proposed date.', 'Meeting and reply.', 'Reservation of rights.']);
    }
  });

  test('a file that is no sheet of a letter has no paper', () => {
    expect(frozenPapers('<html><body><p>Something</p></body></html>', [])).toEqual([]);
    expect(frozenPapers(sheetDocument(['<div class="nb-sheet"><h1 class="nb-sheet-title">Minutes</h1></div>']), [])).toEqual([]);
  });
});

/** As the main process keeps it (electron/pdf/sheet.ts). */
const sheetDocument = (copies: readonly string[]): string =>
  `<!doctype html>\n<html lang="en-US">\n<head>\n<meta charset="utf-8">\n</head>\n<body>\n${copies.map((copy) => `<section class="copy">${copy}</section>`).join('\n')}\n</body>\n</html>\n`;
