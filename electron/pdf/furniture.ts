/**
 * What stands on a page around the letter: the running head from the second page of each copy on, the small line at the foot, the mark.
 *
 * All of it is marked as an artifact: a screen reader reads the letter, not its furniture.
 */
import type { PdfJob } from '@bridge/contract';
import { type PDFDocument, PDFOperator, PDFOperatorNames, type PDFPage, rgb } from 'pdf-lib';
import { embedSerif, type Serif } from './serif';

const INCH = 72;
const SIDE = INCH;
const INK = rgb(0.2, 0.2, 0.2);
const HEAD = { size: 9, lead: 11, lines: 2, fromTop: 0.6 * INCH };
const FOOT = { size: 7, lead: 8.5, lines: 3, fromBottom: 0.62 * INCH };
const MARK = { size: 8.5, fromTop: 0.4 * INCH, padding: 5 };

/** Draws the furniture on every page. `pages` has the number of pages of each copy. Changes `document`. */
export async function addFurniture(document: PDFDocument, { copies, footer, mark }: PdfJob, pages: readonly number[]): Promise<void> {
  const isPlain = footer === '' && mark === '' && pages.every((count) => count === 1);
  if (isPlain) return;
  const serif = await embedSerif(document);
  const all = document.getPages();
  let at = 0;
  for (const [index, count] of pages.entries()) {
    for (let number = 1; number <= count; number += 1, at += 1) {
      const page = all[at];
      if (page === undefined) continue;
      if (number > 1) drawHead(page, serif, copies[index]?.running ?? '', `Page ${number} of ${count}`);
      if (footer !== '') drawFoot(page, serif, footer);
      if (mark !== '') drawMark(page, serif, mark.toLocaleUpperCase('en-US'));
    }
  }
}

function drawHead(page: PDFPage, serif: Serif, running: string, numbering: string): void {
  const right = page.getWidth() - SIDE;
  const numberingWidth = serif.width(numbering, HEAD.size);
  const lines = wrapped(serif, running, HEAD.size, right - SIDE - numberingWidth - 0.25 * INCH, HEAD.lines);
  const top = page.getHeight() - HEAD.fromTop;
  asArtifact(page, 'Header', () => {
    for (const [index, line] of lines.entries()) drawLine(page, serif, line, SIDE, top - index * HEAD.lead, HEAD.size);
    drawLine(page, serif, numbering, right - numberingWidth, top, HEAD.size);
  });
}

function drawFoot(page: PDFPage, serif: Serif, footer: string): void {
  const lines = wrapped(serif, footer, FOOT.size, page.getWidth() - 2 * SIDE, FOOT.lines);
  asArtifact(page, 'Footer', () => {
    for (const [index, line] of lines.entries()) drawLine(page, serif, line, SIDE, FOOT.fromBottom - index * FOOT.lead, FOOT.size);
  });
}

function drawMark(page: PDFPage, serif: Serif, mark: string): void {
  const width = serif.width(mark, MARK.size);
  const x = page.getWidth() - SIDE - width - MARK.padding;
  const y = page.getHeight() - MARK.fromTop;
  asArtifact(page, 'Watermark', () => {
    page.drawRectangle({ x: x - MARK.padding, y: y - MARK.padding + 1, width: width + 2 * MARK.padding, height: MARK.size + 1.4 * MARK.padding, borderColor: INK, borderWidth: 0.75 });
    drawLine(page, serif, mark, x, y, MARK.size);
  });
}

function drawLine(page: PDFPage, serif: Serif, text: string, x: number, y: number, size: number): void {
  let left = x;
  for (const { text: piece, font } of serif.runs(text)) {
    page.drawText(piece, { x: left, y, size, font, color: INK });
    left += font.widthOfTextAtSize(piece, size);
  }
}

function asArtifact(page: PDFPage, subtype: string, draw: () => void): void {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, ['/Artifact', `<< /Type /Pagination /Subtype /${subtype} >>`]));
  draw();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}

/** Breaks a text into lines that fit; what is too long for so many lines ends in an ellipsis. */
function wrapped(serif: Serif, text: string, size: number, width: number, most: number): readonly string[] {
  const fits = (line: string): boolean => serif.width(line, size) <= width;
  const words = text.trim().split(/\s+/);
  if (fits(words.join(' '))) return [words.join(' ')]; // most do, and each beginning need not be measured
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  const last = kept.length - 1;
  return kept.map((each, index) => {
    const isCut = index === last && lines.length > most;
    let shown = isCut ? `${each} …` : each;
    while (!fits(shown) && shown.length > 1) shown = `${shown.slice(0, -2).trimEnd()}…`;
    return shown;
  });
}
