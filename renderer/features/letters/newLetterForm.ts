/** What is chosen before a letter is drafted. */
import { TypedDay } from '@domain/day';
import { Id } from '@domain/id';
import { LETTER_KIND_ABOUT, type LetterDraft, LetterKind } from '@domain/letter';
import type { Method, RecipientRole } from '@domain/recipient';
import type { Template } from '@domain/template';
import { z } from 'zod';

/** One party, and whether and how it gets the letter. */
export type RecipientChoice = {
  readonly partyId: Id;
  readonly isChosen: boolean;
  readonly role: RecipientRole;
  readonly method: Method;
};

export type NewLetterValues = {
  readonly kind: LetterKind | '';
  /** Empty: the usual template of the kind. */
  readonly templateId: string;
  readonly agreementId: string;
  readonly obligationId: string;
  readonly meetingId: string;
  readonly authorityIds: readonly Id[];
  readonly signerId: string;
  readonly dated: string;
  /** What was chosen otherwise than proposed, by the party's id. */
  readonly recipients: Readonly<Record<Id, Partial<Omit<RecipientChoice, 'partyId'>>>>;
};

export const NewLetter = z
  .object({
    kind: z.enum(LetterKind.options, { error: 'Choose the kind of letter.' }),
    templateId: z.string(),
    agreementId: z.string(),
    obligationId: z.string(),
    meetingId: z.string(),
    authorityIds: z.array(Id).max(20),
    signerId: z.string(),
    dated: TypedDay,
  })
  .superRefine(({ kind, agreementId, obligationId, meetingId }, context) => {
    const about = LETTER_KIND_ABOUT[kind];
    if (about.meeting === 'needs' && meetingId === '') context.addIssue({ code: 'custom', path: ['meetingId'], message: 'Choose the meeting that the letter confirms.' });
    if (about.obligation === 'needs' && obligationId === '') context.addIssue({ code: 'custom', path: ['obligationId'], message: 'Choose the obligation that the letter is about.' });
    if (about.obligation === 'may' && about.meeting !== 'needs' && agreementId === '') context.addIssue({ code: 'custom', path: ['agreementId'], message: 'Choose the agreement under which the letter is filed.' });
  });

/** The draft as it is saved first. */
export function firstDraft(values: NewLetterValues, template: Template, agreementId: Id, recipients: readonly RecipientChoice[], alsoIds: readonly Id[] = []): LetterDraft {
  const { kind, obligationId, meetingId, authorityIds, signerId, dated } = NewLetter.parse(values);
  const isMeeting = LETTER_KIND_ABOUT[kind].meeting !== 'none';
  return {
    kind,
    template: { id: template.id, version: template.version },
    agreementId,
    obligationIds: [...(obligationId === '' ? [] : [Id.parse(obligationId)]), ...alsoIds],
    ...(isMeeting && meetingId !== '' ? { meetingId: Id.parse(meetingId) } : {}),
    ...(authorityIds.length > 0 ? { authorityIds } : {}),
    ...(signerId ? { signerId } : {}),
    dated,
    answers: {},
    enclosures: [],
    recipients: recipients.filter(({ isChosen }) => isChosen).map(({ partyId, role, method }) => ({ partyId, role, method, number: '' })),
    overrideReason: '',
  };
}
