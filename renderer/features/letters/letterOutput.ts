/** What a letter is saved from, as Word or as text: its papers, its name, and what they are marked with. */
import type { Bridge } from '@bridge/client';
import type { BridgeError } from '@bridge/error';
import { longDay } from '@domain/day';
import { type Issued, LETTER_KIND_NAMES } from '@domain/letter';
import { type LetterPaper, letterPaper } from '@domain/letterPaper';
import { issuedSubject } from '@domain/letterSubject';
import { mailRecipients, mailText } from '@domain/mail';
import type { Mail } from '@domain/mail';
import type { Office } from '@domain/office';
import { fail, ok, type Result } from '@domain/result';
import { letterFileName } from '@store/commands/letters';
import type { LetterRecords } from '@store/queries/letters';
import { SAMPLE_MARK } from './compose';
import type { DraftView } from './draftView';

export type LetterOutput = {
  /** One for each recipient, in their order. */
  readonly papers: readonly LetterPaper[];
  /** Without ending: `L-2010-001 Delay notice`. */
  readonly name: string;
  readonly title: string;
  readonly author: string;
  /** Stand at the top of every page. */
  readonly marks: readonly string[];
  /** The small line at the foot of every page. */
  readonly footer: string;
};

const authorOf = ({ signer, office }: Pick<LetterRecords, 'signer' | 'office'>): string => [signer?.name, office.name, office.city].filter(Boolean).join(', ');
const sampleMark = ({ isSample }: Pick<Office, 'isSample'>): readonly string[] => (isSample ? [SAMPLE_MARK] : []);

/** A draft as it stands on the screen, saved or not; marked as a draft. */
export function draftOutput({ content, sources }: DraftView, kind: LetterRecords['letter']['kind']): LetterOutput {
  const name = LETTER_KIND_NAMES[kind];
  const copies = content.copies.length === 0 ? [undefined] : content.copies;
  return {
    papers: copies.map((copy) => letterPaper(content, copy)),
    name: `${name} of ${sources.dated} (draft)`,
    title: `Draft: ${name}`,
    author: authorOf(sources),
    marks: [...sampleMark(sources.office), 'DRAFT'],
    footer: `Draft of ${longDay(sources.dated)}, not issued.`,
  };
}

/** An issued letter, by the sheet that was frozen. Errors: those of `sheetRead`, and `wrongKind` when the sheet cannot be read as a letter. */
export async function issuedOutput(bridge: Bridge, records: LetterRecords, issued: Issued): Promise<Result<LetterOutput, BridgeError>> {
  const { letter, office, recipients } = records;
  const sheet = await bridge.sheetRead({ file: issued.sheet });
  if (!sheet.ok) return sheet;
  const { frozenPapers } = await import('./word/frozenPaper');
  const papers = frozenPapers(sheet.value, recipients.map(({ party }) => party.name));
  if (papers.length === 0) return fail({ code: 'wrongKind', detail: 'the frozen sheet is no letter' });
  const name = `${issued.number} ${LETTER_KIND_NAMES[letter.kind]}`;
  return ok({
    papers,
    name,
    title: `${name}: ${issuedSubject(letter.kind, issued)}`,
    author: authorOf(records),
    marks: [...sampleMark(office), ...(letter.status === 'void' ? ['VOID'] : [])],
    footer: `${issued.number}: a copy of the words. The letter as issued is the PDF.`,
  });
}

/** The e-mail that carries an issued letter, for `mailSave`; nothing is sent. `at` is the moment, ISO. */
export function letterMail(records: LetterRecords, issued: Issued, at: string): { readonly name: string; readonly mail: Mail; readonly file: Issued['pdf'] } {
  const { letter, office, recipients } = records;
  const kind = LETTER_KIND_NAMES[letter.kind];
  const subject = issuedSubject(letter.kind, issued);
  const { to, cc } = mailRecipients(recipients);
  const from = office.email === '' ? [] : mailRecipients([{ recipient: { role: 'addressee', method: 'email', place: 0 }, party: { name: office.name, attention: '', email: office.email } }]).to;
  return {
    name: `${issued.number} ${kind}.eml`,
    mail: {
      ...(from[0] ? { from: from[0] } : {}),
      to: [...to],
      cc: [...cc],
      subject: `${issued.number} ${kind}: ${subject}`.replace(/\s+/g, ' ').slice(0, 900),
      text: mailText({ number: issued.number, dated: longDay(letter.dated), subject: `${kind}: ${subject}`, office: office.name, city: office.city, copies: recipients.map(({ party }) => party) }),
      at,
    },
    file: letterFileName(issued.number, kind, issued.pdf),
  };
}
