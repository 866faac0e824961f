/** What is chosen before a letter is drafted. */
import { TypedDay } from '@domain/day';
import { Id } from '@domain/id';
import { type LetterDraft, LetterKind } from '@domain/letter';
import type { Method, RecipientRole } from '@domain/recipient';
import { z } from 'zod';
import { templateFor } from './templates';

/** One party of the agreement, and whether and how it gets the letter. */
export type RecipientChoice = {
  readonly partyId: Id;
  readonly isChosen: boolean;
  readonly role: RecipientRole;
  readonly method: Method;
};

export type NewLetterValues = {
  readonly obligationId: string;
  readonly kind: LetterKind | '';
  readonly signerId: string;
  readonly dated: string;
  /** What was chosen otherwise than proposed, by the party's id. */
  readonly recipients: Readonly<Record<Id, Partial<Omit<RecipientChoice, 'partyId'>>>>;
};

export const NewLetter = z.object({
  obligationId: z.string().min(1, 'Choose the obligation that the letter is about.').pipe(Id),
  kind: z.enum(LetterKind.options, { error: 'Choose the kind of letter.' }),
  signerId: z.string(),
  dated: TypedDay,
});

/** The draft as it is saved first. */
export function firstDraft(values: NewLetterValues, agreementId: Id, recipients: readonly RecipientChoice[], alsoIds: readonly Id[] = []): LetterDraft {
  const { obligationId, kind, signerId, dated } = NewLetter.parse(values);
  const { id, version } = templateFor({ kind, template: { id: kind, version: 1 } });
  return {
    kind,
    template: { id, version },
    agreementId,
    obligationIds: [obligationId, ...alsoIds],
    ...(signerId ? { signerId } : {}),
    dated,
    answers: {},
    enclosures: [],
    recipients: recipients.filter(({ isChosen }) => isChosen).map(({ partyId, role, method }) => ({ partyId, role, method, number: '' })),
    overrideReason: '',
  };
}
