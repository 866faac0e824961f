/** The form of a party and of its part in an agreement: a new party, one of the directory, or one that is changed. */
import { AgreementPartyDraft } from '@domain/agreement';
import { Id } from '@domain/id';
import type { NoticeRule } from '@domain/noticeRule';
import { type Level, PartyDraft, partyDraft } from '@domain/party';
import type { PartyRow } from '@store/queries/agreements';
import { z } from 'zod';

/** Parsed: a party of the directory brings its own name and address. */
export const PartyForm = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('new'), partyId: z.string(), party: PartyDraft, keepsEarlier: z.boolean(), part: AgreementPartyDraft }),
  z.strictObject({ from: z.literal('directory'), partyId: z.string().min(1, 'Choose the party.').pipe(Id), party: z.unknown(), keepsEarlier: z.boolean(), part: AgreementPartyDraft }),
]);
export type PartyForm = z.infer<typeof PartyForm>;

/** As typed. */
export interface PartyFields {
  readonly from: 'new' | 'directory';
  readonly partyId: string;
  readonly party: Readonly<Record<Exclude<keyof PartyDraft, 'level'>, string>> & { readonly level: Level };
  /** An address that is replaced stays among the earlier ones. */
  readonly keepsEarlier: boolean;
  readonly part: { readonly role: string; readonly isSignatory: boolean; readonly notices: AgreementPartyDraft['notices']; readonly noticeAddress: string; readonly noticeRules: readonly NoticeRule[] };
}

const NO_PARTY: PartyFields['party'] = {
  name: '', shortName: '', level: 'federal', organization: '', attention: '', salutation: '', street: '', town: '', state: '', zip: '', email: '', fax: '', phone: '',
};

/** The fields of a party in an agreement, or of one that is still to be typed. */
export function partyFields(row?: PartyRow): PartyFields {
  if (!row) return { from: 'new', partyId: '', party: NO_PARTY, keepsEarlier: true, part: { role: '', isSignatory: false, notices: 'addressee', noticeAddress: '', noticeRules: [] } };
  const { role, isSignatory, notices, noticeAddress = '', noticeRules = [] } = row.part;
  return { from: 'new', partyId: '', party: partyDraft(row.party), keepsEarlier: true, part: { role, isSignatory, notices, noticeAddress, noticeRules } };
}
