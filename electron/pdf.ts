/**
 * From a sheet to a PDF: printed by Chromium, its structure completed, running heads and marks added, its identity written.
 *
 * One at a time. The same job gives the same bytes, so that a copy can be proven by printing it again.
 */
import type { PdfJob } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { ok, type Result } from '@domain/result';
import { joinContents } from './pdf/contents';
import { addFurniture } from './pdf/furniture';
import { type Identity, identify } from './pdf/identity';
import { type GoOn, joinPdfs, type Part } from './pdf/join';
import { printSheet } from './pdf/print';
import { completeStructure } from './pdf/structure';
import { completeUnicode } from './pdf/unicode';
import { SheetPage } from './pdf/sheetPage';
import type { Sheets } from './sheets';

export type Pdf = { readonly bytes: Uint8Array; readonly html: string; readonly pages: number };

/** The library pauses after every fifty objects unless told otherwise: a letter has hundreds, and is written in a few hundredths of a second. */
const SAVING = { useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 2_000 };

/** One for all sheets, which come one at a time. */
const page = new SheetPage();

/** Errors: `printFailed` with what is missing. */
export async function makePdf(job: PdfJob, sheets: Sheets): Promise<Result<Pdf, BridgeError>> {
  const printed = await sheets.inTurn(() => printSheet(job, sheets, page));
  if (!printed.ok) return printed;
  const { html, document, pages } = printed.value;
  completeUnicode(document);
  completeStructure(document);
  await addFurniture(document, job, pages);
  joinContents(document);
  identify(document, job);
  const made = await document.save(SAVING);
  return ok({ bytes: made, html, pages: document.getPageCount() });
}

/** Several kept papers as one file; the same papers give the same bytes. Undefined when `goOn`, asked before each, said no. */
export async function joinedPdf(parts: readonly Part[], identity: Identity, goOn: GoOn): Promise<Uint8Array | undefined> {
  const joined = await joinPdfs(parts, goOn);
  if (joined === undefined) return undefined;
  const { document, claims } = joined;
  identify(document, identity, claims);
  return document.save(SAVING);
}
