/** One record on its page: its facts, what belongs to it, who names it, and its history. */
import { longDay } from '@domain/day';
import type { DueDate } from '@domain/dueDate';
import type { Json } from '@domain/entry';
import type { RawRow } from '@domain/fold';
import type { Table } from '@domain/record';
import type { StoredEntry } from '@store/db';
import { fieldLabel, TABLE_NOUNS } from '../../fieldWords';
import { historyEntry } from '../../historyEntries';
import { type Around, FileLink, filesIn, RecordLink, Value } from './Value';
import { PAGED, type PagedTable, PAGED_TABLES, type Told } from './places';

/** Fields that are told in their own part of the page, or say nothing to a reader. */
const APART: Readonly<Partial<Record<Table, readonly string[]>>> = { letters: ['issued', 'answers', 'wording', 'template'], calendars: ['closedDays'], standardPassages: [], templateVersions: [] };

export type RecordBodyProps = {
  readonly told: Told;
  readonly around: Around;
  readonly account: DueDate | undefined;
  readonly entries: readonly StoredEntry[];
  readonly zone: string;
};

export function RecordBody({ told: { table, id, row }, around, account, entries, zone }: RecordBodyProps) {
  const { places } = around;
  return (
    <>
      <FieldList table={table} row={row} around={around} of={id} />
      {account !== undefined && <AccountPart account={account} />}
      {table === 'letters' && <LetterPart row={row} around={around} />}
      {table === 'calendars' && <ClosedDays row={row} />}
      {[...places.under(id)].map(([child, list]) => (
        <section key={child}>
          <h2>{HEADS[child] ?? TABLE_NOUNS[child]}</h2>
          {COMPACT.includes(child) ? <RecordsTable table={child} list={list} around={around} of={id} /> : list.map((one) => <OneRecord key={one.id} told={one} around={around} of={id} />)}
        </section>
      ))}
      <Naming naming={places.naming(id)} around={around} />
      {entries.length > 0 && <HistoryPart entries={entries} around={around} zone={zone} />}
    </>
  );
}

const HEADS: Readonly<Partial<Record<Table, string>>> = {
  agreementParties: 'Parties and their notices', authorities: 'Authorities', amendments: 'Amendments', triggers: 'Events', dueDateMoves: 'Moves of the due date', fulfilments: 'Dates that were kept', recipients: 'Recipients',
  serviceFacts: 'Service', attendees: 'Who was there', statements: 'What was said', outcomes: 'Outcomes', documents: 'Documents', notes: 'Notes', jurisdictions: 'Jurisdictions', letterComments: 'Comments of the review',
  people: 'People', requestedRecords: 'Records of the request', recordsReleases: 'Releases', heldDates: 'Dates that were kept as they were counted', clauseWordings: 'Amended clauses', agendaItems: 'Agenda', motions: 'Motions', actionItems: 'Action items', addenda: 'Addenda to the minutes', contradictions: 'Words that contradict', activationMoves: 'Planned days that moved',
};

/** Records of a few short fields, which read best one under another. */
const COMPACT: readonly Table[] = ['attendees', 'people', 'dueDateMoves', 'fulfilments', 'heldDates', 'activationMoves', 'jurisdictions', 'requestedRecords'];

function RecordsTable({ table, list, around, of }: { readonly table: Table; readonly list: readonly Told[]; readonly around: Around; readonly of: string }) {
  const told = list.map(({ id, row }) => ({ id, fields: shownFields(table, row, of) }));
  const columns = [...new Map(told.flatMap(({ fields }) => fields.map(({ field, label }) => [field, label] as const)))];
  return (
    <table>
      <thead><tr>{columns.map(([field, label]) => <th key={field} scope="col">{label}</th>)}</tr></thead>
      <tbody>
        {told.map(({ id, fields }) => (
          <tr key={id} id={id}>
            {columns.map(([field]) => {
              const value = fields.find((one) => one.field === field)?.value;
              return <td key={field}>{value !== undefined && <Value table={table} field={field} value={value} around={around} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `of`: the record on whose page it stands. */
export function OneRecord({ told: { table, id, row }, around, of }: { readonly told: Told; readonly around: Around; readonly of?: string }) {
  return (
    <div className="record" id={id}>
      {table === 'notes' && row['isPrivileged'] === true && <p><span className="mark">PRIVILEGED</span></p>}
      <FieldList table={table} row={row} around={around} {...(of === undefined ? {} : { of })} />
    </div>
  );
}

export function FieldList({ table, row, around, of }: { readonly table: Table; readonly row: RawRow; readonly around: Around; readonly of?: string }) {
  const fields = shownFields(table, row, of);
  return <dl>{fields.map(({ field, label, value }) => <Pair key={field} label={label}><Value table={table} field={field} value={value} around={around} /></Pair>)}</dl>;
}

/** The fields of a record that say something to a reader, with their labels. */
function shownFields(table: Table, row: RawRow, of: string | undefined): readonly { readonly field: string; readonly label: string; readonly value: Json }[] {
  return Object.entries(row).flatMap(([field, value]) => {
    // The history hides these; a reader of the export has nothing else to see them by.
    const label = table === 'notes' ? NOTE_LABELS[field] ?? null : fieldLabel(table, field) ?? OWNER_LABELS[field] ?? null;
    const isKnown = value === of || (row['id'] === of && (field === 'title' || field === 'name')); // the heading says it
    const isEmpty = isKnown || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    return label === null || isEmpty || value === undefined || APART[table]?.includes(field) === true ? [] : [{ field, label, value }];
  });
}

const OWNER_LABELS: Readonly<Record<string, string>> = { agreementId: 'Agreement', meetingId: 'Meeting', letterId: 'Letter', obligationId: 'Obligation', recipientId: 'Recipient', amendmentId: 'Amendment', templateId: 'Template' };

const NOTE_LABELS: Readonly<Record<string, string>> = { text: 'Note', by: 'By', on: 'Written on', about: 'About' };

const Pair = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => <><dt>{label}</dt><dd>{children}</dd></>;

function AccountPart({ account: { due, lead, steps } }: { readonly account: DueDate }) {
  return (
    <section>
      <h2>How the due date was counted</h2>
      <dl>
        <Pair label="Official due date">{due === undefined ? 'No date yet' : longDay(due)}</Pair>
        {lead !== undefined && <Pair label="Our lead date">{longDay(lead)}</Pair>}
      </dl>
      <ol>{steps.map(({ text, day }, index) => <li key={index}>{text}{day !== undefined && `: ${longDay(day)}`}</li>)}</ol>
    </section>
  );
}

function LetterPart({ row, around }: { readonly row: RawRow; readonly around: Around }) {
  const issued = row['issued'];
  const answers = row['answers'];
  if (issued !== null && typeof issued === 'object' && !Array.isArray(issued)) {
    const { number, on, text, contentHash, head, authorityStatus, dueAccount, pages } = issued as Readonly<Record<string, unknown>>; // an object of JSON is fields by name
    return (
      <section>
        <h2>As issued</h2>
        <dl>
          <Pair label="Number">{String(number)}</Pair>
          <Pair label="Issued on">{<Value table="letters" field="on" value={String(on)} around={around} />}</Pair>
          <Pair label="Pages">{String(pages)}</Pair>
          <Pair label="The letter">{<ul>{filesIn(issued).map((file) => <li key={file.hash}><FileLink file={file} around={around} /></li>)}</ul>}</Pair>
          <Pair label="Authority">{String(authorityStatus)}</Pair>
          <Pair label="Due date">{String(dueAccount)}</Pair>
          <Pair label="Hash of the words">{String(contentHash)}</Pair>
          <Pair label="Journal before">{String(head)}</Pair>
        </dl>
        <h3>The words</h3>
        <div className="words">{String(text)}</div>
      </section>
    );
  }
  if (answers === null || typeof answers !== 'object' || Array.isArray(answers) || Object.keys(answers).length === 0) return null;
  return (
    <section>
      <h2>Answers of the draft</h2>
      <dl>{Object.entries(answers).map(([name, text]) => <Pair key={name} label={fieldLabel('letters', name) ?? name}><span className="words">{String(text)}</span></Pair>)}</dl>
    </section>
  );
}

function ClosedDays({ row }: { readonly row: RawRow }) {
  const days = Array.isArray(row['closedDays']) ? (row['closedDays'] as readonly unknown[]) : [];
  return (
    <section>
      <h2>Closed days</h2>
      <table>
        <thead><tr><th scope="col">Day</th><th scope="col">Why</th><th scope="col">Source</th></tr></thead>
        <tbody>
          {days.map((one, index) => {
            const { day, name, source } = one as Readonly<Record<string, string>>; // as the schema of calendars has it
            return <tr key={index}><td className="figures">{day}</td><td>{name}</td><td>{source}</td></tr>;
          })}
        </tbody>
      </table>
    </section>
  );
}

function Naming({ naming, around }: { readonly naming: readonly Told[]; readonly around: Around }) {
  return PAGED_TABLES.map((table: PagedTable) => {
    const list = naming.filter((one) => one.table === table);
    return list.length > 0 && (
      <section key={table}>
        <h2>{`${PAGED[table].title} that refer to this`}</h2>
        <ul>{list.map(({ id }) => <li key={id}><RecordLink id={id} around={around} /></li>)}</ul>
      </section>
    );
  });
}

export function HistoryPart({ entries, around, zone, head = 'History' }: { readonly entries: readonly StoredEntry[]; readonly around: Around; readonly zone: string; readonly head?: string }) {
  return (
    <section>
      <h2>{head}</h2>
      <table>
        <thead><tr><th scope="col">When</th><th scope="col">What happened</th><th scope="col">Recorded by</th></tr></thead>
        <tbody>{entries.map((entry) => <EntryRow key={entry.key} entry={entry} around={around} zone={zone} />)}</tbody>
      </table>
    </section>
  );
}

function EntryRow({ entry, around: { places }, zone }: { readonly entry: StoredEntry; readonly around: Around; readonly zone: string }) {
  const { day, at, what, who, why, changes = [] } = historyEntry(entry, places.names, zone);
  return (
    <tr>
      <td className="figures">{day}<br />{at}</td>
      <td>
        <strong>{what}</strong>
        {changes.map(({ label, before, after }, index) => <div key={index}>{label !== undefined && `${label}: `}{before !== undefined && `${before} → `}{after}</div>)}
        {why !== undefined && <div>{`Why: ${why}`}</div>}
      </td>
      <td>{who}</td>
    </tr>
  );
}

