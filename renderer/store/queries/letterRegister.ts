/** The register of letters: every letter that is drafted, went out, was registered or came in, without its words. */
import type { Authority } from '@domain/authority';
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import type { IncomingLetter } from '@domain/incomingLetter';
import type { Letter, LetterKind } from '@domain/letter';
import type { LetterStatus } from '@domain/letterReview';
import type { Party } from '@domain/party';
import type { CopyState, NoticebookDb } from '../db';

/** Who got a letter, with where that copy stands; or who sent one that came in. */
export interface RegisterParty {
  readonly id: Id | undefined;
  readonly name: string;
  readonly shortName: string;
  /** Absent for who sent it. */
  readonly copy?: CopyState;
}

export interface RegisterRow {
  readonly id: Id;
  readonly direction: 'out' | 'in';
  /** Absent for one that came in. */
  readonly kind?: LetterKind;
  readonly status: LetterStatus | 'registered' | 'incoming';
  /** A recipient's proof is missing. */
  readonly isWaiting: boolean;
  readonly number: string;
  /** The date of the letter, or the day on which it came in. */
  readonly day: Day;
  readonly subject: string;
  readonly agreementId?: Id;
  readonly agreementTitle: string;
  readonly about: readonly { readonly id: Id; readonly title: string }[];
  readonly authorities: readonly Authority[];
  readonly parties: readonly RegisterParty[];
  /** Of one that came in. */
  readonly incoming?: Pick<IncomingLetter, 'replyBy' | 'replied'>;
  /** The day from which on it waits. */
  readonly since: Day;
}

/** All of them: those that wait for proof with the oldest first, then what is not issued, then by day, the newest first. */
export async function letterRegister(db: NoticebookDb): Promise<readonly RegisterRow[]> {
  const [states, incoming, agreements, parties, authorities] = await Promise.all([
    db.letterStates.toArray(), db.incomingLetters.toArray(), db.agreements.toArray(), db.parties.toArray(), db.authorities.toArray(),
  ]);
  const obligationIds = [...new Set(incoming.flatMap((one) => one.obligationIds))];
  const dues = new Map((await db.dueDates.bulkGet(obligationIds)).flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const titles = new Map(agreements.map(({ id, title }) => [id, title]));
  const partyOf = new Map(parties.map((party) => [party.id, party]));
  const authorityOf = new Map(authorities.map((authority) => [authority.id, authority]));

  const under = (agreementId: Id | undefined) => (agreementId === undefined ? { agreementTitle: '' } : { agreementId, agreementTitle: titles.get(agreementId) ?? 'An agreement that is no longer recorded' });
  const out = states.map((state): RegisterRow => {
    const { agreementId, about } = state;
    const names = under(agreementId);
    return {
      id: state.id, direction: 'out', kind: state.kind, status: state.isRegistered && state.status === 'issued' ? 'registered' : state.status, isWaiting: state.waiting === 1,
      number: state.number, day: state.dated, since: state.since, about, ...names,
      authorities: state.authorityIds.flatMap((id) => authorityOf.get(id) ?? []),
      subject: state.subject || (about[0]?.title ?? names.agreementTitle),
      parties: state.recipients.map((copy) => ({ ...partyNames(partyOf.get(copy.partyId), copy.partyId), copy })),
    };
  });
  const came = incoming.map((letter): RegisterRow => {
    const party = letter.fromPartyId === undefined ? undefined : partyOf.get(letter.fromPartyId);
    return {
      id: letter.id, direction: 'in', status: 'incoming', isWaiting: false, number: letter.number, day: letter.receivedOn, since: letter.receivedOn, ...under(letter.agreementId),
      about: letter.obligationIds.flatMap((id) => dues.get(id) ?? []).map(({ id, title }) => ({ id, title })), authorities: [],
      subject: letter.subject, parties: [party ? partyNames(party, party.id) : { id: undefined, name: letter.fromName, shortName: letter.fromName }],
      incoming: { replyBy: letter.replyBy, replied: letter.replied },
    };
  });
  return [...out, ...came].toSorted(inRegister);
}

const partyNames = (party: Party | undefined, id: Id): RegisterParty => ({ id, name: party?.name ?? 'A party that is no longer recorded', shortName: party?.shortName ?? 'not recorded' });

const UNFINISHED: ReadonlySet<RegisterRow['status']> = new Set(['draft', 'inReview', 'approved']);

const rank = ({ isWaiting, status }: RegisterRow): number => (isWaiting ? 0 : UNFINISHED.has(status) ? 1 : 2);

function inRegister(a: RegisterRow, b: RegisterRow): number {
  const first = rank(a) - rank(b);
  if (first !== 0) return first;
  if (a.isWaiting && a.since !== b.since) return a.since < b.since ? -1 : 1;
  return a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1;
}

/** A page of letters that is read at once while their words are gathered: the window answers between two of them. */
const PAGE = 200;

/** Words of issued letters by database: they are frozen, so they are read once while it is open. */
const frozenIn = new WeakMap<NoticebookDb, Map<Id, string>>();

/** Those of a page that are not known: most of them by one request for the range of the page, a few by one request for each. */
async function lettersOf(db: NoticebookDb, page: readonly Id[], unread: readonly Id[]): Promise<readonly Letter[]> {
  const [first, last] = [page[0], page.at(-1)];
  if (unread.length * 4 < page.length || first === undefined || last === undefined) return (await db.letters.bulkGet([...unread])).filter((letter) => letter !== undefined);
  const wanted = new Set(unread);
  return (await db.letters.where('id').between(first, last, true, true).toArray()).filter(({ id }) => wanted.has(id));
}

/** The words of every letter, in small letters, by its id: read when somebody searches in them, and not before. */
export async function letterTexts(db: NoticebookDb): Promise<ReadonlyMap<Id, string>> {
  const known = frozenIn.get(db) ?? new Map<Id, string>();
  const frozen = new Map<Id, string>(); // of the letters that are still there
  const texts = new Map<Id, string>();
  const ids = await db.letters.toCollection().primaryKeys();
  for (const id of ids) {
    const text = known.get(id);
    if (text !== undefined) frozen.set(id, text);
  }
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE);
    for (const letter of await lettersOf(db, page, page.filter((id) => !frozen.has(id)))) {
      if (letter.issued) frozen.set(letter.id, letter.issued.text.toLowerCase());
      else texts.set(letter.id, [...Object.values(letter.answers), letter.registered?.note ?? '', ...letter.enclosures].join('\n').toLowerCase());
    }
  }
  frozenIn.set(db, frozen);
  for (const { id, summary, theirNumber } of await db.incomingLetters.toArray()) texts.set(id, `${summary}\n${theirNumber}`.toLowerCase());
  return new Map([...frozen, ...texts]);
}
