/**
 * The utility process that reads foreign files: they are unpacked and parsed here, apart from the records and from the window.
 *
 * It is told the bytes, answers what it read, and ends. It opens no file and no connection.
 */
import type { Foreign } from '../readApart';
import { readTable } from '../tables/readTable';
import { readDocx } from '../words/docx';
import { ForeignError } from './foreignError';

process.parentPort.once('message', ({ data }: { readonly data: Foreign }) => {
  process.parentPort.postMessage(answer(data));
});

function answer({ kind, name, bytes }: Foreign) {
  try {
    return { ok: true, value: kind === 'table' ? readTable(name, bytes) : readDocx(name, bytes) };
  } catch (error) {
    if (error instanceof ForeignError) return { ok: false, error: { code: error.code, detail: error.message } };
    // A bug, or a file made to provoke one. The message may quote the file: it stays here.
    return { ok: false, error: { code: 'wrongKind', detail: `The file could not be read. Open it in ${kind === 'table' ? 'the spreadsheet, save it anew as .xlsx or CSV' : 'Word, save it anew as .docx'}, and choose it again.` } };
  }
}
