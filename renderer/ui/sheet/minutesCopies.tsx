/** The printed minutes, as the main process takes them (`PdfJob.copies`). */
import { minutesRunning } from '@domain/minutes';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrintedCopy } from './letterCopies';
import { MinutesSheet, type MinutesContent } from './MinutesSheet';

/** Minutes are one copy. */
export const minutesCopies = (content: MinutesContent): PrintedCopy[] => [
  { html: renderToStaticMarkup(<MinutesSheet content={content} mode="print" />), running: minutesRunning(content.meeting) },
];
