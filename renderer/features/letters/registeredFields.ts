/** The form of a letter that went out before Noticebook: its fields as typed. */
import { typedDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import { type Letter, type LetterKind, RegisteredDraft } from '@domain/letter';
import type { Obligation } from '@domain/obligation';
import type { Method, RecipientRole } from '@domain/recipient';

export type RegisteredValues = {
  readonly kind: LetterKind;
  readonly number: string;
  readonly subject: string;
  readonly signedBy: string;
  readonly dated: string;
  readonly agreementId: string;
  readonly obligationIds: readonly Id[];
  readonly recipients: readonly { readonly partyId: string; readonly role: RecipientRole; readonly method: Method; readonly number: string }[];
  readonly note: string;
  readonly files: readonly FileRef[];
};

export const newRegisteredValues = (obligation: Obligation | undefined): RegisteredValues => ({
  kind: 'L1',
  number: '',
  subject: '',
  signedBy: '',
  dated: '',
  agreementId: obligation?.agreementId ?? '',
  obligationIds: obligation ? [obligation.id] : [],
  recipients: [{ partyId: '', role: 'addressee', method: 'certified', number: '' }],
  note: '',
  files: [],
});

/** What can be corrected afterwards. */
export const RegistrationDraft = RegisteredDraft.omit({ recipients: true, agreementId: true, obligationIds: true });

export const registrationValues = ({ kind, dated, registered }: Letter) => ({
  kind,
  dated: typedDay(dated),
  number: registered?.number ?? '',
  subject: registered?.subject ?? '',
  signedBy: registered?.signedBy ?? '',
  note: registered?.note ?? '',
  files: registered?.files ?? [],
});
