/** An agreement as its form shows it: everything is text. */
import type { Agreement, Standing } from '@domain/agreement';
import { typedDay } from '@domain/day';

export interface AgreementFields {
  readonly title: string;
  readonly number: string;
  readonly dated: string;
  readonly endsOn: string;
  readonly startsOn: string;
  readonly renewal: string;
  readonly renewalNotice: string;
  readonly standing: Standing;
  readonly summary: string;
}

/** The fields of an agreement, or of one that is still to be typed. */
export const agreementFields = (agreement?: Agreement): AgreementFields => ({
  title: agreement?.title ?? '',
  number: agreement?.number ?? '',
  dated: agreement ? typedDay(agreement.dated) : '',
  endsOn: agreement?.endsOn ? typedDay(agreement.endsOn) : '',
  startsOn: agreement?.startsOn ? typedDay(agreement.startsOn) : '',
  renewal: agreement?.renewal ?? '',
  renewalNotice: agreement?.renewalNotice ?? '',
  standing: agreement?.standing ?? 'signatory',
  summary: agreement?.summary ?? '',
});
