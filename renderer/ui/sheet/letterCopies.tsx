/** The printed copies of a letter, one for each recipient, as the main process takes them (`PdfJob.copies`). */
import { longDay } from '@domain/day';
import type { LetterContent } from '@domain/letterContent';
import { renderToStaticMarkup } from 'react-dom/server';
import { LetterSheet } from './LetterSheet';

/** `running` stands at the head from page 2; the main process adds the number of the page. */
export type PrintedCopy = { html: string; running: string };

/** One copy for each recipient, in their order; a letter without recipients is one copy to nobody. */
export function letterCopies(content: LetterContent): PrintedCopy[] {
  const date = longDay(content.dated);
  if (content.copies.length === 0) {
    return [{ html: renderToStaticMarkup(<LetterSheet content={content} mode="print" />), running: date }];
  }
  return content.copies.map((copy) => ({
    html: renderToStaticMarkup(<LetterSheet content={content} copy={copy} mode="print" />),
    running: `${copy.name}, ${date}`,
  }));
}
