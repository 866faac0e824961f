/** The columns of exported obligations, in the words that an import finds again. */
import { ENDING_NAMES } from '@domain/authority';
import { OBLIGATION_STATUS_NAMES } from '@domain/obligation';
import type { ExportedObligation } from '@store/queries/exports';
import { type Cell, dayCell as day } from '../tableCell';

export interface Column {
  readonly head: string;
  /** How wide in a spreadsheet, in characters. */
  readonly width: number;
  readonly cell: (row: ExportedObligation) => Cell;
}

export const OBLIGATION_COLUMNS: readonly Column[] = [
  { head: 'What must be done', width: 46, cell: ({ obligation }) => obligation.title },
  { head: 'Due date', width: 12, cell: ({ due }) => day(due.due) },
  { head: 'Our lead date', width: 12, cell: ({ due }) => day(due.lead) },
  { head: 'Status', width: 16, cell: ({ obligation }) => OBLIGATION_STATUS_NAMES[obligation.status] },
  { head: 'Status since', width: 12, cell: ({ obligation }) => day(obligation.statusSince) },
  { head: 'Why it stands so', width: 30, cell: ({ obligation }) => obligation.statusReason ?? '' },
  { head: 'Waits for', width: 30, cell: ({ due }) => due.waitingFor ?? '' },
  { head: 'Due date before the last move', width: 12, cell: ({ due }) => day(due.movedFrom) },
  { head: 'How it was counted', width: 40, cell: ({ due }) => due.reason },
  { head: 'Rule', width: 40, cell: ({ ruleWords }) => ruleWords },
  { head: 'Soft date', width: 8, cell: ({ obligation }) => (obligation.isSoft ? 'yes' : 'no') },
  { head: 'Agreement', width: 30, cell: ({ agreement }) => agreement.title },
  { head: 'Agreement number', width: 16, cell: ({ agreement }) => agreement.number },
  { head: 'Agreement dated', width: 12, cell: ({ agreement }) => day(agreement.dated) },
  { head: 'Authority', width: 30, cell: ({ authority }) => authority.title },
  { head: 'Authority issued by', width: 20, cell: ({ authority }) => authority.issuer },
  { head: 'Authority dated', width: 12, cell: ({ authority }) => day(authority.dated) },
  { head: 'Section or page', width: 16, cell: ({ authority }) => authority.citation },
  { head: 'Standing of the authority', width: 20, cell: ({ authorityState: { state } }) => (state === 'inForce' ? 'In force' : state === 'notYet' ? 'Not yet in force' : ENDING_NAMES[state]) },
  { head: 'Standing since', width: 12, cell: ({ authorityState }) => day(authorityState.since) },
  { head: 'Owner', width: 20, cell: ({ owner }) => owner?.name ?? '' },
  { head: 'Owed by', width: 20, cell: ({ obligation }) => obligation.owedBy },
  { head: 'Owed to', width: 30, cell: ({ owedTo }) => owedTo.join('; ') },
  { head: 'Detail', width: 40, cell: ({ obligation }) => obligation.detail },
  { head: 'Evidence wanted', width: 30, cell: ({ obligation }) => obligation.evidence },
  { head: 'Id', width: 28, cell: ({ obligation }) => obligation.id },
];

/** Rows of cells, in the order of the columns. */
export const cellsOf = (rows: readonly ExportedObligation[]): readonly (readonly Cell[])[] => rows.map((row) => OBLIGATION_COLUMNS.map(({ cell }) => cell(row)));
