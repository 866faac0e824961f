/** What letters of some kinds take from the records besides obligations and parties: the meeting, other agreements, earlier letters. */
import type { Authority } from '@domain/authority';
import { officeAddress } from '@domain/addressFacts';
import { isClosedSession } from '@domain/closedSession';
import type { Day } from '@domain/day';
import { clockOf } from '@domain/dueRule';
import { inOrder, type Json } from '@domain/entry';
import type { Id } from '@domain/id';
import { issuedOn, type Letter } from '@domain/letter';
import type { EarlierLetter, LetterMeeting, LetterSources } from '@domain/letterFields';
import { hasEffect } from '@domain/meeting';
import { isOpen } from '@domain/obligation';
import type { Office } from '@domain/office';
import type { NoticebookDb } from '../db';
import { authorityAsOf } from './amendments';
import { meetingView } from './meetings';
import { minutesView } from './minutes';

/** Which letter it is: `id` is absent while it has not been saved. */
export type LetterAsked = Pick<Letter, 'agreementId' | 'obligationIds' | 'signerId' | 'approverId' | 'dated' | 'replaces' | 'citesReplaced'> & Partial<Pick<Letter, 'id' | 'kind' | 'meetingId' | 'authorityIds'>>;

/** The parts of the sources that only some kinds have. */
export async function letterAbout(db: NoticebookDb, letter: LetterAsked, office: Office): Promise<Partial<LetterSources>> {
  const meeting = letter.meetingId === undefined ? undefined : await meetingOf(db, letter.meetingId, letter.obligationIds);
  const cited = await citedBy(db, letter);
  return {
    ...(meeting ? { meeting } : {}),
    ...(cited.length > 0 ? { cited } : {}),
    ...(letter.kind === undefined ? {} : { earlier: await earlierLetters(db, letter.kind, letter) }),
    ...(letter.kind === 'L10' ? await addresses(db, office) : {}),
  };
}

/** The authorities that the letter cites itself, as they read on its date. */
async function citedBy(db: NoticebookDb, { authorityIds = [], dated }: Pick<LetterAsked, 'authorityIds' | 'dated'>): Promise<readonly Authority[]> {
  const found = await db.authorities.bulkGet([...authorityIds]);
  return Promise.all(found.flatMap((authority) => (authority ? [authorityAsOf(db, authority, dated)] : [])));
}

/**
 * The meeting, with what is to be done because of it: moved obligations by their new date, action items, and open ones whose clock it starts.
 *
 * What the letter itself fulfils, what is owed to nobody outside (`owedToIds`), and coming to the meeting are no actions that a letter assigns.
 */
async function meetingOf(db: NoticebookDb, id: Id, ownIds: readonly Id[]): Promise<LetterMeeting | undefined> {
  const view = await meetingView(db, id);
  if (!view) return undefined;
  const { meeting, attendees, statements, outcomes, dueBecauseOfThis } = view;
  const { motions, actions } = await minutesView(db, meeting);
  const moved = outcomes.flatMap(({ outcome, obligation }) => (outcome.decision === 'moved' && hasEffect(outcome) ? [action(obligation, outcome.to)] : []));
  const started = dueBecauseOfThis
    .filter(({ obligation, isCounted }) => isCounted && clockOf(obligation.rule)?.on === 'met' && isOpen(obligation) && obligation.owedToIds.length > 0 && !ownIds.includes(obligation.id))
    .map(({ obligation, due }) => action(obligation, due.due));
  // What is to be done after a closed session leaves the office in no letter, as what was said in it.
  const agreed = (isClosedSession(meeting) ? [] : actions).map(({ item, due }) => ({ title: item.title, owner: item.owner, ...(due.due ? { due: due.due } : {}) }));
  return { meeting, attendees, statements, outcomes, motions, actions: [...moved, ...agreed, ...started] };
}

const action = ({ title, owedBy }: { readonly title: string; readonly owedBy: string }, due: Day | undefined) => ({ title, owner: owedBy, ...(due ? { due } : {}) });

/** Letters of the kind under the agreement that went out and are not void, also before Noticebook, the latest first. */
async function earlierLetters(db: NoticebookDb, kind: Letter['kind'], { id, agreementId }: Pick<LetterAsked, 'id' | 'agreementId'>): Promise<readonly EarlierLetter[]> {
  const letters = (await db.letters.where({ agreementId }).toArray()).filter((one) => one.kind === kind && one.status === 'issued' && one.id !== id);
  const recipients = await db.recipients.where('letterId').anyOf(letters.map((one) => one.id)).toArray();
  return letters
    .flatMap((letter): EarlierLetter[] => {
      const on = issuedOn(letter);
      const partyIds = recipients.filter(({ letterId }) => letterId === letter.id).map(({ partyId }) => partyId);
      return on === undefined ? [] : [{ id: letter.id, number: letter.issued?.number ?? letter.registered?.number ?? '', on, obligationIds: letter.obligationIds, meetingId: letter.meetingId, partyIds }];
    })
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
}

/** Every agreement with its parties, and the office's address before it was last changed. */
async function addresses(db: NoticebookDb, office: Office): Promise<Pick<LetterSources, 'affected' | 'formerAddress'>> {
  const [agreements, links] = await Promise.all([db.agreements.orderBy('title').toArray(), db.agreementParties.toArray()]);
  const formerAddress = await formerAddressOf(db, office);
  return {
    affected: agreements.map((agreement) => ({ agreement, partyIds: links.filter(({ agreementId }) => agreementId === agreement.id).map(({ partyId }) => partyId) })),
    ...(formerAddress === undefined ? {} : { formerAddress }),
  };
}

/** Undefined where the address was never changed since the office was set up. */
async function formerAddressOf(db: NoticebookDb, office: Office): Promise<string | undefined> {
  const entries = (await db.entries.where('ids').equals(office.id).toArray()).toSorted((a, b) => inOrder(b.header, a.header));
  for (const { body } of entries) {
    const was = body?.changes.find(({ table, id }) => table === 'offices' && id === office.id)?.was;
    if (!was) continue;
    const before = (field: 'name' | 'street' | 'town' | 'state' | 'zip'): string => text(was[field]) ?? office[field];
    const former = officeAddress({ name: before('name'), street: before('street'), town: before('town'), state: before('state'), zip: before('zip') });
    if (['street', 'town', 'state', 'zip'].some((field) => text(was[field]) !== undefined)) return former;
  }
  return undefined;
}

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);
