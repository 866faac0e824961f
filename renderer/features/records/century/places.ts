/** Which page of an export tells of which record, and which records are told on whose page. */
import type { Json } from '@domain/entry';
import { slug } from '@domain/exportPath';
import type { RawRow } from '@domain/fold';
import { Id } from '@domain/id';
import type { Table } from '@domain/record';
import type { AllRows } from '@store/queries/century';
import type { Names } from '@store/queries/history';

/** The tables whose records have a page each, in the order of the navigation. */
export const PAGED = {
  agreements: { folder: 'agreements', title: 'Agreements' },
  obligations: { folder: 'obligations', title: 'Obligations' },
  letters: { folder: 'letters', title: 'Letters' },
  incomingLetters: { folder: 'incoming-letters', title: 'Letters that came in' },
  meetings: { folder: 'meetings', title: 'Meetings' },
  parties: { folder: 'parties', title: 'Parties' },
  calendars: { folder: 'calendars', title: 'Calendars of closed days' },
  letterTemplates: { folder: 'templates', title: 'Templates of letters' },
  recordsRequests: { folder: 'records-requests', title: 'Records requests' },
} as const satisfies { readonly [T in Table]?: { readonly folder: string; readonly title: string } };

export type PagedTable = keyof typeof PAGED;

export const PAGED_TABLES = Object.keys(PAGED) as readonly PagedTable[]; // the keys of a literal object are its type's keys

export const isPaged = (table: Table): table is PagedTable => Object.hasOwn(PAGED, table);

/** One record, with the table in which it lies. */
export type Told = { readonly table: Table; readonly id: Id; readonly row: RawRow };

export type Places = {
  readonly names: Names;
  /** The address of a record, from the top of the export; undefined where no page tells of it. */
  readonly hrefOf: (id: string) => string | undefined;
  /** What is told on the page of a record besides itself, by table. */
  readonly under: (id: Id) => ReadonlyMap<Table, readonly Told[]>;
  /** Records with pages of their own that name this one. */
  readonly naming: (id: Id) => readonly Told[];
  /** What no page tells of: it stands on the page of the office. */
  readonly ofOffice: ReadonlyMap<Table, readonly Told[]>;
};

export function placesOf(rows: AllRows, names: Names): Places {
  const paths = new Map<string, string>();
  const known = new Map<string, Told>();
  for (const [table, list] of rows) {
    list.forEach((row, index) => {
      const told = { table, id: idOf(row), row };
      known.set(told.id, told);
      if (isPaged(table)) paths.set(told.id, `${PAGED[table].folder}/${String(index + 1).padStart(5, '0')}-${slug(names.get(told.id)?.name ?? table, 50)}.html`);
    });
  }

  const owners = (told: Told, depth = 0): readonly string[] => {
    if (isPaged(told.table)) return [told.id];
    if (depth > 3) return [];
    const named = OWNED_BY.flatMap((field) => idIn(told.row, field)).flatMap((id) => known.get(id) ?? []);
    return [...new Set(named.flatMap((owner) => owners(owner, depth + 1)))];
  };
  const under = new Map<string, Map<Table, Told[]>>();
  const naming = new Map<string, Told[]>();
  const ofOffice = new Map<Table, Told[]>();
  for (const told of known.values()) {
    if (isPaged(told.table)) {
      for (const id of idsOf(told.row)) if (id !== told.id && paths.has(id)) add(naming, id, told);
      continue;
    }
    const found = owners(told);
    if (found.length === 0) add(ofOffice, told.table, told);
    for (const id of found) {
      const tables = under.get(id) ?? new Map<Table, Told[]>();
      under.set(id, tables);
      add(tables, told.table, told);
    }
    const [first] = found;
    paths.set(told.id, `${first === undefined ? 'office.html' : (paths.get(first) ?? 'office.html')}#${told.id}`);
  }
  return { names, hrefOf: (id) => paths.get(id), under: (id) => under.get(id) ?? new Map(), naming: (id) => naming.get(id) ?? [], ofOffice };
}

/** The fields by which a record belongs to another. */
const OWNED_BY = ['meetingId', 'letterId', 'obligationId', 'agreementId', 'amendmentId', 'authorityId', 'recipientId', 'jurisdictionId', 'partyId', 'templateId', 'requestId', 'motionId', 'agendaItemId', 'about'];

const idIn = (row: RawRow, field: string): readonly string[] => {
  const value = row[field];
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).flatMap(([name, one]: [string, Json]) => (name === 'id' && typeof one === 'string' ? [one] : [])) : [];
};

/** The ids that stand in the fields of a record, however deep, each once. */
function idsOf(row: RawRow): readonly string[] {
  const ids = new Set<string>();
  const look = (value: Json): void => {
    if (typeof value === 'string') {
      if (value.length === ID_LENGTH && Id.safeParse(value).success) ids.add(value); // there are many values and few ids
    } else if (value !== null && typeof value === 'object') for (const one of Object.values(value)) look(one as Json); // what an object of JSON holds is JSON
  };
  look(row);
  return [...ids];
}

const ID_LENGTH = 26;

export const idOf = (row: RawRow): Id => String(row['id']);

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
