/** What a column of an imported table can be, and which column is probably which. */

/** What is imported: obligations, or offices for the directory of parties. */
export type ImportTarget = 'obligations' | 'parties';

export interface ImportField {
  readonly key: string;
  /** In the clerk's words. */
  readonly label: string;
  /** What stands in its cells. */
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** Not required where the file has this other field. */
  readonly unless?: string;
  /** Other names under which spreadsheets have it, in small letters. */
  readonly names: readonly string[];
}

const OBLIGATION_FIELDS = [
  { key: 'title', label: 'What must be done', isRequired: true, names: ['title', 'obligation', 'requirement', 'task', 'what', 'description of obligation'] },
  { key: 'due', label: 'Due', isRequired: true, unless: 'rule', hint: 'a date or a rule: 30 business days after Receipt, every month from 1/31/2026, on request', names: ['due date', 'deadline', 'date due', 'due on', 'due by'] },
  { key: 'rule', label: 'Rule', hint: 'how the date is found; where it stands, it goes before the date in Due', names: ['due rule', 'how often', 'frequency', 'recurrence', 'schedule', 'repeats'] },
  { key: 'agreement', label: 'Agreement', names: ['agreement title', 'contract', 'contract title', 'plan', 'award', 'mou'] },
  { key: 'agreementNumber', label: 'Agreement number', names: ['agreement no', 'contract number', 'contract no', 'award number'] },
  { key: 'agreementDated', label: 'Agreement dated', hint: 'only needed for an agreement that is not recorded yet', names: ['agreement date', 'contract date', 'effective date', 'date of agreement'] },
  { key: 'authority', label: 'Authority', names: ['authority title', 'clause', 'source', 'legal authority', 'basis', 'rests on'] },
  { key: 'authorityIssuer', label: 'Authority issued by', hint: 'only needed for an authority that is not recorded yet', names: ['authority issuer', 'issued by', 'issuer'] },
  { key: 'authorityDated', label: 'Authority dated', hint: 'only needed for an authority that is not recorded yet', names: ['authority date', 'issued on'] },
  { key: 'authorityStanding', label: 'Standing of the authority', hint: 'in force, superseded, rescinded or ended with the agreement; only needed for an authority that is not recorded yet', names: ['authority status', 'authority standing'] },
  { key: 'authoritySince', label: 'Standing since', hint: 'the day from which it stands so', names: ['authority status since', 'authority ended', 'authority ended on'] },
  { key: 'citation', label: 'Section or page', names: ['citation', 'section', 'page', 'authority section'] },
  { key: 'owner', label: 'Owner', hint: 'a person of our office', names: ['owner name', 'responsible', 'assigned to', 'person', 'staff', 'contact'] },
  { key: 'owedBy', label: 'Owed by', names: ['obligor', 'by', 'responsible party', 'department'] },
  { key: 'owedTo', label: 'Owed to', hint: 'offices of the directory, with semicolons between', names: ['obligee', 'to', 'recipient'] },
  { key: 'detail', label: 'Detail', names: ['details', 'description', 'notes', 'note', 'comment', 'comments'] },
  { key: 'evidence', label: 'Evidence wanted', names: ['evidence', 'proof', 'deliverable', 'documentation'] },
  { key: 'lead', label: 'Our lead', hint: 'days, or for example 10 business days', names: ['our lead in days', 'lead', 'lead days', 'lead time', 'our lead', 'reminder days'] },
  { key: 'soft', label: 'Soft date', hint: 'yes or no', names: ['soft', 'is soft'] },
  { key: 'status', label: 'Status', hint: 'open, cannot meet, will not meet, met, waived, superseded or removed; empty is open', names: ['state', 'obligation status'] },
  { key: 'statusSince', label: 'Status since', hint: 'the day of that status; for met, the day it was done', names: ['status date', 'done on', 'met on', 'completed on', 'date completed', 'completion date'] },
  { key: 'statusReason', label: 'Why it stands so', hint: 'a reason for every status but open', names: ['status reason', 'reason', 'why'] },
] as const satisfies readonly ImportField[];

const PARTY_FIELDS = [
  { key: 'name', label: 'Name of the office', isRequired: true, names: ['name', 'office', 'party', 'agency', 'office name', 'jurisdiction'] },
  { key: 'shortName', label: 'Short name', names: ['short', 'abbreviation', 'acronym', 'code'] },
  { key: 'level', label: 'Level', hint: 'federal, state, local or other', names: ['government', 'level of government', 'type'] },
  { key: 'organization', label: 'Belongs to', names: ['organization', 'organisation', 'department', 'parent'] },
  { key: 'attention', label: 'Attention', names: ['attn', 'contact', 'contact name', 'attention of', 'person'] },
  { key: 'salutation', label: 'Salutation', names: ['greeting'] },
  { key: 'street', label: 'Street', names: ['address', 'street address', 'address 1', 'address line 1', 'po box', 'mailing address'] },
  { key: 'town', label: 'Town', names: ['city', 'town or city', 'municipality'] },
  { key: 'state', label: 'State', names: ['st'] },
  { key: 'zip', label: 'ZIP code', names: ['zip', 'zipcode', 'postal code', 'postcode', 'zip+4'] },
  { key: 'email', label: 'E-mail', names: ['email', 'email address', 'e-mail address'] },
  { key: 'fax', label: 'Fax', names: ['fax number'] },
  { key: 'phone', label: 'Telephone', names: ['phone', 'phone number', 'telephone number', 'tel'] },
] as const satisfies readonly ImportField[];

export const IMPORT_FIELDS = { obligations: OBLIGATION_FIELDS, parties: PARTY_FIELDS } as const;

export type ObligationField = (typeof OBLIGATION_FIELDS)[number]['key'];
export type PartyField = (typeof PARTY_FIELDS)[number]['key'];

/** Field -> number of its column, from 0. A field that is not there has no column. */
export type ColumnMapping = Readonly<Record<string, number>>;

/** The fields of a target, whichever it is. */
export const importFields = (target: ImportTarget): readonly ImportField[] => IMPORT_FIELDS[target];

/**
 * Which column each field probably is, by the names in the first row; each column is taken once.
 *
 * First exact names, then other names, in the order of the fields. What is not found is left out: nothing is guessed from the cells.
 */
export function guessedMapping(target: ImportTarget, header: readonly string[]): ColumnMapping {
  const heads = header.map(plain);
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (key: string, isName: (head: string) => boolean) => {
    const column = heads.findIndex((head, index) => head !== '' && !taken.has(index) && isName(head));
    if (mapping[key] !== undefined || column < 0) return;
    mapping[key] = column;
    taken.add(column);
  };
  for (const { key, label } of importFields(target)) take(key, (head) => head === plain(label) || head === plain(key));
  for (const { key, names } of importFields(target)) take(key, (head) => names.some((name) => plain(name) === head));
  return mapping;
}

/** Must this field have a column in a file whose other columns are these? */
export const isNeeded = ({ isRequired, unless }: ImportField, mapping: ColumnMapping): boolean => isRequired === true && (unless === undefined || mapping[unless] === undefined);

/** `Due Date*` is `due date`. */
const plain = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/** The cell of a field in a row, without blanks around it; empty when the field has no column. */
export function cellOf(row: readonly string[], mapping: ColumnMapping, key: string): string {
  const column = mapping[key];
  return column === undefined ? '' : (row[column] ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}

/** The cell of a field of several lines: its line breaks stay. */
export function proseOf(row: readonly string[], mapping: ColumnMapping, key: string): string {
  const column = mapping[key];
  return column === undefined ? '' : (row[column] ?? '').replace(/\r\n?/g, '\n').replace(/[ \t\u00a0]+\n/g, '\n').trim();
}
