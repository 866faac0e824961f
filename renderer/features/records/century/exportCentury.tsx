/**
 * Writes all records as a folder that a bare browser reads: pages, tables, files, the journal, and the list of hashes.
 *
 * Page by page over the bridge, so that neither the window nor the main process waits long. Nothing half-made stays: main gives the folder
 * its name only when all of it was read back.
 */
import type { Bridge } from '@bridge/client';
import type { BridgeError } from '@bridge/error';
import type { Day } from '@domain/day';
import type { DueDate } from '@domain/dueDate';
import { exportedFile, type ExportPath } from '@domain/exportPath';
import type { FileRef } from '@domain/file';
import type { RawRow } from '@domain/fold';
import type { Id } from '@domain/id';
import { Obligation } from '@domain/obligation';
import type { Office } from '@domain/office';
import { fail, ok, type Result } from '@domain/result';
import type { NoticebookDb, StoredEntry } from '@store/db';
import { closedSessions } from '@store/queries/closedSessions';
import { accountsOf, allNames, allRows, entriesAbout, journalFrom, privilegedNoteCount, withoutClosed } from '@store/queries/century';
import { journalSize } from '@store/queries/history';
import type { ReactNode } from 'react';
import css from './century.css?inline';
import { CheckBody } from './CheckPage';
import { byDue, historyPath, IndexBody, ListBody, listPath, NAV, OfficeBody, Pages } from './ListPage';
import { pageText } from './Page';
import { idOf, PAGED, PAGED_TABLES, type Places, placesOf } from './places';
import { HistoryPart, RecordBody } from './RecordPage';
import { csvText, jsonText, tablePath } from './tables';
import { type Around, FileLink, filesIn, RecordLink } from './Value';

export type CenturyJob = {
  readonly db: NoticebookDb;
  readonly bridge: Bridge;
  readonly office: Office;
  readonly today: Day;
  readonly by: string;
  readonly withPrivilegedNotes: boolean;
  readonly withClosedSessions: boolean;
  readonly onProgress: (done: number, of: number, what: string) => void;
  readonly isCancelled: () => boolean;
};

export type MadeCentury = { readonly name: string; readonly files: number; readonly bytes: number; readonly missing: number };

/** Errors: `cancelled` by the dialog or on the way, or what the disk says. Then there is no folder. */
export async function exportCentury(job: CenturyJob): Promise<Result<MadeCentury, BridgeError>> {
  const begun = await job.bridge.exportBegin({ to: 'folder', name: `Noticebook records ${job.today}` });
  if (!begun.ok) return begun;
  const { token } = begun.value;
  try {
    return await write(job, token);
  } catch (error) {
    await job.bridge.exportCancel({ token });
    if (error instanceof Stopped) return fail(error.error);
    throw error;
  }
}

/** Why the export ended on the way. */
class Stopped extends Error {
  readonly error: BridgeError;
  constructor(error: BridgeError) {
    super(error.code);
    this.error = error;
  }
}

/** How many records are turned into pages at a time, how many entries and rows stand on a page of the history and of a list, how many files go at a time. */
const AT_A_TIME = 25;
const ENTRIES = 500;
const ROWS = 500;
const FILES = 20;

async function write(job: CenturyJob, token: string): Promise<Result<MadeCentury, BridgeError>> {
  const { db, bridge, office, today, by, withPrivilegedNotes, withClosedSessions } = job;
  const source = `${office.name}, ${office.city}, records of ${today}`;
  const rows = await allRows(db, job);
  const closed = await closedSessions(db);
  const told = (list: readonly StoredEntry[]) => (withClosedSessions ? list : list.map((entry) => withoutClosed(entry, closed)));
  const names = await allNames(db, [...rows.values()].flatMap((list) => list.map(idOf)));
  const places = placesOf(rows, names);
  const files = [...new Map([...rows.values()].flat().flatMap((row) => filesIn(row)).map((file) => [file.hash, file])).values()];
  const entries = await journalSize(db);
  const records = PAGED_TABLES.reduce((sum, table) => sum + (rows.get(table)?.length ?? 0), 0);
  const total = records + files.length + Math.ceil(entries / ENTRIES) + rows.size;
  let done = 0;
  const step = (by: number, what: string) => {
    done += by;
    job.onProgress(done, total, what);
    if (job.isCancelled()) throw new Stopped({ code: 'cancelled' });
  };
  step(0, 'Copying files');

  const missing = new Set<string>();
  for (let at = 0; at < files.length; at += FILES) {
    const some = files.slice(at, at + FILES);
    for (const hash of the(await bridge.exportKeep({ token, files: some.map((file) => ({ file })) })).missing) missing.add(hash);
    step(some.length, 'Copying files');
  }
  // The same bytes may be known by two names: they lie here once, under the name that was met last.
  const paths = new Map(files.map((file) => [file.hash, exportedFile(file)]));
  const fileHref = (file: FileRef) => (missing.has(file.hash) ? undefined : paths.get(file.hash));
  const around = (depth: number): Around => ({ places, depth, fileHref, absent: 'lost or damaged: not in this export' });
  const put = async (pages: readonly { readonly path: ExportPath; readonly text: string }[]) => {
    for (const batch of batches(pages)) the(await bridge.exportWrite({ token, files: [...batch] }));
  };
  const page = (path: ExportPath, title: string, children: ReactNode, line?: string) => ({ path, text: pageText({ title, source, depth: path.split('/').length - 1, nav: NAV, line, children }) });

  const { heads, leftOut } = the(await bridge.exportJournal({ token, withPrivilegedNotes, withClosedSessions }));
  const allAccounts = new Map<Id, DueDate>();
  for (const table of PAGED_TABLES) {
    const list = rows.get(table) ?? [];
    for (let at = 0; at < list.length; at += AT_A_TIME) {
      const some = list.slice(at, at + AT_A_TIME);
      const accounts = table === 'obligations' ? await accountsOf(db, some.flatMap((row) => Obligation.safeParse(row).data ?? [])) : new Map<Id, DueDate>();
      for (const [id, account] of accounts) allAccounts.set(id, account);
      const histories = await entriesAbout(db, some.map(idOf));
      await put(some.map((row) => page(
        pathOf(places, row), names.get(idOf(row))?.name ?? PAGED[table].title,
        <RecordBody told={{ table, id: idOf(row), row }} around={around(1)} account={accounts.get(idOf(row))} entries={told(histories.get(idOf(row)) ?? [])} zone={office.zone} />,
      )));
      step(some.length, PAGED[table].title);
    }
    const sorted = table === 'obligations' ? byDue(list, allAccounts) : list;
    const of = Math.max(1, Math.ceil(list.length / ROWS));
    for (let at = 1; at <= of; at += 1) {
      await put([page(listPath(table, at), PAGED[table].title, (
        <>
          {of > 1 && <Pages at={at} of={of} depth={0} path={(one) => listPath(table, one)} />}
          <ListBody table={table} rows={sorted.slice((at - 1) * ROWS, at * ROWS)} around={around(0)} accounts={allAccounts} />
        </>
      ), count(list.length))]);
    }
  }

  const pages = Math.max(1, Math.ceil(entries / ENTRIES));
  for (let at = 1, after = 0; at <= pages; at += 1) {
    const some = await journalFrom(db, after, ENTRIES);
    after = some.at(-1)?.lc ?? after;
    await put([page(historyPath(at), 'History', <><Pages at={at} of={pages} depth={1} path={historyPath} /><HistoryPart entries={told(some)} around={around(1)} zone={office.zone} head="Entries of the journal" /></>, 'The oldest first')]);
    step(1, 'History');
  }

  for (const [table, list] of rows) {
    for (const text of csvText(list)) await put([{ path: tablePath(table, 'csv'), text }]);
    for (const text of jsonText(list)) await put([{ path: tablePath(table, 'json'), text }]);
    step(1, 'Tables');
  }
  const lost = files.filter(({ hash }) => missing.has(hash)).map(({ name }) => name);
  const privileged = (await privilegedNoteCount(db)) === 0 ? 'none' : withPrivilegedNotes ? 'in' : 'out';
  await put([
    page('index.html', `Records of ${office.city}`, (
      <IndexBody office={`${office.name}, ${office.city}`} madeOn={today} madeBy={by} counts={new Map([...rows].map(([table, list]) => [table, list.length]))} entries={entries} privileged={privileged} closed={closed.size === 0 ? 'none' : withClosedSessions ? 'in' : 'out'} missing={lost} isSample={office.isSample} />
    ), office.name),
    page('office.html', 'The office and its people', <OfficeBody around={around(0)} />),
    page('documents.html', 'Documents and files', <DocumentsBody rows={rows.get('documents') ?? []} files={files} around={around(0)} />, count(files.length)),
    page('how-to-check.html', 'How to check this export', <CheckBody heads={heads} leftOut={leftOut} />),
    { path: 'style.css', text: css },
  ]);
  step(0, 'Reading everything back');
  const made = the(await bridge.exportEnd({ token }));
  return ok({ name: made.name, files: made.files, bytes: made.bytes, missing: missing.size });
}

function DocumentsBody({ rows, files, around }: { readonly rows: readonly RawRow[]; readonly files: readonly FileRef[]; readonly around: Around }) {
  return (
    <>
      <h2>Documents of the records</h2>
      {rows.length === 0 ? <p>There are none.</p> : <ul>{rows.map((row) => <li key={idOf(row)}><RecordLink id={idOf(row)} around={around} /></li>)}</ul>}
      <h2>All files</h2>
      {files.length === 0 ? <p>There are none.</p> : <ul>{files.map((file) => <li key={file.hash}><FileLink file={file} around={around} /></li>)}</ul>}
    </>
  );
}

const pathOf = (places: Places, row: RawRow): ExportPath => places.hrefOf(idOf(row)) ?? '';

const count = (records: number): string => `${records.toLocaleString('en-US')} in all`;

/** The most characters that go over the bridge at once. */
const MOST = 2_000_000;

/** A long text in pieces under one path: main adds each behind the one before. */
function pieces(path: ExportPath, text: string): readonly { readonly path: ExportPath; readonly text: string }[] {
  const parts = [];
  for (let at = 0; at < text.length || at === 0; ) {
    const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(at + MOST - 1)); // half a character would be lost
    const end = at + MOST - (isSplit ? 1 : 0);
    parts.push({ path, text: text.slice(at, end) });
    at = end;
  }
  return parts;
}

function* batches<T extends { readonly path: ExportPath; readonly text: string }>(pages: readonly T[]): Generator<readonly { readonly path: ExportPath; readonly text: string }[]> {
  let batch: { readonly path: ExportPath; readonly text: string }[] = [];
  let size = 0;
  for (const { path, text } of pages) {
    for (const piece of pieces(path, text)) {
      if (batch.length > 0 && size + piece.text.length > MOST) {
        yield batch;
        batch = [];
        size = 0;
      }
      batch.push(piece);
      size += piece.text.length;
    }
  }
  if (batch.length > 0) yield batch;
}

/** The value of an answer; one that refuses ends the export. */
function the<T>(answer: Result<T, BridgeError>): T {
  if (!answer.ok) throw new Stopped(answer.error);
  return answer.value;
}

