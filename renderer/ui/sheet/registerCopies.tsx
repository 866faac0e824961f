/** The register as the main process prints it (`PdfJob.copies`). */
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrintedCopy } from './letterCopies';
import { type RegisterContent, RegisterSheet, registerRunning } from './RegisterSheet';

export const registerCopies = (content: RegisterContent): PrintedCopy[] => [
  { html: renderToStaticMarkup(<RegisterSheet content={content} mode="print" />), running: registerRunning(content) },
];
