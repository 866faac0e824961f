/**
 * Makes the bundle of a request: released records as PDF and files, numbered, with index, exemption log and hashes; kept as one archive.
 *
 * What cannot be put in ends it: a release is whole or not made. Nothing is recorded here.
 */
import type { Bridge } from '@bridge/client';
import type { BridgeError } from '@bridge/error';
import type { Day } from '@domain/day';
import { endingOf, type ExportPath, slug } from '@domain/exportPath';
import type { FileRef } from '@domain/file';
import type { RawRow } from '@domain/fold';
import { KeptDocument } from '@domain/document';
import { IncomingLetter } from '@domain/incomingLetter';
import { Letter } from '@domain/letter';
import { LETTER_LANGUAGE } from '@domain/letterContent';
import { Meeting } from '@domain/meeting';
import { Obligation } from '@domain/obligation';
import type { Office } from '@domain/office';
import { DISCLOSURE_NAMES, type RecordsRequest, type RequestedRecord } from '@domain/recordsRequest';
import { fail, ok, type Result } from '@domain/result';
import type { NoticebookDb } from '@store/db';
import { accountsOf, allNames, type AllRows, allRows } from '@store/queries/century';
import { closedSessions } from '@store/queries/closedSessions';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { tableNoun } from '../../fieldWords';
import css from '../century/century.css?inline';
import { pageText } from '../century/Page';
import { idOf, type Places, placesOf } from '../century/places';
import { RecordBody } from '../century/RecordPage';
import type { Around } from '../century/Value';
import { BundleCheck, BundleIndex, type Listed, LogBody } from './BundlePages';
import { exemptionLog, logCsv } from './exemptionLog';

export type BundleJob = {
  readonly db: NoticebookDb;
  readonly bridge: Bridge;
  readonly office: Office;
  readonly today: Day;
  readonly now: string;
  readonly by: string;
  readonly request: RecordsRequest;
  /** 1, 2, 3 … */
  readonly n: number;
  /** In the order of their numbers. */
  readonly records: readonly RequestedRecord[];
  readonly withPrivilegedNotes: boolean;
  readonly onProgress: (done: number, of: number) => void;
  readonly isCancelled: () => boolean;
};

export async function makeBundle(job: BundleJob): Promise<Result<FileRef, BridgeError>> {
  const begun = await job.bridge.exportBegin({ to: 'kept', name: `${slug(job.request.number).toUpperCase()} release ${job.n}` });
  if (!begun.ok) return begun;
  const { token } = begun.value;
  try {
    return ok(await write(job, token));
  } catch (error) {
    await job.bridge.exportCancel({ token });
    if (error instanceof Stopped) return fail(error.error);
    throw error;
  }
}

class Stopped extends Error {
  readonly error: BridgeError;
  constructor(error: BridgeError) {
    super(error.code);
    this.error = error;
  }
}

const NAV = [{ label: 'Index', href: 'index.html' }, { label: 'Exemption log', href: 'exemption-log.html' }, { label: 'How to check this bundle', href: 'how-to-check.html' }];

async function write(job: BundleJob, token: string): Promise<FileRef> {
  const { db, bridge, office, today, by, request, records, withPrivilegedNotes } = job;
  const source = `${office.name}, ${office.city}, ${request.number}`;
  const rows = await allRows(db, { withPrivilegedNotes, withClosedSessions: true });
  const known = new Map([...rows].flatMap(([table, list]) => list.map((row) => [idOf(row), { table, id: idOf(row), row }] as const)));
  const names = await allNames(db, [...known.keys()]);
  const obligations = [...known.values()].flatMap(({ table, id, row }) => (table === 'obligations' && records.some(({ about }) => about.id === id) ? (Obligation.safeParse(row).data ?? []) : []));
  const accounts = await accountsOf(db, obligations);
  // A bundle leads only to what is in it, and tells of no record besides those that were asked for.
  const alone = (all: AllRows): Places => ({ ...placesOf(all, names), hrefOf: () => undefined, naming: () => [] });
  // A closed session that is itself released stands whole on its own page; what was said in it stands on no other record's.
  const closed = await closedSessions(db);
  const [places, whole] = [alone(await allRows(db, { withPrivilegedNotes, withClosedSessions: false })), alone(rows)];
  const print = await printer(job);

  const keep = async (file: FileRef, path: ExportPath) => {
    const { missing } = the(await bridge.exportKeep({ token, files: [{ file, path }] }));
    if (missing.length > 0) throw new Stopped({ code: 'notFound', detail: file.name });
  };
  const put = async (path: ExportPath, text: string) => { the(await bridge.exportWrite({ token, files: [{ path, text }] })); };
  const page = (path: ExportPath, title: string, children: ReactNode) => put(path, pageText({ title, source, depth: path.split('/').length - 1, nav: NAV, children }));

  const listed: Listed[] = [];
  for (const [index, record] of records.entries()) {
    job.onProgress(index, records.length);
    if (job.isCancelled()) throw new Stopped({ code: 'cancelled' });
    const number = index + 1;
    const told = known.get(record.about.id);
    const name = names.get(record.about.id)?.name ?? '';
    if (!told && record.disclosure === 'release') throw new Stopped({ code: 'notFound', detail: `record ${number} of the request was taken out of the records` });
    const stem = `records/${String(number).padStart(3, '0')}-${slug(name, 50)}`;
    const paths: ExportPath[] = [];
    const add = async (file: FileRef, path: ExportPath) => {
      await keep(file, path);
      paths.push(path);
    };
    if (record.disclosure === 'part' && record.redactedCopy) await add(record.redactedCopy, `${stem}${endingOf(record.redactedCopy.name)}`);
    if (record.disclosure === 'release' && told) {
      const own = filesOf(told.table, told.row);
      if (own.isWhole) for (const [at, file] of own.files.entries()) await add(file, `${stem}${at === 0 ? '' : `-${at + 1}`}${endingOf(file.name)}`);
      else {
        const around: Around = { places: closed.has(told.id) ? whole : places, depth: 1, fileHref: () => undefined, absent: 'not part of this record' };
        const body = <RecordBody told={told} around={own.files.length > 0 ? { ...around, absent: 'follows this page' } : around} account={accounts.get(told.id)} entries={[]} zone={office.zone} />;
        await add(await print(name, body, `${request.number}, record ${number}`), `${stem}.pdf`);
        for (const [at, file] of own.files.entries()) await add(file, `${stem}-${at + 2}${endingOf(file.name)}`);
      }
    }
    listed.push({ number, kind: tableNoun(record.about.table), name, paths, note: record.disclosure === 'release' ? 'in full' : DISCLOSURE_NAMES[record.disclosure].toLowerCase() });
  }
  job.onProgress(records.length, records.length);

  const lines = exemptionLog(records, names);
  const index = <BundleIndex request={request} office={`${office.name}, ${office.city}`} on={today} by={by} listed={listed} privileged={withPrivilegedNotes ? 'included, each marked PRIVILEGED' : 'not included'} />;
  const title = `Records released on request ${request.number}`;
  await page('index.html', title, index);
  await keep(await print(title, index, `${request.number}, index`), 'index.pdf');
  const log = <LogBody lines={lines} />;
  await page('exemption-log.html', `Exemption log of ${request.number}`, log);
  await keep(await print(`Exemption log of ${request.number}`, log, `${request.number}, exemption log`), 'exemption-log.pdf');
  await put('exemption-log.csv', new TextDecoder('utf-8', { ignoreBOM: true }).decode(logCsv(lines)));
  await page('how-to-check.html', 'How to check this bundle', <BundleCheck />);
  await put('style.css', css);
  const { kept } = the(await bridge.exportEnd({ token }));
  if (kept === null) throw new Error('A bundle that is to be kept was not kept.');
  return kept;
}

/** The files that are a record, and whether they are all of it: an issued letter is its PDF, a document its file. */
function filesOf(table: string, row: RawRow): { readonly files: readonly FileRef[]; readonly isWhole: boolean } {
  const letter = table === 'letters' ? Letter.safeParse(row).data : undefined;
  if (letter) {
    const files = [letter.signedCopy?.file, letter.issued?.pdf].flatMap((file) => file ?? []);
    return { files, isWhole: files.length > 0 };
  }
  const document = table === 'documents' ? KeptDocument.safeParse(row).data : undefined;
  if (document) return { files: [document.file], isWhole: true };
  const meeting = table === 'meetings' ? Meeting.safeParse(row).data : undefined;
  if (meeting) return { files: meeting.approved ? [meeting.approved.pdf] : [], isWhole: false };
  const incoming = table === 'incomingLetters' ? IncomingLetter.safeParse(row).data : undefined;
  return { files: incoming?.files ?? [], isWhole: false };
}

/** Prints a page to a kept PDF. */
async function printer({ bridge, office, now }: BundleJob): Promise<(title: string, body: ReactNode, running: string) => Promise<FileRef>> {
  const { sheetCss } = await import('@ui/sheet/sheetCss');
  return async (title, body, running) => {
    const html = renderToStaticMarkup(<main className="bundle"><h1>{title}</h1>{body}</main>);
    const made = the(await bridge.pdfMake({
      title: title.slice(0, 400), language: LETTER_LANGUAGE, author: `${office.name}, ${office.city}`, css: [css, sheetCss, BUNDLE_CSS].join('\n'),
      copies: [{ html, running }], footer: running, mark: office.isSample ? 'Historical sample' : '', name: slug(title), at: now,
    }));
    return made.pdf;
  };
}

/** On paper a bundle has the typeface of the office's own papers, which goes into the PDF. */
const BUNDLE_CSS = ".bundle, .bundle th, .bundle dt { font-family: 'Source Serif 4', serif; } .bundle { font-size: 11pt; } .bundle a { color: inherit; text-decoration: none; }";

function the<T>(answer: Result<T, BridgeError>): T {
  if (!answer.ok) throw new Stopped(answer.error);
  return answer.value;
}
