/** An e-mail that is written for the clerk to send: the app itself sends nothing. */
import { z } from 'zod';
import type { LetterCopy } from './letterContent';
import type { Party } from './party';
import type { Recipient } from './recipient';

/** One line, so that nothing in it can begin a header of its own. */
const oneLine = (longest: number) => z.string().max(longest).regex(/^[^\r\n\0]*$/);

/** An address as mail programs take it: letters, digits and the usual signs, one `@`, no space. */
export const MailAddress = z.string().max(254).regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/);

export const Mailbox = z.strictObject({ name: oneLine(200), address: MailAddress });
export type Mailbox = z.infer<typeof Mailbox>;

export const Mail = z.strictObject({
  from: Mailbox.optional(),
  to: z.array(Mailbox).max(60),
  cc: z.array(Mailbox).max(60),
  subject: oneLine(900),
  text: z.string().max(100_000),
  /** The moment that stands in it as its date, ISO. */
  at: z.iso.datetime({ precision: 3 }),
});
export type Mail = z.infer<typeof Mail>;

type Rows = readonly { readonly recipient: Pick<Recipient, 'role' | 'method' | 'place'>; readonly party: Pick<Party, 'name' | 'attention' | 'email'> }[];

/**
 * Who is in `To` and in `Cc` of the e-mail with a letter: those whose copy goes by e-mail, and where none does, all who have an address.
 *
 * Addressees stand in `To`, copies in `Cc`; an address that no mail program would take is left out.
 */
export function mailRecipients(rows: Rows): { readonly to: readonly Mailbox[]; readonly cc: readonly Mailbox[] } {
  const known = rows.toSorted((a, b) => a.recipient.place - b.recipient.place).flatMap(({ recipient, party }) => {
    const mailbox = Mailbox.safeParse({ name: (party.attention || party.name).replace(/\s+/g, ' '), address: party.email.trim() });
    return mailbox.success ? [{ recipient, mailbox: mailbox.data }] : [];
  });
  const byMail = known.filter(({ recipient }) => recipient.method === 'email');
  const chosen = byMail.length > 0 ? byMail : known;
  const of = (isAddressee: boolean) => chosen.filter(({ recipient }) => (recipient.role === 'addressee') === isAddressee).map(({ mailbox }) => mailbox);
  return { to: of(true), cc: of(false) };
}

/** What the e-mail itself says; the letter is in the PDF. */
export const mailText = ({ number, dated, subject, office, city, copies }: { readonly number: string; readonly dated: string; readonly subject: string; readonly office: string; readonly city: string; readonly copies: readonly Pick<LetterCopy, 'name'>[] }): string =>
  [
    `Attached is our letter ${number} of ${dated}:`,
    subject,
    '',
    `The attached PDF is the letter${copies.length > 1 ? `, with its ${copies.length} copies` : ''}.`,
    '',
    office,
    city,
    '',
  ].join('\n');
