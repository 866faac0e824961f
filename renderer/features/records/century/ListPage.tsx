/** The lists of an export, and its first page. */
import { type Day, longDay } from '@domain/day';
import type { DueDate } from '@domain/dueDate';
import type { RawRow } from '@domain/fold';
import type { Id } from '@domain/id';
import type { Table } from '@domain/record';
import { TABLE_NOUNS } from '../../fieldWords';
import { valueWords } from '../../valueWords';
import { from } from './Page';
import { PAGED, type PagedTable, PAGED_TABLES, idOf } from './places';
import { FieldList, OneRecord } from './RecordPage';
import { type Around, RecordLink } from './Value';

/** What a list shows of a record besides its name. */
const COLUMNS: Readonly<Record<PagedTable, readonly (readonly [head: string, field: string])[]>> = {
  agreements: [['Number', 'number'], ['Dated', 'dated'], ['Ends', 'endsOn']],
  obligations: [['Status', 'status'], ['Owed by', 'owedBy'], ['Agreement', 'agreementId']],
  letters: [['Status', 'status'], ['Dated', 'dated'], ['Agreement', 'agreementId']],
  incomingLetters: [['Received on', 'receivedOn'], ['Reply by', 'replyBy']],
  meetings: [['Date', 'day'], ['Meeting', 'status'], ['Agreement', 'agreementId']],
  parties: [['Level', 'level'], ['City', 'town']],
  calendars: [['From', 'firstYear'], ['To', 'lastYear']],
  letterTemplates: [],
  recordsRequests: [['Requester', 'requester'], ['Received on', 'receivedOn'], ['Status', 'status']],
};

/** The first page of a list, or a later one. */
export const listPath = (table: PagedTable, page = 1): string => `${PAGED[table].folder}${page === 1 ? '' : `-${page}`}.html`;

type ListProps = { readonly table: PagedTable; readonly rows: readonly RawRow[]; readonly around: Around; readonly accounts: ReadonlyMap<Id, DueDate> };

export function ListBody({ table, rows, around, accounts }: ListProps) {
  if (rows.length === 0) return <p>There are none.</p>;
  const isDue = table === 'obligations';
  return (
    <table>
      <thead>
        <tr>
          {isDue && <th scope="col">Due</th>}
          <th scope="col">{TABLE_NOUNS[table]}</th>
          {COLUMNS[table].map(([head]) => <th key={head} scope="col">{head}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={idOf(row)}>
            {isDue && <td className="figures">{accounts.get(idOf(row))?.due ?? 'no date'}</td>}
            <td><RecordLink id={idOf(row)} around={around} /></td>
            {COLUMNS[table].map(([head, field]) => <td key={head}>{valueWords(table, field, row[field], around.places.names)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Obligations by due date, those without one last. */
export const byDue = (rows: readonly RawRow[], accounts: ListProps['accounts']): readonly RawRow[] => rows.toSorted((a, b) => (dueOf(accounts, a) < dueOf(accounts, b) ? -1 : 1));

const dueOf = (accounts: ListProps['accounts'], row: RawRow): string => accounts.get(idOf(row))?.due ?? '9999';

/** What no other page tells of: the office, its people, views of lists, standard passages. */
export function OfficeBody({ around }: { readonly around: Around }) {
  return [...around.places.ofOffice].map(([table, list]) => (
    <section key={table}>
      <h2>{TABLE_NOUNS[table]}</h2>
      {table === 'offices' ? list.map(({ id, row }) => <FieldList key={id} table={table} row={row} around={around} />) : list.map((told) => <OneRecord key={told.id} told={told} around={around} />)}
    </section>
  ));
}

export type IndexProps = {
  readonly office: string;
  readonly madeOn: Day;
  readonly madeBy: string;
  readonly counts: ReadonlyMap<Table, number>;
  readonly entries: number;
  /** `in`, `out`, or `none` where there are no privileged notes. */
  readonly privileged: 'in' | 'out' | 'none';
  /** The same of closed sessions. */
  readonly closed: 'in' | 'out' | 'none';
  readonly missing: readonly string[];
  readonly isSample: boolean;
};

export function IndexBody({ office, madeOn, madeBy, counts, entries, privileged, closed, missing, isSample }: IndexProps) {
  return (
    <>
      {isSample && <p><span className="mark">Historical sample: fictional city, fictional people</span></p>}
      <p>{`This folder holds the records of ${office}, as they stood when it was made. It needs no program but a browser: every page is plain text with links, and nothing in it reaches the network. The same records lie beside the pages as tables for other programs, with the journal from which they come and every attachment and issued letter.`}</p>
      <dl>
        <dt>Made on</dt><dd>{longDay(madeOn)}</dd>
        <dt>Made by</dt><dd>{madeBy}</dd>
        <dt>Journal</dt><dd>{`${entries.toLocaleString('en-US')} entries`}</dd>
        <dt>Privileged notes</dt><dd>{PRIVILEGED_WORDS[privileged]}</dd>
        <dt>Closed sessions</dt><dd>{CLOSED_WORDS[closed]}</dd>
      </dl>
      <h2>The records</h2>
      <ul>
        {PAGED_TABLES.map((table) => <li key={table}><a href={listPath(table)}>{PAGED[table].title}</a>{` (${(counts.get(table) ?? 0).toLocaleString('en-US')})`}</li>)}
        <li><a href="documents.html">Documents and files</a></li>
        <li><a href="office.html">The office and its people</a></li>
        <li><a href="history/00001.html">History: every entry of the journal</a></li>
      </ul>
      <h2>What else lies here</h2>
      <dl>
        <dt>data</dt><dd>Every kind of record as a table (.csv, opens in any spreadsheet) and whole (.json).</dd>
        <dt>files</dt><dd>Attachments, issued letters as PDF and the printed sheets, each named by its SHA-256.</dd>
        <dt>journal</dt><dd>The journal itself, from which everything here follows.</dd>
        <dt>SHA256SUMS</dt><dd>The hash of every file. <a href="how-to-check.html">How to check this export</a> says what to do with it.</dd>
      </dl>
      {missing.length > 0 && (
        <>
          <h2>Files that were lost or damaged</h2>
          <p>The records name these files, but the computer no longer had them as they were recorded:</p>
          <ul>{missing.map((name) => <li key={name}>{name}</li>)}</ul>
        </>
      )}
    </>
  );
}

const PRIVILEGED_WORDS: Readonly<Record<IndexProps['privileged'], string>> = { in: 'In this export, each marked PRIVILEGED.', out: 'Left out of this export, from the pages, the tables and the journal.', none: 'There are none.' };

const CLOSED_WORDS: Readonly<Record<IndexProps['closed'], string>> = { in: 'In this export with what was said in them.', out: 'That they were held, who was there and what became of the due dates is in this export. What was said in them, and what is kept with them, is left out, from the pages, the tables and the journal.', none: 'There are none.' };

/** The links at the top of every page. */
export const NAV = [{ label: 'Start', href: 'index.html' }, ...PAGED_TABLES.slice(0, 5).map((table) => ({ label: PAGED[table].title, href: listPath(table) })), { label: 'Documents', href: 'documents.html' }, { label: 'History', href: 'history/00001.html' }];

/** From one page of a long list to the next. */
export const Pages = ({ at, of, depth, path }: { readonly at: number; readonly of: number; readonly depth: number; readonly path: (page: number) => string }) => (
  <p>
    {`Page ${at.toLocaleString('en-US')} of ${of.toLocaleString('en-US')}. `}
    {at > 1 && <a href={from(depth, path(at - 1))}>The page before</a>}
    {at > 1 && at < of && ' '}
    {at < of && <a href={from(depth, path(at + 1))}>The next page</a>}
  </p>
);

export const historyPath = (page: number): string => `history/${String(page).padStart(5, '0')}.html`;
