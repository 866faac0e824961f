/** The certificate as the main process prints it (`PdfJob.copies`). */
import { renderToStaticMarkup } from 'react-dom/server';
import { type CertificateContent, certificateRunning, CertificateSheet } from './CertificateSheet';
import type { PrintedCopy } from './letterCopies';

export const certificateCopies = (content: CertificateContent): PrintedCopy[] => [
  { html: renderToStaticMarkup(<CertificateSheet content={content} mode="print" />), running: certificateRunning(content) },
];
