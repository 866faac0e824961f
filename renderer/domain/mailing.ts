/** What is printed for mailing a letter: the affidavit of who mailed it, the envelopes, and the labels. */
import { z } from 'zod';
import type { Day } from './day';
import type { Id } from './id';
import { insideAddress, type Party } from './party';
import { groupedNumber, METHOD_NAMES, type Recipient, type ServiceFact, standingFacts, wayOf } from './recipient';

export const MailingPaper = z.enum(['affidavit', 'envelopes', 'labels']);
export type MailingPaper = z.infer<typeof MailingPaper>;

export const MAILING_PAPER_NAMES: Readonly<Record<MailingPaper, string>> = { affidavit: 'Affidavit of mailing', envelopes: 'Envelopes', labels: 'Address labels' };

/** One copy, as its affidavit, its envelope and its label name it. */
export type MailedCopy = {
  /** The recipient's id. */
  readonly id: string;
  readonly name: string;
  /** Five lines at most. */
  readonly address: readonly string[];
  /** `Certified mail, return receipt`. */
  readonly method: string;
  /** In groups of four where it is one of the Postal Service. */
  readonly number?: string;
  /** Absent until its sending is recorded. */
  readonly sentOn?: Day;
};

type Row = { readonly recipient: Recipient; readonly party: Party; readonly facts: readonly ServiceFact[] };

/** Where the agreement wants notices to a party, by the party's id; a party without one is not among them. */
export type NoticeAddresses = ReadonlyMap<Id, string>;

/**
 * The copies of a letter, each under its recipient's own address, or under that which the agreement names for notices to it.
 *
 * On the paper of a required or courtesy copy stands the address of the first addressee, so only an addressee's printed one is taken.
 */
export const mailedCopies = (rows: readonly Row[], noticeAddresses: NoticeAddresses = new Map()): readonly MailedCopy[] =>
  rows.map(({ recipient, party, facts }) => {
    const standing = standingFacts(facts);
    const sent = standing.findLast(({ what }) => what === 'sent');
    const number = sent?.number ?? recipient.number;
    return {
      id: recipient.id,
      name: party.name,
      address: (recipient.role === 'addressee' ? recipient.printed?.address : undefined) ?? insideAddress(party, noticeAddresses.get(party.id)),
      method: METHOD_NAMES[wayOf(recipient, standing)],
      ...(number === undefined ? {} : { number: groupedNumber(number) }),
      ...(sent === undefined ? {} : { sentOn: sent.day }),
    };
  });

/** Labels of a sheet, in rows of three: 30 of 2 5/8 by 1 inch on letter paper. */
export const LABELS_A_SHEET = 30;

/**
 * Places labels on sheets; `first` is the place of the first free label, from 1, so that a sheet that was begun can be used up.
 *
 * Each sheet has 30 places, those without a label undefined. Example: two labels from place 30 fill the last place and the first
 * of a second sheet.
 */
export function labelSheets<T>(labels: readonly T[], first: number): readonly (readonly (T | undefined)[])[] {
  const skipped = Math.max(0, Math.min(LABELS_A_SHEET, Math.trunc(first)) - 1);
  const places: (T | undefined)[] = [...Array.from({ length: skipped }, () => undefined), ...labels];
  const sheets = Math.max(1, Math.ceil(places.length / LABELS_A_SHEET));
  return Array.from({ length: sheets }, (_, sheet) => Array.from({ length: LABELS_A_SHEET }, (__, place) => places[sheet * LABELS_A_SHEET + place]));
}
