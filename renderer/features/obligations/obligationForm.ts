/** The form of an obligation: its fields as typed, the schema that reads them, and what a new one begins with. */
import { Id } from '@domain/id';
import { type Obligation, ObligationDraft } from '@domain/obligation';
import { emptyRuleFields, RuleForm, ruleFields, type RuleFields } from '@domain/ruleForm';
import { z } from 'zod';

/** Parsed: `terms` has become the rule and the lead. */
export const ObligationForm = z.strictObject({
  agreementId: z.string().min(1, 'Choose the agreement from which the obligation comes.').pipe(Id),
  ...ObligationDraft.omit({ rule: true, lead: true }).shape,
  terms: RuleForm,
});
export type ObligationForm = z.infer<typeof ObligationForm>;

/** As typed. */
export interface ObligationFields {
  readonly agreementId: string;
  readonly title: string;
  readonly detail: string;
  readonly authorityId: string;
  readonly owedBy: string;
  readonly owedToIds: readonly string[];
  readonly ownerId: string;
  readonly evidence: string;
  readonly isSoft: boolean;
  readonly terms: RuleFields;
}

/** What the command takes. */
export const draftFrom = ({ agreementId: _agreementId, terms, ...fields }: ObligationForm): ObligationDraft => ({ ...fields, ...terms });

/** What is known before anything is typed. */
export interface Beginning {
  readonly agreementId: Id | undefined;
  readonly city: string;
  readonly recorderId: Id;
  readonly leadDays: number;
}

/** The fields of a new obligation: owed by the city, seen to by who records, with the office's lead. */
export const newObligationFields = ({ agreementId, city, recorderId, leadDays }: Beginning): ObligationFields => ({
  agreementId: agreementId ?? '',
  title: '',
  detail: '',
  authorityId: '',
  owedBy: city,
  owedToIds: [],
  ownerId: recorderId,
  evidence: '',
  isSoft: false,
  terms: emptyRuleFields(leadDays),
});

/** The fields of an obligation as it stands. */
export const obligationFields = (obligation: Obligation, leadDays: number): ObligationFields => ({
  agreementId: obligation.agreementId,
  title: obligation.title,
  detail: obligation.detail,
  authorityId: obligation.authorityId,
  owedBy: obligation.owedBy,
  owedToIds: obligation.owedToIds,
  ownerId: obligation.ownerId,
  evidence: obligation.evidence,
  isSoft: obligation.isSoft,
  terms: ruleFields(obligation.rule, obligation.lead, leadDays),
});

/** Another agreement has other authorities, parties, events and obligations: what was chosen of those no longer holds. */
export const inAgreement = (fields: ObligationFields, agreementId: string): ObligationFields => ({
  ...fields,
  agreementId,
  authorityId: '',
  owedToIds: [],
  terms: { ...fields.terms, clockObligationId: '', clockTriggerId: '' },
});
