/**
 * Rows of a table read as obligations, with the agreement, the authority, the owner and the event that they name.
 *
 * Names are looked up in the records. Agreements, authorities and events that are not there are made anew where the row says enough;
 * a person or a party is never made: those are errors of the row.
 */
import type { Standing } from './agreement';
import type { Lead } from './dueRule';
import { type Day, plainDay } from './day';
import type { Id } from './id';
import { type DayOrder, importedDay, short } from './importDue';
import { type ColumnMapping, cellOf, type ObligationField, proseOf } from './importField';
import { type ImportRow, importRows, nameKey, type ReadRow } from './importRow';
import { importedLead } from './importRule';
import { type Cell, dueClockKey, dueOf, type FileLookUp, type ImportedDue, movedNote, ruleOf, type Wrong } from './importClock';
import { endedOf, type ImportedStanding, standingOf } from './importStanding';
import { type KnownRecords, keyOf, type LookUp, makeLookUp, type Named, ruleKey, type NewAgreement, type NewAuthority } from './importLookUp';

export interface ObligationImport {
  readonly rows: readonly (readonly string[])[];
  /** The number of the first row in the spreadsheet. */
  readonly first: number;
  readonly mapping: ColumnMapping;
  readonly order: DayOrder;
  /** No obligation has been met, waived or the like on a later day. */
  readonly today: Day;
  /** For rows that name no agreement; absent: every row must. */
  readonly agreementId: Id | undefined;
  /** For rows that name no owner. */
  readonly ownerId: Id;
  /** For rows that do not say who owes it. */
  readonly owedBy: string;
  /** How the city stands in agreements that are made anew. */
  readonly standing: Standing;
  readonly known: KnownRecords;
}

/** One obligation to be added, with what it needs. */
export interface ImportedObligation {
  readonly agreement: Named<NewAgreement>;
  readonly authority: Named<NewAuthority>;
  readonly due: ImportedDue;
  readonly lead: Lead | undefined;
  readonly title: string;
  readonly detail: string;
  readonly owedBy: string;
  readonly owedToIds: readonly Id[];
  readonly ownerId: Id;
  readonly evidence: string;
  readonly isSoft: boolean;
  readonly standing: ImportedStanding;
}

const LONGEST = { title: 300, agreement: 200, agreementNumber: 200, authority: 300, authorityIssuer: 200, citation: 200, owedBy: 200, detail: 10_000, evidence: 1_000, statusReason: 10_000 } as const;

/** Fields of several lines. */
const PROSE: ReadonlySet<ObligationField> = new Set(['detail', 'statusReason']);

/** What becomes of each row. Two obligations are the same when agreement, title and due rule are. */
export function importObligations(asked: ObligationImport): readonly ImportRow<ImportedObligation>[] {
  const look = makeLookUp(asked.known);
  const titles = new Map<string, number>();
  for (const [index, row] of asked.rows.entries()) {
    const key = `${agreementKey(row, asked, look)}\n${nameKey(cellOf(row, asked.mapping, 'title'))}`;
    if (!titles.has(key)) titles.set(key, asked.first + index);
  }
  const read = importRows(asked.rows, asked.first, (row) => cellOf(row, asked.mapping, 'title'), (row) => readRow(row, asked, { ...look, titles }));
  return noted(withoutLost(read));
}

/** The key of the agreement that a row is under, whether or not the row holds. */
function agreementKey(row: readonly string[], { mapping, agreementId, order }: ObligationImport, look: LookUp): string {
  const title = nameKey(cellOf(row, mapping, 'agreement'));
  if (title === '') return agreementId ?? '';
  const dated = importedDay(cellOf(row, mapping, 'agreementDated'), order);
  const [only, second] = standingAgreements(title, dated.ok ? dated.value : undefined, cellOf(row, mapping, 'agreementNumber'), look);
  return only === undefined || second !== undefined ? title : only.id;
}

/** The agreements of the records that a row can mean: by the key of the title, of several those with its date and its number. */
function standingAgreements(key: string, dated: Day | undefined, number: string, look: LookUp): KnownRecords['agreements'] {
  const named = (look.agreements.get(key) ?? []).filter((one) => dated === undefined || one.dated === dated);
  const numbered = named.filter((one) => nameKey(one.number) === nameKey(number));
  return named.length > 1 && numbered.length > 0 ? numbered : named;
}

/** Tells apart the obligations of a file, as rules name them. */
export const titleKey = ({ agreement, title }: Pick<ImportedObligation, 'agreement' | 'title'>): string => `${keyOf(agreement)}\n${nameKey(title)}`;

/** A row that counts from a row which is not imported is not imported either; nor is what counts from that one. */
function withoutLost(rows: readonly ImportRow<ImportedObligation>[]): readonly ImportRow<ImportedObligation>[] {
  const there = new Set(rows.flatMap(({ outcome }) => (outcome.kind === 'ready' ? [titleKey(outcome.value)] : [])));
  const kept = rows.map((row): ImportRow<ImportedObligation> => {
    const clock = row.outcome.kind === 'ready' ? row.outcome.value.due.clock : undefined;
    if (clock?.kind !== 'row' || there.has(clock.key)) return row;
    return { ...row, outcome: { kind: 'wrong', problems: [`It counts from “${short(clock.name)}”, and the row with that one is not imported.`] } };
  });
  return kept.every((row, index) => row === rows[index]) ? kept : withoutLost(kept);
}

/** Says at the row that comes first what is made anew: rows that are not imported make nothing. */
function noted(rows: readonly ImportRow<ImportedObligation>[]): readonly ImportRow<ImportedObligation>[] {
  const made = new Set<string>();
  return rows.map((row) => {
    if (row.outcome.kind !== 'ready') return row;
    const notes = newRecords(row.outcome.value).flatMap(({ key, note }) => {
      if (made.has(key)) return [];
      made.add(key);
      return [note];
    });
    return notes.length === 0 ? row : { ...row, outcome: { ...row.outcome, notes: [...row.outcome.notes, ...notes] } };
  });
}

/** What one obligation makes besides itself, unless an earlier row has made it. */
export function newRecords({ agreement, authority, due }: ImportedObligation): readonly { readonly key: string; readonly what: 'agreement' | 'authority' | 'event'; readonly note: string }[] {
  const event = due.clock;
  return [
    ...(agreement.kind === 'new' ? [{ key: `agreement\n${agreement.key}`, what: 'agreement' as const, note: `Makes the agreement “${short(agreement.title)}”.` }] : []),
    ...(authority.kind === 'new'
      ? [{ key: `authority\n${authority.key}`, what: 'authority' as const, note: authority.isAgreement ? 'Rests on the agreement itself, as no other authority is named.' : `Makes the authority “${short(authority.title)}”.` }]
      : []),
    ...(event?.kind === 'new' ? [{ key: `event\n${event.key}`, what: 'event' as const, note: `Makes the event “${short(event.name)}”, which has not happened yet.` }] : []),
  ];
}

function readRow(row: readonly string[], asked: ObligationImport, look: FileLookUp): ReadRow<ImportedObligation> {
  const cell = (key: ObligationField): string => (PROSE.has(key) ? proseOf : cellOf)(row, asked.mapping, key);
  const problems: string[] = [];
  const wrong = (sentence: string): undefined => {
    problems.push(sentence);
    return undefined;
  };

  if (cell('title') === '') wrong('The row does not say what must be done.');
  for (const [key, longest] of Object.entries(LONGEST)) {
    if (cellOf(row, asked.mapping, key).length > longest) wrong(`${LABELS[key as keyof typeof LONGEST]} is longer than ${longest.toLocaleString('en-US')} characters.`); // keys of that literal
  }
  const agreement = agreementOf(cell, asked, look, wrong);
  const authority = agreement && authorityOf(cell, agreement, asked, look, wrong);
  const words = ruleOf(cell, asked.order, wrong);
  const due = words && agreement && dueOf(words, agreement, nameKey(cell('title')), look, wrong);
  const ownerId = ownerOf(cell('owner'), asked, look, wrong);
  const owedToIds = owedTo(cell('owedTo'), look, wrong);
  const ownLead = importedLead(cell('lead'));
  if (!ownLead.ok) wrong(ownLead.error);
  const lead = (ownLead.ok ? ownLead.value : undefined) ?? words?.lead;
  const isSoft = softOf(cell('soft'), wrong);
  const standing = standingOf(cell, asked.order, asked.today, words, wrong);
  if (problems.length > 0 || !agreement || !authority || !due || ownerId === undefined || !standing) return { kind: 'wrong', problems };

  const value: ImportedObligation = {
    agreement, authority, due, standing, lead, owedToIds, ownerId, isSoft: isSoft ?? false, title: cell('title'), detail: cell('detail'), owedBy: cell('owedBy') || asked.owedBy, evidence: cell('evidence'),
  };
  const key = `${keyOf(agreement)}\n${nameKey(value.title)}\n${ruleKey(due.rule, dueClockKey(due.clock))}`;
  if (look.standing.has(key)) return { kind: 'duplicate', of: `“${short(value.title)}”, which is recorded already` };
  return { kind: 'ready', value, notes: movedNote(cell, due.rule, asked.order), sameAs: key };
}

const LABELS: Readonly<Record<keyof typeof LONGEST, string>> = {
  title: 'What must be done', agreement: 'The agreement’s title', agreementNumber: 'The agreement’s number', statusReason: 'Why it stands so', authority: 'The authority’s title', authorityIssuer: 'The authority’s issuer', citation: 'Section or page', owedBy: 'Owed by', detail: 'The detail',
  evidence: 'Evidence wanted',
};

function agreementOf(cell: Cell, { agreementId, order, standing }: ObligationImport, look: LookUp, wrong: Wrong): Named<NewAgreement> | undefined {
  const title = cell('agreement');
  if (title === '') return agreementId === undefined ? wrong('The row names no agreement.') : { kind: 'known', id: agreementId };
  const dated = cell('agreementDated') === '' ? undefined : importedDay(cell('agreementDated'), order);
  if (dated?.ok === false) return wrong(`Agreement dated: ${dated.error}`);
  const key = nameKey(title);
  const [only, second] = standingAgreements(key, dated?.value, cell('agreementNumber'), look);
  if (second) return wrong(`Several agreements are called “${short(title)}”. Say which by its number${dated === undefined ? ', or by its date in the column “Agreement dated”' : ''}.`);
  if (only) return { kind: 'known', id: only.id };
  const earlier = look.newAgreements.get(key);
  const other = look.agreements.get(key)?.[0]?.dated ?? earlier?.dated;
  // Two agreements of one name would become one, and the obligations of the second stand under the first.
  if (dated && other !== undefined && other !== dated.value) {
    return wrong(`“${short(title)}” is dated ${plainDay(other)} ${earlier ? 'in a row above' : 'in the records'}, here ${plainDay(dated.value)}. Mend the date, or tell the two apart by their titles.`);
  }
  if (earlier) return { kind: 'new', key, ...earlier };
  if (dated === undefined) return wrong(`“${short(title)}” is no agreement in the records. Add it first, or give its date in the column “Agreement dated”.`);
  const made = { title, number: cell('agreementNumber'), dated: dated.value, standing };
  look.newAgreements.set(key, made);
  return { kind: 'new', key, ...made };
}

function authorityOf(cell: Cell, agreement: Named<NewAgreement>, { order }: ObligationImport, look: LookUp, wrong: Wrong): Named<NewAuthority> | undefined {
  const title = cell('authority');
  const standing = agreement.kind === 'known' ? (look.authorities.get(agreement.id) ?? new Map<string, Id>()) : new Map<string, Id>();
  if (title === '') {
    const [only, second] = [...standing.values()];
    if (only !== undefined && second === undefined) return { kind: 'known', id: only };
    if (agreement.kind === 'known') return wrong(only === undefined ? 'The row names no authority, and its agreement has none.' : 'The row names no authority, and its agreement has several.');
    const key = `${agreement.key}\n`;
    if (!look.newAuthorities.has(key)) {
      look.newAuthorities.set(key, { title: agreement.title, issuer: 'Its parties', dated: agreement.dated, citation: '', isAgreement: true });
    }
    return made(key, look);
  }
  const known = standing.get(nameKey(title));
  if (known !== undefined) return { kind: 'known', id: known };
  const key = `${keyOf(agreement)}\n${nameKey(title)}`;
  if (look.newAuthorities.has(key)) return made(key, look);
  const issuer = cell('authorityIssuer');
  if (issuer === '' || cell('authorityDated') === '') {
    return wrong(`“${short(title)}” is no authority of this agreement. Add it first, or say in columns of their own who issued it and when.`);
  }
  const dated = importedDay(cell('authorityDated'), order);
  if (!dated.ok) return wrong(`Authority dated: ${dated.error}`);
  const ended = endedOf(cell, dated.value, order, wrong);
  if (ended === undefined) return undefined;
  look.newAuthorities.set(key, { title, issuer, dated: dated.value, citation: cell('citation'), isAgreement: false, ...(ended === null ? {} : { ended }) });
  return made(key, look);
}

function made(key: string, look: LookUp): Named<NewAuthority> | undefined {
  const authority = look.newAuthorities.get(key);
  return authority && { kind: 'new', key, ...authority };
}

function ownerOf(name: string, { ownerId }: ObligationImport, look: LookUp, wrong: Wrong): Id | undefined {
  if (name === '') return ownerId;
  return look.people.get(nameKey(name)) ?? wrong(`“${short(name)}” is nobody of our office. Add the person in Settings, or mend the name.`);
}

function owedTo(names: string, look: LookUp, wrong: Wrong): readonly Id[] {
  const ids = names.split(';').map((name) => name.trim()).filter((name) => name !== '').flatMap((name) => look.parties.get(nameKey(name)) ?? wrong(`“${short(name)}” is no office of the directory.`) ?? []);
  if (ids.length > 50) wrong('It is owed to more than 50 offices.');
  return [...new Set(ids)];
}

function softOf(text: string, wrong: Wrong): boolean | undefined {
  if (/^(|no|n|false|0|hard)$/i.test(text)) return false;
  return /^(yes|y|true|1|x|soft)$/i.test(text) ? true : wrong(`Soft date: “${short(text)}” is neither yes nor no.`);
}
