/**
 * What the records know for a letter.
 *
 * A value is text as it goes on paper, except days, which stay `YYYY-MM-DD` so that they can be compared; `merge` spells
 * them out. A fact that the records do not hold is absent, never empty and never "undefined".
 */
import type { Agreement, AgreementParty } from './agreement';
import type { Authority } from './authority';
import { datesInFull } from './datesInFull';
import { longDay, type Day } from './day';
import type { FactName, Facts } from './fact';

import type { DueDateMove, Obligation } from './obligation';
import type { Office } from './office';
import type { Party } from './party';
import { basisOf, type Person } from './person';
import { addressFacts } from './addressFacts';
import { nounOf, startsWithNoun } from './cityNoun';
import type { CountingCalendar } from './dueDate';
import { extensionLines } from './extensionLines';
import type { Id } from './id';
import { listed } from './listed';
import type { Attendee, Meeting, Outcome, Statement } from './meeting';
import { invited, meetingFacts } from './meetingFacts';
import type { Motion } from './motion';
import { noticePeriodFacts } from './noticePeriod';
import type { Recipient } from './recipient';
import { requestFacts } from './requestClock';

/** One obligation of a letter with what it rests on. `due` is absent when its day is not known yet. */
export type LetterItem = {
  readonly obligation: Obligation;
  readonly authority: Authority;
  readonly due?: Day | undefined;
  /** How `due` was counted, one line. */
  readonly account?: string | undefined;
  /** The duty to write about it, where the letter fulfils one: `Give notice before activation`. */
  readonly duty?: Obligation;
  /** The official due date of that duty. */
  readonly dutyDue?: Day | undefined;
  /** The moves of its due date, in the order of their days. */
  readonly moves?: readonly DueDateMove[];
};

/** The meeting of a letter with what was recorded of it. */
export type LetterMeeting = {
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly statements: readonly Statement[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly obligation: Pick<Obligation, 'title'> }[];
  /** What is due because of it. */
  /** In the order of the minutes. */
  readonly motions?: readonly Motion[] | undefined;
  readonly actions: readonly { readonly title: string; readonly owner: string; readonly due?: Day | undefined }[];
};

/** Another letter of the same kind that has gone out, to be told apart from this one. */
export type EarlierLetter = {
  readonly id: Id;
  /** Empty where it was registered later and bears none. */
  readonly number: string;
  /** The day of its issue, or its date where it was registered later. */
  readonly on: Day;
  readonly obligationIds: readonly Id[];
  readonly meetingId?: Id | undefined;
  /** The parties that got it. */
  readonly partyIds: readonly Id[];
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
  /** Authorities that the letter cites besides those of its obligations. */
  readonly cited?: readonly Authority[];
  readonly meeting?: LetterMeeting | undefined;
  /** By which the agreement's days are counted. */
  readonly calendar?: CountingCalendar;
  /** Every agreement with those who take part in it. */
  readonly affected?: readonly { readonly agreement: Agreement; readonly partyIds: readonly Id[] }[];
  /** The office's address before it was last changed, in one line. */
  readonly formerAddress?: string | undefined;
  /** Issued letters of the same kind under the same agreement. */
  readonly earlier?: readonly EarlierLetter[];
  /** The void letter that this one replaces, where the letter is to say so. */
  readonly replaced?: { readonly number: string; readonly dated: Day } | undefined;
};

/** What a letter rests on, each authority once: what it cites itself before the authorities of its obligations. */
export const authoritiesOf = ({ cited = [], items }: Pick<LetterSources, 'cited' | 'items'>): readonly Authority[] => [
  ...new Map([...cited, ...items.map(({ authority }) => authority)].map((authority) => [authority.id, authority])).values(),
];

/** A quotation longer than this makes a letter unreadable; the clause is then cited only. */
const LONGEST_QUOTE = 600;

/**
 * Gathers what the records know. Empty values are left out, so that a template can say "where there is one".
 *
 * `answers` are what the clerk typed: dates that are counted from them (`earliestEffective`, `requestDue`) follow.
 */
export function letterFacts(sources: LetterSources, answers: Readonly<Record<string, string>> = {}): Facts {
  const { office, agreement, items, recipients, signer, dated } = sources;
  const first = items[0];
  const authorities = authoritiesOf(sources);
  const authority = authorities[0];
  const cityNoun = nounOf(office.city);
  const addressees = recipients.filter(({ recipient }) => recipient.role === 'addressee').map(({ party }) => party.name);
  const values: Partial<Record<FactName, string | undefined>> = {
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
    agreementNotSigned: agreement.standing === 'affected' ? withArticle(agreement.title) : undefined,
    obligationTitle: first?.obligation.title,
    owedBy: first?.obligation.owedBy,
    otherObligations: items.slice(1).map((item) => item.obligation.title).join('; '),
    dueDate: first?.due,
    dueAccount: first?.account,
    authorityTitle: authority?.title,
    authorityCitation: authority?.citation,
    authorityIssuer: authority?.issuer,
    authorityDate: authority?.dated,
    authorityReference: listed(authorities.map(citedAuthority), '; and '),
    clauseText: authority && !authority.isSummary && authority.text.length <= LONGEST_QUOTE ? authority.text : undefined,
    meetingParties: meetingParties(sources, cityNoun),
    jointAddressees: addressees.length > 1 ? listed(addressees) : undefined,
    agreementParties: listed([...sources.parties.filter(({ link }) => link.isSignatory).map(({ party }) => party.name), ...(agreement.standing === 'signatory' ? [office.city] : [])]),
    invited: invited(sources),
    ...meetingFacts(sources),
    earlierExtensions: extensionLines(first?.moves ?? []),
    ...noticePeriodFacts(sources, answers),
    ...requestFacts(sources, answers),
    ...addressFacts(sources),
    signerName: signer?.name,
    signerTitle: signer?.title,
    signerBasis: signer && basisOf(signer, dated),
    letterDate: dated,
  };
  return Object.fromEntries(Object.entries(inFull(values)).filter(([, value]) => value !== undefined && value.trim() !== ''));
}

/** Whatever was counted says its days as letters do: `November 24, 2026`. */
const inFull = (values: Partial<Record<FactName, string | undefined>>): Partial<Record<FactName, string | undefined>> => {
  const accounts = (['dueAccount', 'earliestAccount', 'requestAccount'] as const).flatMap((name) => (values[name] === undefined ? [] : [[name, datesInFull(values[name])] as const]));
  return { ...values, ...Object.fromEntries(accounts) };
};

/** `the Secure Communities MOA`; a title that has its article keeps it. */
const withArticle = (title: string): string => (/^(the|an?) /i.test(title) ? title : `the ${title}`);

/** `Memo on activation, § III.A (ICE, August 17, 2010)`: what it is, where in it, who issued it and when. */
export const citedAuthority = (authority: Pick<Authority, 'title' | 'citation' | 'issuer' | 'dated'>): string =>
  `${[authority.title, authority.citation].filter(Boolean).join(', ')} (${authority.issuer}, ${longDay(authority.dated)})`;

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
