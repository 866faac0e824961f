import type { BridgeError } from '@bridge/error';
import type { FileRef } from '@domain/file';
import { fail, type Result } from '@domain/result';
import type { Attachments } from './attachments';

export async function printFile(_attachments: Attachments, _file: FileRef): Promise<Result<null, BridgeError>> {
  return fail({ code: 'printFailed' });
}
