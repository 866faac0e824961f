/** Prints a sheet in a hidden page of Chromium: tagged, with an outline, on US Letter. */
import type { PdfJob } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import type { PrintToPDFOptions, RenderProcessGoneDetails, WebContents } from 'electron';
import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { ORIGIN } from '../protocol';
import type { Sheets } from '../sheets';
import { pagesOfCopies } from './copyPages';
import { onlyCopy, sheetDocument } from './sheet';
import type { SheetPage } from './sheetPage';

const PATIENCE = 60_000;

const OPTIONS: PrintToPDFOptions = {
  pageSize: 'Letter', preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true, displayHeaderFooter: false,
};

/** A sheet as Chromium prints it, read. `pages` has the number of pages of each copy. */
export type Printed = { readonly html: string; readonly document: PDFDocument; readonly pages: readonly number[] };

/** Errors: `printFailed` with what is missing (a font, an image), or when Chromium does not answer. */
export function printSheet(job: PdfJob, sheets: Sheets, page: SheetPage): Promise<Result<Printed, BridgeError>> {
  const html = sheetDocument(job);
  return sheets.serving(html, (token) => page.use(({ webContents }) => inTime(printIn(webContents, token, html, job)), ({ ok: isGood }) => isGood));
}

async function printIn(webContents: WebContents, token: string, html: string, job: PdfJob): Promise<Result<Printed, BridgeError>> {
  const ended = new AbortController();
  const gone = new Promise<Result<never, BridgeError>>((resolve) => {
    const tell = (_event: unknown, { reason }: RenderProcessGoneDetails): void => resolve(fail({ code: 'printFailed', detail: `the sheet's process ended: ${reason}` }));
    webContents.once('render-process-gone', tell);
    ended.signal.addEventListener('abort', () => webContents.off('render-process-gone', tell)); // the page prints the next one
  });
  const printed = (async (): Promise<Result<Printed, BridgeError>> => {
    try {
      await webContents.loadURL(`${ORIGIN}/sheet/${token}`);
      webContents.navigationHistory.clear(); // nothing is kept of the sheet before
      const missing = await missingIn(webContents);
      if (missing !== undefined) return fail({ code: 'printFailed', detail: missing });
      const document = await documentOf(await webContents.printToPDF(OPTIONS));
      const total = document.getPageCount();
      const { length } = job.copies;
      const pages = length === 1 ? [total] : pagesOfCopies(document, length) ?? await pagesOfEach(webContents, job);
      if (sum(pages) !== total) return fail({ code: 'printFailed', detail: `${total} pages, but ${pages.join(' + ')} when each copy is printed alone` });
      return ok({ html, document, pages });
    } catch (error) {
      return fail({ code: 'printFailed', detail: error instanceof Error ? error.name : 'unknown' });
    }
  })();
  return Promise.race([printed, gone]).finally(() => ended.abort());
}

/** Waits for fonts and images; answers what could not be loaded. The sheet's own policy runs no script: this one is ours. */
async function missingIn(webContents: WebContents): Promise<string | undefined> {
  const answer: unknown = await webContents.executeJavaScriptInIsolatedWorld(999, [{
    code: `document.fonts.ready.then((fonts) => [
      ...[...fonts].filter((font) => font.status === 'error').map((font) => 'the font ' + font.family + ' ' + font.weight),
      ...[...document.images].filter((image) => !image.complete || image.naturalWidth === 0).map(() => 'an image'),
    ].join(', '))`,
  }]);
  if (typeof answer !== 'string') return 'the sheet did not answer';
  return answer === '' ? undefined : `could not be loaded: ${answer}`.slice(0, 500);
}

/** Each copy printed alone, where the structure does not tell; copies with the same markup have the same pages. */
async function pagesOfEach(webContents: WebContents, { copies }: PdfJob): Promise<readonly number[]> {
  const known = new Map<string, number>();
  const pages: number[] = [];
  for (const [index, { html }] of copies.entries()) {
    let count = known.get(html);
    if (count === undefined) {
      const key = await webContents.insertCSS(onlyCopy(index));
      count = (await documentOf(await webContents.printToPDF(OPTIONS))).getPageCount();
      await webContents.removeInsertedCSS(key);
      known.set(html, count);
    }
    pages.push(count);
  }
  return pages;
}

const documentOf = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

async function inTime<T>(work: Promise<Result<T, BridgeError>>): Promise<Result<T, BridgeError>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result<T, BridgeError>>((resolve) => {
    timer = setTimeout(() => resolve(fail({ code: 'printFailed', detail: 'the sheet took too long' })), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
