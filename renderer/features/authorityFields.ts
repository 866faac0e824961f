/** An authority as its form shows it: everything is text. */
import type { Authority, AuthorityDraft, AuthorityKind, Ending } from '@domain/authority';
import { typedDay, type Day } from '@domain/day';

export interface AuthorityFields {
  readonly kind: AuthorityKind;
  readonly title: string;
  readonly issuer: string;
  readonly dated: string;
  readonly citation: string;
  readonly text: string;
  readonly isSummary: boolean;
  readonly inForceFrom: string;
  readonly endedHow: Ending | '';
  readonly endedOn: string;
  readonly endedBy: string;
}

/** The fields of an authority, or of one that is still to be typed. */
export function authorityFields(authority?: Authority): AuthorityFields {
  return {
    kind: authority?.kind ?? 'clause',
    title: authority?.title ?? '',
    issuer: authority?.issuer ?? '',
    dated: typed(authority?.dated),
    citation: authority?.citation ?? '',
    text: authority?.text ?? '',
    isSummary: authority?.isSummary ?? false,
    inForceFrom: typed(authority?.inForceFrom),
    endedHow: authority?.ended?.how ?? '',
    endedOn: typed(authority?.ended?.on),
    endedBy: authority?.ended?.by ?? '',
  };
}

const typed = (day: Day | undefined): string => (day === undefined ? '' : typedDay(day));

/** Without a way of ending there is no day of it, whatever was typed before. */
export const withoutEnd = (fields: AuthorityFields): AuthorityFields => (fields.endedHow === '' ? { ...fields, endedOn: '', endedBy: '' } : fields);

/** The same authority, recorded as ended. */
export const endedDraft = ({ id: _id, agreementId: _agreementId, ended: _ended, ...fields }: Authority, how: Ending, on: Day, by: string): AuthorityDraft => ({
  ...fields,
  endedHow: how,
  endedOn: on,
  endedBy: by,
});
