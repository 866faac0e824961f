import type { PdfJob } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { fail, type Result } from '@domain/result';
import type { Sheets } from './sheets';

export type Printed = { readonly bytes: Uint8Array; readonly html: string; readonly pages: number };
export async function makePdf(_job: PdfJob, _sheets: Sheets): Promise<Result<Printed, BridgeError>> {
  return fail({ code: 'printFailed' });
}
