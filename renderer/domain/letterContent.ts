/** All that stands on the paper of one letter, ready for the sheet: the common words, and what differs from copy to copy. */
import { longDay, type Day } from './day';
import type { LetterSources } from './letterFields';
import type { Merged } from './merge';
import { blockText, lineText } from './mergedText';
import { letterheadLines } from './office';
import { insideAddress, salutationOf } from './party';
import { basisOf } from './person';
import { DELIVERY_LINES, groupedNumber, type Method, type RecipientRole } from './recipient';

/** The language of letters and minutes, BCP 47. */
export const LETTER_LANGUAGE = 'en-US';

/** What stands at the head of the first page. */
export type Letterhead = {
  readonly city: string;
  readonly lines: readonly string[];
  /** `url` is where the window finds the picture; `alt` says in words what it shows. */
  readonly seal?: { readonly url: string; readonly alt: string };
};

/** What differs from copy to copy. */
export type LetterCopy = {
  /** The recipient's id. */
  readonly id: string;
  readonly name: string;
  readonly role: RecipientRole;
  /** In capitals, then the article number, e-mail address or fax number where there is one. */
  readonly delivery: { readonly line: string; readonly detail?: string };
  /** `by certified mail, return receipt requested`, as the other copies say it. */
  readonly by: string;
  /** Inside address, five lines at most. A copy that is not to an addressee keeps that of the first addressee. */
  readonly address: readonly string[];
  /** With its colon. */
  readonly salutation: string;
};

export type LetterContent = {
  readonly letterhead: Letterhead;
  readonly dated: Day;
  /** The number of the letter; absent until it is issued. */
  readonly ourReference?: string;
  /** `Replaces our letter L-2026-001 of November 24, 2026`, where it does. */
  readonly replaces?: string;
  readonly merged: Merged;
  readonly copies: readonly LetterCopy[];
  readonly signer?: { readonly name: string; readonly title: string; readonly basis?: string };
  readonly approver?: { readonly name: string; readonly title: string };
  readonly enclosures: readonly string[];
};

type Parts = {
  readonly sources: LetterSources;
  readonly merged: Merged;
  readonly enclosures: readonly string[];
  readonly ourReference?: string | undefined;
  /** Where the window finds the seal; without it the letterhead has no seal. */
  readonly sealUrl?: string | undefined;
};

/** Gathers what the sheet shows. What was printed on an issued letter (`recipient.printed`) is not computed anew. */
export function letterContent({ sources, merged, enclosures, ourReference, sealUrl }: Parts): LetterContent {
  const { signer, approver, dated, office, replaced } = sources;
  const basis = signer && basisOf(signer, dated);
  return {
    letterhead: letterheadOf(office, sealUrl),
    dated,
    merged,
    copies: copiesOf(sources.recipients),
    enclosures,
    ...(ourReference === undefined ? {} : { ourReference }),
    ...(replaced ? { replaces: `Replaces our letter ${replaced.number} of ${longDay(replaced.dated)}` } : {}),
    ...(signer ? { signer: { name: signer.name, title: signer.title, ...(basis === undefined ? {} : { basis }) } } : {}),
    ...(approver ? { approver: { name: approver.name, title: approver.title } } : {}),
  };
}

/** The letterhead of an office, for letters and minutes. */
export function letterheadOf(office: LetterSources['office'], sealUrl: string | undefined): Letterhead {
  const seal = office.seal && sealUrl !== undefined ? { seal: { url: sealUrl, alt: office.seal.alt } } : {};
  return { city: office.city, lines: letterheadLines(office), ...seal };
}

/** `Also addressed to` and `cc` of one copy: the other addressees, and all who get a copy. */
export function othersOf(content: LetterContent, copy: LetterCopy): { readonly addressees: readonly LetterCopy[]; readonly copied: readonly LetterCopy[] } {
  const addressees = content.copies.filter(({ role }) => role === 'addressee');
  // The copy for somebody else carries the first addressee's address, so the others are those behind the first.
  const here = copy.role === 'addressee' ? copy.id : addressees[0]?.id;
  return { addressees: addressees.filter(({ id }) => id !== here), copied: content.copies.filter(({ role }) => role !== 'addressee') };
}

/** How another copy names a recipient: `Jefferson State Police, by certified mail, return receipt requested`. */
export const otherText = ({ name, by }: LetterCopy): string => `${name}, ${by}`;

/** All words of the letter in reading order, a line each, with every recipient: for search, for the hash and for reading aloud. */
export function letterText(content: LetterContent): string {
  const { letterhead, dated, ourReference, replaces = '', merged, copies, signer, approver, enclosures } = content;
  return [
    letterhead.city,
    ...letterhead.lines,
    longDay(dated),
    ...copies.flatMap(({ role, name, delivery, address, salutation }) =>
      role === 'addressee' ? [...deliveryText(delivery), ...address, salutation] : [`cc: ${name}`, ...deliveryText(delivery)],
    ),
    `RE: ${lineText(merged.re)}`,
    ...(ourReference === undefined ? [] : [`Our reference: ${ourReference}`]),
    replaces,
    ...merged.reference.map(lineText),
    ...merged.body.flatMap(blockText),
    merged.closing,
    ...(signer ? [signer.name, signer.title, ...(signer.basis === undefined ? [] : [`Authority to sign: ${signer.basis}`])] : []),
    ...(approver ? [`Approved as to form: ${approver.name}`, approver.title] : []),
    ...(enclosures.length > 0 ? ['Enclosures', ...enclosures.map((enclosure, index) => `${index + 1}. ${enclosure}`)] : []),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const deliveryText = ({ line, detail }: LetterCopy['delivery']): readonly string[] => (detail === undefined ? [line] : [line, detail]);

function copiesOf(recipients: LetterSources['recipients']): readonly LetterCopy[] {
  const inOrder = recipients.toSorted((a, b) => a.recipient.place - b.recipient.place);
  const firstAddressee = inOrder.find(({ recipient }) => recipient.role === 'addressee');
  return inOrder.map((one) => {
    const { recipient, party } = one;
    const isAddressee = recipient.role === 'addressee';
    const to = isAddressee ? one : (firstAddressee ?? one);
    const detail = deliveryDetail(one);
    return {
      id: recipient.id,
      name: party.name,
      role: recipient.role,
      delivery: {
        line: isAddressee ? DELIVERY_LINES[recipient.method] : `COPY FOR ${party.name.toLocaleUpperCase('en-US')}, ${DELIVERY_LINES[recipient.method]}`,
        ...(detail === undefined ? {} : { detail }),
      },
      by: BY[recipient.method],
      address: to.recipient.printed?.address ?? insideAddress(to.party),
      salutation: to.recipient.printed?.salutation ?? salutationOf(to.party),
    };
  });
}

/** What stands under the delivery line. */
function deliveryDetail({ recipient, party }: LetterSources['recipients'][number]): string | undefined {
  const detail = recipient.number ? groupedNumber(recipient.number) : recipient.method === 'email' ? party.email : recipient.method === 'fax' ? party.fax : '';
  return detail === '' ? undefined : detail;
}

const BY: Readonly<Record<Method, string>> = {
  certified: 'by certified mail, return receipt requested',
  registered: 'by registered mail',
  firstClass: 'by first-class mail',
  overnight: 'by overnight mail',
  courier: 'by courier',
  personal: 'by hand delivery',
  email: 'by e-mail',
  fax: 'by fax',
};
