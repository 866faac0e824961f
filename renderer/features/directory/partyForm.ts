/** The form of a party in the directory. */
import { type Level, type Party, PartyDraft, partyDraft } from '@domain/party';
import { z } from 'zod';

export const DirectoryForm = z.strictObject({ party: PartyDraft, keepsEarlier: z.boolean(), isChecked: z.boolean() });

/** As typed. */
export interface DirectoryFields {
  readonly party: Readonly<Record<Exclude<keyof PartyDraft, 'level'>, string>> & { readonly level: Level };
  readonly keepsEarlier: boolean;
  /** Somebody made sure today that the address is right. */
  readonly isChecked: boolean;
}

const NO_PARTY: DirectoryFields['party'] = {
  name: '', shortName: '', level: 'federal', organization: '', attention: '', salutation: '', street: '', town: '', state: '', zip: '', email: '', fax: '', phone: '',
};

export const directoryFields = (party?: Party): DirectoryFields => ({ party: party ? partyDraft(party) : NO_PARTY, keepsEarlier: true, isChecked: false });
