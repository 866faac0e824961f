/**
 * Rows of a table read as obligations, with the agreement, the authority, the owner and the event that they name.
 *
 * Names are looked up in the records. Agreements, authorities and events that are not there are made anew where the row says enough;
 * a person or a party is never made: those are errors of the row.
 */
import type { Standing } from './agreement';
import type { DueRule, Lead } from './dueRule';
import type { Id } from './id';
import { type DayOrder, importedDay, importedDue, short } from './importDue';
import { type ColumnMapping, cellOf, type ObligationField } from './importField';
import { type ImportRow, importRows, nameKey, type ReadRow } from './importRow';
import { type KnownRecords, keyOf, type LookUp, makeLookUp, type Named, type NewAgreement, type NewAuthority } from './importLookUp';

export interface ObligationImport {
  readonly rows: readonly (readonly string[])[];
  /** The number of the first row in the spreadsheet. */
  readonly first: number;
  readonly mapping: ColumnMapping;
  readonly order: DayOrder;
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
  readonly due:
    | { readonly kind: 'fixed'; readonly rule: DueRule }
    | { readonly kind: 'counted'; readonly rule: Omit<Extract<DueRule, { kind: 'after' | 'before' }>, 'clock'>; /** As the row names it. */ readonly eventName: string; readonly event: Named<{ readonly name: string }> | { readonly kind: 'due'; readonly id: Id } };
  readonly lead: Lead | undefined;
  readonly title: string;
  readonly detail: string;
  readonly owedBy: string;
  readonly owedToIds: readonly Id[];
  readonly ownerId: Id;
  readonly evidence: string;
  readonly isSoft: boolean;
}

const LONGEST = { title: 300, agreement: 200, authority: 300, authorityIssuer: 200, citation: 200, owedBy: 200, detail: 10_000, evidence: 1_000 } as const;

/** What becomes of each row. Two obligations are the same when agreement, title and due rule are. */
export function importObligations(asked: ObligationImport): readonly ImportRow<ImportedObligation>[] {
  const look = makeLookUp(asked.known);
  return noted(importRows(asked.rows, asked.first, (row) => cellOf(row, asked.mapping, 'title'), (row) => readRow(row, asked, look)));
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
    return notes.length === 0 ? row : { ...row, outcome: { ...row.outcome, notes } };
  });
}

/** What one obligation makes besides itself, unless an earlier row has made it. */
export function newRecords({ agreement, authority, due }: ImportedObligation): readonly { readonly key: string; readonly what: 'agreement' | 'authority' | 'event'; readonly note: string }[] {
  const event = due.kind === 'counted' ? due.event : undefined;
  return [
    ...(agreement.kind === 'new' ? [{ key: `agreement\n${agreement.key}`, what: 'agreement' as const, note: `Makes the agreement “${short(agreement.title)}”.` }] : []),
    ...(authority.kind === 'new'
      ? [{ key: `authority\n${authority.key}`, what: 'authority' as const, note: authority.isAgreement ? 'Rests on the agreement itself, as no other authority is named.' : `Makes the authority “${short(authority.title)}”.` }]
      : []),
    ...(event?.kind === 'new' ? [{ key: `event\n${event.key}`, what: 'event' as const, note: `Makes the event “${short(event.name)}”, which has not happened yet.` }] : []),
  ];
}

function readRow(row: readonly string[], asked: ObligationImport, look: LookUp): ReadRow<ImportedObligation> {
  const cell = (key: ObligationField): string => cellOf(row, asked.mapping, key);
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
  const due = dueOf(cell, agreement, asked, look, wrong);
  const ownerId = ownerOf(cell('owner'), asked, look, wrong);
  const owedToIds = owedTo(cell('owedTo'), look, wrong);
  const lead = leadOf(cell('lead'), wrong);
  const isSoft = softOf(cell('soft'), wrong);
  if (problems.length > 0 || !agreement || !authority || !due || ownerId === undefined) return { kind: 'wrong', problems };

  const value: ImportedObligation = {
    agreement, authority, due, lead, owedToIds, ownerId, isSoft: isSoft ?? false, title: cell('title'), detail: cell('detail'), owedBy: cell('owedBy') || asked.owedBy, evidence: cell('evidence'),
  };
  const key = `${keyOf(agreement)}\n${nameKey(value.title)}\n${dueKey(due)}`;
  if (look.standing.has(key)) return { kind: 'duplicate', of: `“${short(value.title)}”, which is recorded already` };
  return { kind: 'ready', value, notes: [], sameAs: key };
}

const LABELS: Readonly<Record<keyof typeof LONGEST, string>> = {
  title: 'What must be done', agreement: 'The agreement’s title', authority: 'The authority’s title', authorityIssuer: 'The authority’s issuer', citation: 'Section or page', owedBy: 'Owed by', detail: 'The detail',
  evidence: 'Evidence wanted',
};

type Cell = (key: ObligationField) => string;
type Wrong = (sentence: string) => undefined;

function agreementOf(cell: Cell, { agreementId, order, standing }: ObligationImport, look: LookUp, wrong: Wrong): Named<NewAgreement> | undefined {
  const title = cell('agreement');
  if (title === '') return agreementId === undefined ? wrong('The row names no agreement.') : { kind: 'known', id: agreementId };
  const known = look.agreements.get(nameKey(title));
  if (known !== undefined) return { kind: 'known', id: known };
  const key = nameKey(title);
  const earlier = look.newAgreements.get(key);
  if (earlier) return { kind: 'new', key, ...earlier };
  if (cell('agreementDated') === '') return wrong(`“${short(title)}” is no agreement in the records. Add it first, or give its date in the column “Agreement dated”.`);
  const dated = importedDay(cell('agreementDated'), order);
  if (!dated.ok) return wrong(`Agreement dated: ${dated.error}`);
  const made = { title, dated: dated.value, standing };
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
  look.newAuthorities.set(key, { title, issuer, dated: dated.value, citation: cell('citation'), isAgreement: false });
  return made(key, look);
}

function made(key: string, look: LookUp): Named<NewAuthority> | undefined {
  const authority = look.newAuthorities.get(key);
  return authority && { kind: 'new', key, ...authority };
}

function dueOf(cell: Cell, agreement: Named<NewAgreement> | undefined, { order }: ObligationImport, look: LookUp, wrong: Wrong): ImportedObligation['due'] | undefined {
  if (cell('due') === '') return wrong('The row does not say when it is due.');
  const read = importedDue(cell('due'), order);
  if (!read.ok) return wrong(`Due: ${read.error}`);
  const due = read.value;
  if (due.kind === 'day') return { kind: 'fixed', rule: { kind: 'fixed', day: due.day, roll: 'none' } };
  if (due.event.length > 200) return wrong('The name of the event is longer than 200 characters.');
  if (!agreement) return undefined;
  const rule = { kind: due.kind, count: due.count, unit: due.unit, counting: 'excludeFirst', roll: 'none' } as const;
  const key = `${keyOf(agreement)}\n${nameKey(due.event)}`;
  const known = look.events.get(key);
  if (known) return { kind: 'counted', rule, eventName: due.event, event: known };
  return { kind: 'counted', rule, eventName: due.event, event: { kind: 'new', key, name: due.event } };
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

function leadOf(text: string, wrong: Wrong): Lead | undefined {
  if (text === '' || text === '0') return undefined;
  const count = Number(text.replace(/ days?$/i, ''));
  return Number.isInteger(count) && count >= 1 && count <= 3_650 ? { count, unit: 'days' } : wrong(`Our lead: “${short(text)}” is no whole number of days from 1 to 3,650.`);
}

function softOf(text: string, wrong: Wrong): boolean | undefined {
  if (/^(|no|n|false|0|hard)$/i.test(text)) return false;
  return /^(yes|y|true|1|x|soft)$/i.test(text) ? true : wrong(`Soft date: “${short(text)}” is neither yes nor no.`);
}

/** The due rule as a text that is equal for equal rules. */
function dueKey(due: ImportedObligation['due']): string {
  if (due.kind === 'fixed') return due.rule.kind === 'fixed' ? due.rule.day : '';
  const { kind, count, unit } = due.rule;
  return `${kind} ${count} ${unit} ${due.event.kind === 'new' ? due.event.key : due.event.id}`;
}

