/** Affidavit, envelopes and labels as the main process prints them (`PdfJob.copies`): an envelope and a sheet of labels are a copy each. */
import type { MailedCopy } from '@domain/mailing';
import { renderToStaticMarkup } from 'react-dom/server';
import { type AffidavitContent, AffidavitSheet, affidavitRunning } from './AffidavitSheet';
import { EnvelopeSheet } from './EnvelopeSheet';
import { LabelSheet } from './LabelSheet';
import type { PrintedCopy } from './letterCopies';

export const affidavitCopies = (content: AffidavitContent): PrintedCopy[] => [
  { html: renderToStaticMarkup(<AffidavitSheet content={content} mode="print" />), running: affidavitRunning(content) },
];

export const envelopeCopies = (from: readonly string[], copies: readonly MailedCopy[], reference: string): PrintedCopy[] =>
  copies.map((copy) => ({ html: renderToStaticMarkup(<EnvelopeSheet from={from} copy={copy} reference={reference} mode="print" />), running: `Envelope to ${copy.name}` }));

export const labelCopies = (sheets: readonly (readonly (MailedCopy | undefined)[])[]): PrintedCopy[] =>
  sheets.map((places) => ({ html: renderToStaticMarkup(<LabelSheet places={places} mode="print" />), running: 'Address labels' }));
