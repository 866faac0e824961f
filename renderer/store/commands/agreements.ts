/** Agreements, their parties, their authorities and the events that start their clocks. */
import { Agreement, type AgreementDraft, type AgreementPartyDraft } from '@domain/agreement';
import { Authority, type AuthorityDraft } from '@domain/authority';
import type { Id } from '@domain/id';
import type { PartyDraft } from '@domain/party';
import { ok } from '@domain/result';
import { Trigger, type TriggerDraft } from '@domain/trigger';
import { patch, put, takeOut } from '../record';
import { recordAs, recordPlan, type Recorded, type Writer } from './command';
import { type Move, partyEdit } from './directory';

export async function addAgreement(writer: Writer, draft: AgreementDraft, historicalNote?: string): Recorded {
  const id = writer.newId();
  return recordAs(writer, id, { kind: 'agreement.added', edits: [put('agreements', agreementFrom(id, draft, historicalNote))] });
}

/** An agreement as its form gives it. */
export function agreementFrom(id: Id, draft: AgreementDraft, historicalNote?: string): Agreement {
  const { endsOn, startsOn, renewal, renewalNotice, ...fields } = draft;
  const term = { ...(startsOn ? { startsOn } : {}), ...(endsOn ? { endsOn } : {}), ...(renewal ? { renewal } : {}), ...(renewalNotice ? { renewalNotice } : {}) };
  return Agreement.parse({ id, ...fields, ...term, ...(historicalNote ? { historicalNote } : {}) });
}

export async function changeAgreement(writer: Writer, id: Id, draft: AgreementDraft): Recorded {
  return recordAs(writer, id, { kind: 'agreement.changed', edits: [patch('agreements', id, { ...draft, endsOn: draft.endsOn || null, startsOn: draft.startsOn || null, renewal: draft.renewal || null, renewalNotice: draft.renewalNotice || null })] });
}

/** A new party in the directory, and its part in the agreement, in one entry; answers the party's id. */
export async function addParty(writer: Writer, agreementId: Id, draft: PartyDraft, part: AgreementPartyDraft): Recorded {
  const id = writer.newId();
  return recordAs(writer, id, {
    kind: 'party.added',
    edits: [put('parties', { id, ...draft }), put('agreementParties', { id: writer.newId(), agreementId, partyId: id, ...partFields(part) })],
    links: [agreementId],
  });
}

/** What stays empty is not recorded. */
const partFields = ({ noticeAddress, noticeRules, ...part }: AgreementPartyDraft) => ({
  ...part,
  ...(noticeAddress ? { noticeAddress } : {}),
  ...(noticeRules?.length ? { noticeRules } : {}),
});

/** A party that the directory knows already joins an agreement. */
export async function joinParty(writer: Writer, agreementId: Id, partyId: Id, part: AgreementPartyDraft): Recorded {
  const id = writer.newId();
  return recordAs(writer, id, {
    kind: 'party.joined',
    edits: [put('agreementParties', { id, agreementId, partyId, ...partFields(part) })],
    links: [agreementId, partyId],
  });
}

/** The party's address and names, everywhere, and its part in one agreement. `move` keeps the address that stood. */
export async function changeParty(writer: Writer, id: Id, draft: PartyDraft, part: { readonly id: Id } & AgreementPartyDraft, move?: Move): Recorded {
  const { id: partId, ...fields } = part;
  return recordPlan(writer, id, async (db) => ok([{ kind: 'party.changed', edits: [await partyEdit(db, id, draft, move), patch('agreementParties', partId, { ...fields, noticeAddress: fields.noticeAddress || null, noticeRules: fields.noticeRules?.length ? fields.noticeRules : null })] }]));
}

/** The party is no longer in the agreement; the directory keeps it. */
export async function dropParty(writer: Writer, partId: Id, agreementId: Id, partyId: Id): Recorded {
  return recordAs(writer, partId, { kind: 'party.left', edits: [takeOut('agreementParties', partId)], links: [agreementId, partyId] });
}

export async function addAuthority(writer: Writer, agreementId: Id, draft: AuthorityDraft): Recorded {
  const id = writer.newId();
  return recordAs(writer, id, { kind: 'authority.added', edits: [put('authorities', authorityFrom(id, agreementId, draft))], links: [agreementId] });
}

export async function changeAuthority(writer: Writer, id: Id, agreementId: Id, draft: AuthorityDraft, why?: string): Recorded {
  const { ended, ...fields } = authorityFrom(id, agreementId, draft);
  return recordAs(writer, id, {
    kind: 'authority.changed',
    edits: [patch('authorities', id, { ...fields, ended: ended ?? null })],
    why,
    links: [agreementId],
  });
}

/** An authority as its form gives it. */
export function authorityFrom(id: Id, agreementId: Id, draft: AuthorityDraft): Authority {
  const { endedHow, endedOn, endedBy, ...fields } = draft;
  return Authority.parse({ id, agreementId, ...fields, ...(endedHow && endedOn ? { ended: { on: endedOn, how: endedHow, by: endedBy } } : {}) });
}

export async function addTrigger(writer: Writer, agreementId: Id, draft: TriggerDraft): Recorded {
  const id = writer.newId();
  return recordAs(writer, id, { kind: 'trigger.added', edits: [put('triggers', triggerFrom(id, agreementId, draft))], links: [agreementId] });
}

/** An event as its form gives it. */
export function triggerFrom(id: Id, agreementId: Id, draft: TriggerDraft): Trigger {
  const { day, ...fields } = draft;
  return Trigger.parse({ id, agreementId, ...fields, ...(day ? { day } : {}) });
}

export async function changeTrigger(writer: Writer, id: Id, draft: TriggerDraft): Recorded {
  return recordAs(writer, id, { kind: 'trigger.changed', edits: [patch('triggers', id, { ...draft, day: draft.day || null })] });
}
