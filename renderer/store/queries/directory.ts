/** What screens ask about the directory. */
import type { Agreement } from '@domain/agreement';
import type { Id } from '@domain/id';
import type { Letter } from '@domain/letter';
import type { Obligation } from '@domain/obligation';
import type { Party } from '@domain/party';
import type { Person } from '@domain/person';
import type { NoticebookDb } from '../db';

/** A party in the list, with whom to call there and how often it is named. */
export interface DirectoryRow {
  readonly party: Party;
  readonly contacts: readonly Person[];
  readonly agreements: number;
  readonly letters: number;
}

/** All parties by name. */
export async function directoryList(db: NoticebookDb): Promise<readonly DirectoryRow[]> {
  const [parties, people, parts] = await Promise.all([db.parties.toArray(), db.people.toArray(), db.agreementParties.toArray()]);
  const rows = parties.map(async (party) => ({
    party,
    contacts: people.filter(({ partyId }) => partyId === party.id).toSorted(byName),
    agreements: new Set(parts.filter(({ partyId }) => partyId === party.id).map(({ agreementId }) => agreementId)).size,
    letters: await db.recipients.where({ partyId: party.id }).count(),
  }));
  return (await Promise.all(rows)).toSorted((a, b) => byName(a.party, b.party));
}

/** What names a party. */
export interface PartyUse {
  readonly agreements: readonly Agreement[];
  readonly obligations: readonly Obligation[];
  /** The newest first. */
  readonly letters: readonly Letter[];
}

export const isUsed = ({ agreements, obligations, letters }: PartyUse): boolean => agreements.length + obligations.length + letters.length > 0;

export async function partyUse(db: NoticebookDb, id: Id): Promise<PartyUse> {
  const [parts, obligations, recipients] = await Promise.all([
    db.agreementParties.where({ partyId: id }).toArray(),
    db.obligations.where('owedToIds').equals(id).distinct().sortBy('title'),
    db.recipients.where({ partyId: id }).toArray(),
  ]);
  const [agreements, letters] = await Promise.all([
    db.agreements.bulkGet([...new Set(parts.map(({ agreementId }) => agreementId))]),
    db.letters.bulkGet([...new Set(recipients.map(({ letterId }) => letterId))]),
  ]);
  return {
    agreements: present(agreements).toSorted((a, b) => a.title.localeCompare(b.title)),
    obligations,
    letters: present(letters).toSorted((a, b) => (a.id < b.id ? 1 : -1)),
  };
}

/** One party with its contacts and what names it, or undefined when it is not there. */
export async function partyView(db: NoticebookDb, id: Id): Promise<{ readonly party: Party; readonly contacts: readonly Person[]; readonly use: PartyUse } | undefined> {
  const party = await db.parties.get(id);
  if (!party) return undefined;
  return { party, contacts: (await db.people.where({ partyId: id }).toArray()).toSorted(byName), use: await partyUse(db, id) };
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name);

const present = <T>(rows: readonly (T | undefined)[]): readonly T[] => rows.flatMap((row) => (row === undefined ? [] : [row]));
