/** The columns of exported letters: a row for each recipient, or for who sent one that came in. */
import { LETTER_KIND_NAMES } from '@domain/letter';
import { groupedNumber, METHOD_NAMES, RECIPIENT_ROLE_NAMES } from '@domain/recipient';
import type { RegisterParty, RegisterRow } from '@store/queries/letterRegister';
import { csvFile } from '../csvFile';
import { type Cell, dayCell, textOf } from '../tableCell';
import { xlsxFile } from '../xlsxFile';
import { REGISTER_STATE_NAMES } from './registerFilter';
import { FACT_WORDS } from './serviceWords';

type Line = { readonly row: RegisterRow; readonly party: RegisterParty | undefined };

const COLUMNS: readonly { readonly head: string; readonly width: number; readonly cell: (line: Line) => Cell }[] = [
  { head: 'Number', width: 16, cell: ({ row }) => row.number },
  { head: 'Came in or went out', width: 12, cell: ({ row }) => (row.direction === 'in' ? 'In' : 'Out') },
  { head: 'Kind', width: 22, cell: ({ row }) => (row.kind === undefined ? '' : LETTER_KIND_NAMES[row.kind]) },
  { head: 'State', width: 12, cell: ({ row }) => REGISTER_STATE_NAMES[row.status] },
  { head: 'Date of the letter, or received', width: 14, cell: ({ row }) => dayCell(row.day) },
  { head: 'Subject', width: 50, cell: ({ row }) => row.subject },
  { head: 'Agreement', width: 36, cell: ({ row }) => row.agreementTitle },
  { head: 'Obligations', width: 46, cell: ({ row }) => row.about.map(({ title }) => title).join('; ') },
  { head: 'Recipient or sender', width: 36, cell: ({ party }) => party?.name ?? '' },
  { head: 'Role', width: 16, cell: ({ party }) => (party?.copy ? RECIPIENT_ROLE_NAMES[party.copy.role] : '') },
  { head: 'Method', width: 26, cell: ({ party }) => (party?.copy ? METHOD_NAMES[party.copy.method] : '') },
  { head: 'Tracking number', width: 30, cell: ({ party }) => (party?.copy?.number ? groupedNumber(party.copy.number) : '') },
  { head: 'Sent on', width: 12, cell: ({ party }) => dayCell(party?.copy?.sentOn) },
  { head: 'Service', width: 20, cell: ({ row, party }) => (row.number === '' || !party?.copy ? '' : party.copy.state === 'notSent' ? 'Not sent' : FACT_WORDS[party.copy.state]) },
  { head: 'Service on', width: 12, cell: ({ party }) => dayCell(party?.copy?.day) },
  { head: 'Reply by', width: 12, cell: ({ row }) => dayCell(row.incoming?.replyBy) },
  { head: 'Replied on', width: 12, cell: ({ row }) => dayCell(row.incoming?.replied?.on) },
];

export type RegisterFormat = 'csv' | 'xlsx';

/** The bytes of the file. */
export function registerFile(format: RegisterFormat, rows: readonly RegisterRow[]): Uint8Array<ArrayBuffer> {
  const lines = rows.flatMap((row): readonly Line[] => (row.parties.length === 0 ? [{ row, party: undefined }] : row.parties.map((party) => ({ row, party }))));
  const cells = lines.map((line) => COLUMNS.map(({ cell }) => cell(line)));
  return format === 'csv'
    ? csvFile([COLUMNS.map(({ head }) => head), ...cells.map((row) => row.map(textOf))])
    : xlsxFile({ sheet: 'Letters', columns: COLUMNS, rows: cells });
}
