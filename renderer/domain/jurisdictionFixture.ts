/** Rows of a timeline for tests. */
import { day } from './day';
import type { Id } from './id';
import type { Jurisdiction, TimelineRow } from './jurisdiction';

export const place = (id: Id, agreementId: Id, fields: Partial<Jurisdiction> = {}): Jurisdiction => ({ id, agreementId, name: 'Alder Falls', area: 'Alder County', note: '', ...fields });

/** A row with its days typed as texts. */
export const rowOf = (name: string, { plannedOn, movedTo, activatedOn, ...rest }: { readonly plannedOn?: string; readonly movedTo?: string; readonly activatedOn?: string } & Partial<Pick<TimelineRow, 'status' | 'area' | 'obligationId' | 'note'>> = {}): TimelineRow => {
  const days = { plannedOn: plannedOn === undefined ? undefined : day(plannedOn), movedTo: movedTo === undefined ? undefined : day(movedTo), activatedOn: activatedOn === undefined ? undefined : day(activatedOn) };
  return {
    id: name.toUpperCase().replace(/[^0-9A-HJKMNP-TV-Z]/g, '0').padEnd(26, '0').slice(0, 26), name, area: '', note: '', reason: undefined, isOurs: false, obligationId: undefined,
    status: days.activatedOn ? 'active' : days.movedTo ? 'moved' : 'planned', ...days, expectedOn: days.movedTo ?? days.plannedOn, ...rest,
  };
};
