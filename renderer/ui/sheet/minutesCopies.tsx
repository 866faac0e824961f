/** The printed minutes, as the main process takes them (`PdfJob.copies`). */
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrintedCopy } from './letterCopies';
import { MinutesSheet, minutesRunning, type MinutesContent } from './MinutesSheet';

/** Minutes are one copy. */
export const minutesCopies = (content: MinutesContent): PrintedCopy[] => [
  { html: renderToStaticMarkup(<MinutesSheet content={content} mode="print" />), running: minutesRunning(content) },
];
