/**
 * What the records know for a letter.
 *
 * A value is text as it goes on paper, except days, which stay `YYYY-MM-DD` so that they can be compared; `merge` spells
 * them out. A fact that the records do not hold is absent, never empty and never "undefined".
 */
import type { Agreement, AgreementParty } from './agreement';
import type { Authority } from './authority';
import { longDay, type Day } from './day';
import type { FactName, Facts } from './fact';

import type { Obligation } from './obligation';
import type { Office } from './office';
import type { Party } from './party';
import type { Person } from './person';
import type { Recipient } from './recipient';

/** One obligation of a letter with what it rests on. `due` is absent when its day is not known yet. */
export type LetterItem = {
  readonly obligation: Obligation;
  readonly authority: Authority;
  readonly due?: Day | undefined;
  /** How `due` was counted, one line. */
  readonly account?: string | undefined;
};

/** The records that a letter is made from. */
export type LetterSources = {
  readonly office: Office;
  readonly agreement: Agreement;
  /** In the letter's order; the first is the one whose date is at stake. */
  readonly items: readonly LetterItem[];
  /** The parties of the agreement. */
  readonly parties: readonly { readonly party: Party; readonly link: AgreementParty }[];
  /** In the order of their place. */
  readonly recipients: readonly { readonly recipient: Recipient; readonly party: Party }[];
  readonly signer?: Person | undefined;
  /** Who approves the letter as to form. */
  readonly approver?: Person | undefined;
  /** The date of the letter. */
  readonly dated: Day;
};

/** A quotation longer than this makes a letter unreadable; the clause is then cited only. */
const LONGEST_QUOTE = 600;

/** Gathers what the records know. Empty values are left out, so that a template can say "where there is one". */
export function letterFacts(sources: LetterSources): Facts {
  const { office, agreement, items, recipients, signer, dated } = sources;
  const first = items[0];
  const authority = first?.authority;
  const cityNoun = nounOf(office.city);
  const addressees = recipients.filter(({ recipient }) => recipient.role === 'addressee').map(({ party }) => party.name);
  const values: Record<FactName, string | undefined> = {
    city: office.city,
    theCity: /^the /i.test(office.city) || !startsWithNoun(office.city) ? office.city : `the ${office.city}`,
    cityNoun,
    state: office.state,
    office: office.name,
    contactPhone: office.phone,
    contactEmail: office.email,
    contact: [`the ${office.name.replace(/^the /i, '')}`, `telephone ${office.phone}`, office.email && `e-mail ${office.email}`]
      .filter(Boolean)
      .join(', '),
    agreementTitle: agreement.title,
    agreementNumber: agreement.number,
    agreementDate: agreement.dated,
    agreementReference: [agreement.title, agreement.number, `dated ${longDay(agreement.dated)}`].filter(Boolean).join(', '),
    agreementNotSigned: agreement.standing === 'affected' ? agreement.title : undefined,
    obligationTitle: first?.obligation.title,
    owedBy: first?.obligation.owedBy,
    otherObligations: items.slice(1).map((item) => item.obligation.title).join('; '),
    dueDate: first?.due,
    dueAccount: first?.account,
    authorityTitle: authority?.title,
    authorityCitation: authority?.citation,
    authorityIssuer: authority?.issuer,
    authorityDate: authority?.dated,
    authorityReference: listed([...new Map(items.map((item) => [item.authority.id, citedAuthority(item.authority)])).values()], '; and '),
    clauseText: authority && !authority.isSummary && authority.text.length <= LONGEST_QUOTE ? authority.text : undefined,
    meetingParties: meetingParties(sources, cityNoun),
    jointAddressees: addressees.length > 1 ? listed(addressees) : undefined,
    signerName: signer?.name,
    signerTitle: signer?.title,
    signerBasis: signer?.signing?.basis,
    letterDate: dated,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ''));
}

/** `Memo on activation, § III.A (ICE, August 17, 2010)`: what it is, where in it, who issued it and when. */
export const citedAuthority = (authority: Pick<Authority, 'title' | 'citation' | 'issuer' | 'dated'>): string =>
  `${[authority.title, authority.citation].filter(Boolean).join(', ')} (${authority.issuer}, ${longDay(authority.dated)})`;

/** `A`, `A and B`, `A, B and C`. */
export function listed(parts: readonly string[], last = ' and '): string {
  if (parts.length < 2) return parts[0] ?? '';
  const between = last.startsWith(';') ? '; ' : ', ';
  return `${parts.slice(0, -1).join(between)}${last}${parts.at(-1) ?? ''}`;
}

/**
 * Who is asked to meet.
 *
 * Source: ICE's memo of August 17, 2010, on which ICE calls the federal partners, the jurisdiction and the state together.
 */
function meetingParties({ parties, recipients }: LetterSources, cityNoun: string): string {
  const addressees = recipients.filter(({ recipient }) => recipient.role === 'addressee');
  const all = [...new Map([...parties, ...addressees].map(({ party }) => [party.id, party])).values()];
  const names = (level: Party['level']) => all.filter((party) => party.level === level).map((party) => party.name);
  const federal = names('federal');
  const state = names('state');
  return listed([
    ...(federal.length > 0 ? [`the federal partners (${listed(federal)})`] : []),
    ...(state.length > 0 ? [`the state (${listed(state)})`] : []),
    ...names('local'),
    ...names('other'),
    ...(all.length === 0 ? ['the parties'] : []),
    `the ${cityNoun}`,
  ]);
}

const NOUN = /^(?:the )?(city|town|township|village|county|borough|parish|municipality)\b/i;
const startsWithNoun = (name: string): boolean => NOUN.test(name);

/** `City` of `City of Alder Falls`; a city that is named otherwise is a City. */
function nounOf(name: string): string {
  const noun = NOUN.exec(name)?.[1]?.toLowerCase() ?? 'city';
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
