/** Reports as the main process prints them (`PdfJob.copies`): each is one copy. */
import type { Account } from '@domain/account';
import type { Letterhead } from '@domain/letterContent';
import { renderToStaticMarkup } from 'react-dom/server';
import { AccountSheet, accountRunning } from './AccountSheet';
import type { PrintedCopy } from './letterCopies';
import { type ReportContent, ReportSheet, reportRunning } from './ReportSheet';
import { type TicklerContent, TicklerSheet, ticklerRunning } from './TicklerSheet';

export const reportCopies = (content: ReportContent): PrintedCopy[] => [
  { html: renderToStaticMarkup(<ReportSheet content={content} mode="print" />), running: reportRunning(content) },
];

export const ticklerCopies = (content: TicklerContent): PrintedCopy[] => [
  { html: renderToStaticMarkup(<TicklerSheet content={content} mode="print" />), running: ticklerRunning(content) },
];

export const accountCopies = (account: Account, letterhead: Letterhead): PrintedCopy[] => [
  { html: renderToStaticMarkup(<AccountSheet account={account} letterhead={letterhead} mode="print" />), running: accountRunning(account) },
];
