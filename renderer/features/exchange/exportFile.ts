/** The file of exported obligations in each of its formats. */
import type { Day } from '@domain/day';
import type { Office } from '@domain/office';
import { assertNever } from '@domain/result';
import type { ExportedObligation } from '@store/queries/exports';
import { csvFile } from '../csvFile';
import { textOf } from '../tableCell';
import { cellsOf, OBLIGATION_COLUMNS } from './obligationTable';
import { xlsxFile } from '../xlsxFile';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportAsked {
  readonly format: ExportFormat;
  readonly rows: readonly ExportedObligation[];
  /** Which of the obligations these are, in words. */
  readonly which: string;
  readonly office: Pick<Office, 'city' | 'name' | 'isSample'>;
  readonly today: Day;
}

/** The bytes of the file. */
export function exportFile(asked: ExportAsked): Uint8Array<ArrayBuffer> {
  const { format, rows } = asked;
  switch (format) {
    case 'csv':
      return csvFile([OBLIGATION_COLUMNS.map(({ head }) => head), ...cellsOf(rows).map((row) => row.map(textOf))]);
    case 'xlsx':
      return xlsxFile({ sheet: 'Obligations', columns: OBLIGATION_COLUMNS, rows: cellsOf(rows) });
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(jsonOf(asked), null, 2)}\n`);
    default:
      return assertNever(format);
  }
}

/** Records as they are kept, with the names of what they refer to, for programs. */
function jsonOf({ rows, which, office, today }: ExportAsked) {
  return {
    format: 'noticebook-obligations-1',
    office: `${office.city}, ${office.name}`,
    isSample: office.isSample,
    asOf: today,
    which,
    count: rows.length,
    obligations: rows.map(({ obligation, due, agreement, authority, owner, owedTo, ruleWords, authorityState }) => ({
      id: obligation.id,
      title: obligation.title,
      detail: obligation.detail,
      status: obligation.status,
      statusSince: obligation.statusSince ?? null,
      statusReason: obligation.statusReason ?? null,
      due: { day: due.due ?? null, lead: due.lead ?? null, movedFrom: due.movedFrom ?? null, waitingFor: due.waitingFor ?? null, reason: due.reason, rule: obligation.rule, words: ruleWords, isSoft: obligation.isSoft },
      agreement: { id: agreement.id, title: agreement.title, number: agreement.number, dated: agreement.dated },
      authority: { id: authority.id, title: authority.title, issuer: authority.issuer, dated: authority.dated, citation: authority.citation, status: authorityState.state, since: authorityState.since },
      owner: owner ? { id: owner.id, name: owner.name } : null,
      owedBy: obligation.owedBy,
      owedTo,
      evidence: obligation.evidence,
    })),
  };
}
