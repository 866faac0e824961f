/**
 * The utility process that reads tables: a foreign file is unpacked and parsed here, apart from the records and from the window.
 *
 * It is told the bytes, answers the table, and ends. It opens no file and no connection.
 */
import { readTable } from './readTable';
import { TableError } from './tableError';

process.parentPort.once('message', ({ data }: { readonly data: { readonly name: string; readonly bytes: Uint8Array } }) => {
  process.parentPort.postMessage(answer(data.name, data.bytes));
});

function answer(name: string, bytes: Uint8Array) {
  try {
    return { ok: true, value: readTable(name, bytes) };
  } catch (error) {
    if (error instanceof TableError) return { ok: false, error: { code: error.code, detail: error.message } };
    // A bug, or a file made to provoke one. The message may quote the file: it stays here.
    return { ok: false, error: { code: 'wrongKind', detail: 'The file could not be read. Open it in the spreadsheet, save it anew as .xlsx or CSV, and choose it again.' } };
  }
}
