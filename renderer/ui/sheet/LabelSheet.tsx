import { LETTER_LANGUAGE } from '@domain/letterContent';
import type { MailedCopy } from '@domain/mailing';
import type { SheetMode } from './Line';
import './mailing.css';
import './sheet.css';
import './sheetFonts.css';

type LabelSheetProps = {
  /** 30 places, row by row; undefined: left empty. */
  readonly places: readonly (MailedCopy | undefined)[];
  readonly mode: SheetMode;
};

/** A sheet of 30 address labels, 2 5/8 by 1 inch. */
export function LabelSheet({ places, mode }: LabelSheetProps) {
  return (
    <article className="nb-sheet nb-labels" data-mode={mode} lang={LETTER_LANGUAGE} aria-label="Sheet of address labels">
      {places.map((copy, index) => (
        <div key={copy?.id ?? `empty${index}`} className="nb-label">
          {copy?.address.map((line) => <p key={line}>{line}</p>)}
        </div>
      ))}
    </article>
  );
}
