/** What screens ask about agreements, their parties, authorities and triggers. */
import type { Agreement, AgreementParty } from '@domain/agreement';
import type { Authority } from '@domain/authority';
import type { Id } from '@domain/id';
import type { Party } from '@domain/party';
import type { Trigger } from '@domain/trigger';
import type { DueRow, NoticebookDb } from '../db';
import { duesInMemory } from '../keptDues';
import { groupedBy } from '../letterStates';

/** An agreement in a list, with its counts. */
export interface AgreementRow {
  readonly agreement: Agreement;
  readonly open: number;
  readonly obligations: number;
  readonly parties: readonly Party[];
  readonly authorities: readonly Authority[];
}

/** All agreements by title. Reads the rows of all of them with one request a table. */
export async function agreementList(db: NoticebookDb): Promise<readonly AgreementRow[]> {
  const [agreements, parts, parties, authorities] = await Promise.all([
    db.agreements.orderBy('title').toArray(), db.agreementParties.orderBy('id').toArray(), db.parties.toArray(), db.authorities.orderBy('id').toArray(),
  ]);
  const partyById = new Map(parties.map((one) => [one.id, one]));
  const [partsOf, authoritiesUnder] = [groupedBy(parts, ({ agreementId }) => agreementId), groupedBy(authorities, ({ agreementId }) => agreementId)];
  const kept = await duesInMemory(db);
  const inMemory = kept && { open: countBy(kept.open), closed: countBy(kept.closed) };
  const countsOf = async (id: Id): Promise<{ readonly open: number; readonly obligations: number }> => {
    if (inMemory !== undefined) {
      const open = inMemory.open.get(id) ?? 0;
      return { open, obligations: open + (inMemory.closed.get(id) ?? 0) };
    }
    const [open, obligations] = await Promise.all([db.dueDates.where('[agreementId+open]').equals([id, 1]).count(), db.dueDates.where('agreementId').equals(id).count()]);
    return { open, obligations };
  };
  return Promise.all(
    agreements.map(async (agreement) => ({
      agreement, ...(await countsOf(agreement.id)),
      parties: (partsOf.get(agreement.id) ?? []).flatMap(({ partyId }) => partyById.get(partyId) ?? []),
      authorities: (authoritiesUnder.get(agreement.id) ?? []).toSorted((a, b) => (a.dated < b.dated ? -1 : a.dated > b.dated ? 1 : 0)),
    })),
  );
}

/** How many of the rows each agreement has. */
function countBy(rows: readonly DueRow[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { agreementId } of rows) counts.set(agreementId, (counts.get(agreementId) ?? 0) + 1);
  return counts;
}

/** A party with its part in one agreement. */
export interface PartyRow {
  readonly party: Party;
  readonly part: AgreementParty;
}

/** The parties of an agreement in the order in which they were recorded. */
export async function partiesOf(db: NoticebookDb, agreementId: Id): Promise<readonly PartyRow[]> {
  const parts = await db.agreementParties.where({ agreementId }).sortBy('id');
  const parties = await db.parties.bulkGet(parts.map(({ partyId }) => partyId));
  return parts.flatMap((part, index) => {
    const party = parties[index];
    return party ? [{ party, part }] : [];
  });
}

/** Where an agreement wants notices to its parties, by the party's id: only those for which it names an address. */
export async function noticeAddressesOf(db: NoticebookDb, agreementId: Id): Promise<ReadonlyMap<Id, string>> {
  const links = await db.agreementParties.where({ agreementId }).toArray();
  return new Map(links.flatMap(({ partyId, noticeAddress }) => (noticeAddress === undefined ? [] : [[partyId, noticeAddress] as const])));
}

/** All parties of the directory by name. */
export const partyList = async (db: NoticebookDb): Promise<readonly Party[]> => (await db.parties.toArray()).toSorted((a, b) => a.name.localeCompare(b.name));

/** The authorities of an agreement, the oldest first. */
export const authoritiesOf = async (db: NoticebookDb, agreementId: Id): Promise<readonly Authority[]> => db.authorities.where({ agreementId }).sortBy('dated');

/** The events of an agreement that start clocks. */
export const triggersOf = async (db: NoticebookDb, agreementId: Id): Promise<readonly Trigger[]> => db.triggers.where({ agreementId }).sortBy('id');

/** An agreement with all that its page shows, except obligations, letters, meetings and history, which are asked for apart. */
export interface AgreementView {
  readonly agreement: Agreement;
  readonly parties: readonly PartyRow[];
  readonly authorities: readonly Authority[];
  readonly triggers: readonly Trigger[];
}

/** One agreement with its parts, or undefined when it is not there. */
export async function agreementView(db: NoticebookDb, id: Id): Promise<AgreementView | undefined> {
  const agreement = await db.agreements.get(id);
  if (!agreement) return undefined;
  const [parties, authorities, triggers] = await Promise.all([partiesOf(db, id), authoritiesOf(db, id), triggersOf(db, id)]);
  return { agreement, parties, authorities, triggers };
}
