/** How the obligations under each agreement stand, counted so that every one is counted once. */
import { addDays, type Day } from './day';
import type { Id } from './id';
import type { ObligationStatus } from './obligation';

/** How far ahead the report looks, in days. */
export const REPORT_AHEAD = 90;

/** Where an obligation stands for the report, worst first; each obligation is in exactly one. */
export const REPORT_STATES = ['overdue', 'cannotMeet', 'willNotMeet', 'soon', 'later', 'noDate', 'met', 'notOwed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_STATE_NAMES: Readonly<Record<ReportState, string>> = {
  overdue: 'Overdue',
  cannotMeet: 'Cannot meet',
  willNotMeet: 'Will not meet',
  soon: `Due in ${REPORT_AHEAD} days`,
  later: 'Due later',
  noDate: 'No date yet',
  met: 'Met',
  notOwed: 'No longer owed',
};

/** What is known of an obligation to place it. */
export type Placeable = { readonly status: ObligationStatus; readonly open: 0 | 1; readonly due?: Day };

/**
 * Where an obligation stands on a day: how it was closed (removed, waived and superseded are all no longer owed), then what the office said about it, then by its due date.
 *
 * Due today is not overdue. What cannot or will not be met stays there when its date passes: `pastDue` counts it.
 */
export function reportState({ status, open, due }: Placeable, today: Day): ReportState {
  if (open === 0) return status === 'met' ? 'met' : 'notOwed';
  if (status === 'cannotMeet' || status === 'willNotMeet') return status;
  if (due === undefined) return 'noDate';
  if (due < today) return 'overdue';
  return due <= addDays(today, REPORT_AHEAD) ? 'soon' : 'later';
}

/** How many obligations stand where; `total` is the sum. */
export type Tally = Readonly<Record<ReportState, number>> & {
  readonly total: number;
  /** Open and past their due date: those overdue, and those of which the office said that they cannot or will not be met. */
  readonly pastDue: number;
};

/** Counts obligations. */
export function tallyOf(rows: readonly Placeable[], today: Day): Tally {
  const counts = { overdue: 0, cannotMeet: 0, willNotMeet: 0, soon: 0, later: 0, noDate: 0, met: 0, notOwed: 0, pastDue: 0 };
  for (const row of rows) {
    counts[reportState(row, today)] += 1;
    if (row.open === 1 && row.due !== undefined && row.due < today) counts.pastDue += 1;
  }
  return { ...counts, total: rows.length };
}

/** One agreement with its count. */
export type AgreementTally = { readonly agreementId: Id; readonly tally: Tally };

/** Counts obligations by their agreement, in the order in which the agreements first come. */
export function talliesByAgreement(rows: readonly (Placeable & { readonly agreementId: Id })[], today: Day): readonly AgreementTally[] {
  const byAgreement = new Map<Id, Placeable[]>();
  for (const row of rows) {
    const own = byAgreement.get(row.agreementId);
    if (own) own.push(row);
    else byAgreement.set(row.agreementId, [row]);
  }
  return [...byAgreement].map(([agreementId, own]) => ({ agreementId, tally: tallyOf(own, today) }));
}
