/** Starts an agreement from a pack, or as another one stands: agreement, authorities, events and obligations, one entry each, all of them one batch. */
import type { AgreementParty } from '@domain/agreement';
import type { Id } from '@domain/id';
import { Obligation, ObligationDraft } from '@domain/obligation';
import { type PackDrafts, ruleWithIds } from '@domain/packStart';
import { put } from '../record';
import type { Command } from '../record';
import { agreementFrom, authorityFrom, triggerFrom } from './agreements';
import { recordAs, type Recorded, type Writer } from './command';

/** What a copy of an agreement takes over besides its pack: its parties with their parts, and to whom each obligation is owed, by its key. */
export interface Carried {
  readonly parts: readonly AgreementParty[];
  readonly owedTo: Readonly<Record<string, readonly Id[]>>;
}

/** Records the drafts; answers the id of the agreement. `pack` is its name, kept as the reason of every entry. */
export async function startFromPack(writer: Writer, pack: string, drafts: PackDrafts, historicalNote?: string): Recorded {
  return start(writer, { kind: 'agreement.startedFromPack', why: `From the starter pack “${pack}”`, drafts, historicalNote });
}

/** Records an agreement with the structure of another one, whose title is kept as the reason of every entry; answers its id. */
export async function duplicateAgreement(writer: Writer, title: string, drafts: PackDrafts, carried: Carried): Recorded {
  return start(writer, { kind: 'agreement.duplicated', why: `As in the agreement “${title}”`, drafts, carried });
}

interface Beginning {
  readonly kind: 'agreement.startedFromPack' | 'agreement.duplicated';
  readonly why: string;
  readonly drafts: PackDrafts;
  readonly historicalNote?: string | undefined;
  readonly carried?: Carried;
}

async function start(writer: Writer, { kind, why, drafts, historicalNote, carried = { parts: [], owedTo: {} } }: Beginning): Recorded {
  const agreementId = writer.newId();
  const ids = (list: readonly { readonly key: string }[]): ReadonlyMap<string, Id> => new Map(list.map(({ key }) => [key, writer.newId()]));
  const [authorityIds, eventIds, obligationIds] = [ids(drafts.authorities), ids(drafts.events), ids(drafts.obligations)];
  const links = [agreementId];
  const commands: Command[] = [
    { kind, edits: [put('agreements', agreementFrom(agreementId, drafts.agreement, historicalNote))], why },
    ...carried.parts.map((part) => ({ kind: 'party.joined', edits: [put('agreementParties', { ...part, id: writer.newId(), agreementId })], why, links: [agreementId, part.partyId] })),
    ...drafts.authorities.map(({ key, draft }) => ({ kind: 'authority.added', edits: [put('authorities', authorityFrom(idIn(authorityIds, key), agreementId, draft))], why, links })),
    ...drafts.events.map(({ key, draft }) => ({ kind: 'trigger.added', edits: [put('triggers', triggerFrom(idIn(eventIds, key), agreementId, draft))], why, links })),
    ...drafts.obligations.map(({ key, authority, rule, lead, ...fields }) => {
      const draft = ObligationDraft.parse({
        ...fields, ...(lead ? { lead } : {}), owedToIds: [...(carried.owedTo[key] ?? [])], ownerId: drafts.ownerId, authorityId: idIn(authorityIds, authority),
        rule: ruleWithIds(rule, { event: (name) => eventIds.get(name), obligation: (name) => obligationIds.get(name) }, drafts.days[key]),
      });
      return { kind: 'obligation.added', edits: [put('obligations', Obligation.parse({ id: idIn(obligationIds, key), agreementId, ...draft, status: 'open' }))], why, links };
    }),
  ];
  return recordAs(writer, agreementId, ...commands);
}

function idIn(ids: ReadonlyMap<string, Id>, key: string): Id {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`A pack that was checked has no “${key}”.`);
  return id;
}
