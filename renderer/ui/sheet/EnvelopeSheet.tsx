import { LETTER_LANGUAGE } from '@domain/letterContent';
import type { MailedCopy } from '@domain/mailing';
import type { SheetMode } from './Line';
import './mailing.css';
import './sheet.css';
import './sheetFonts.css';

type EnvelopeSheetProps = {
  /** The return address. */
  readonly from: readonly string[];
  readonly copy: MailedCopy;
  /** The number of the letter, under the return address: it tells what came back. */
  readonly reference: string;
  readonly mode: SheetMode;
};

/** One #10 envelope: our address, and the recipient's where the Postal Service reads it. */
export function EnvelopeSheet({ from, copy, reference, mode }: EnvelopeSheetProps) {
  return (
    <article className="nb-sheet nb-envelope" data-mode={mode} lang={LETTER_LANGUAGE} aria-label={`Envelope to ${copy.name}`}>
      <div className="nb-envelope-from">
        {from.map((line) => <p key={line}>{line}</p>)}
        <p>{reference}</p>
      </div>
      <div className="nb-envelope-to">
        {copy.address.map((line) => <p key={line}>{line}</p>)}
      </div>
    </article>
  );
}
