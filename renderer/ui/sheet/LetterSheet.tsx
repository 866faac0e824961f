import { longDay } from '@domain/day';
import { otherText, othersOf, type LetterContent, type LetterCopy } from '@domain/letterContent';
import { Blocks } from './Blocks';
import { Line, type SheetMode } from './Line';
import { LetterheadBlock } from './LetterheadBlock';
import { Paper } from './Paper';
import './sheet.css';
import './sheetFonts.css';
import { WholeWords } from './WholeWords';

type LetterSheetProps = {
  readonly content: LetterContent;
  /** The copy to show, one of `content.copies`; absent while the letter has no recipient. */
  readonly copy?: LetterCopy | undefined;
  readonly mode: SheetMode;
  /** On screen only: `Historical sample`. */
  readonly mark?: string | undefined;
  /** On screen only: 1 is the size of paper. */
  readonly zoom?: number | undefined;
};

/** One recipient's copy of a letter. */
export function LetterSheet({ content, copy, mode, mark, zoom }: LetterSheetProps) {
  const { merged } = content;
  return (
    <Paper mode={mode} name={copy ? `Letter to ${copy.name}` : 'Letter'} mark={mark} zoom={zoom}>
      <LetterheadBlock letterhead={content.letterhead} />
      <p className="nb-sheet-date">{longDay(content.dated)}</p>
      {copy ? <Inside copy={copy} /> : <Missing mode={mode} what="addressee" />}
      <Subject content={content} mode={mode} />
      {copy && <p className="nb-sheet-salutation">{copy.salutation}</p>}
      <Blocks blocks={merged.body} mode={mode} />
      <div className="nb-sheet-end" data-short={linesAfter(content, copy) <= FEW_LINES || undefined}>
        <Signatures content={content} mode={mode} />
        <After content={content} copy={copy} />
      </div>
    </Paper>
  );
}

function Inside({ copy }: { readonly copy: LetterCopy }) {
  return (
    <>
      <div className="nb-sheet-delivery">
        <p className="nb-sheet-delivery-line">{copy.delivery.line}</p>
        {copy.delivery.detail !== undefined && <p>{copy.delivery.detail}</p>}
      </div>
      <div className="nb-sheet-address">
        {copy.address.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
    </>
  );
}

/** The subject is the heading of the printed document; on screen the page around it has one already. */
function Subject({ content, mode }: { readonly content: LetterContent; readonly mode: SheetMode }) {
  const Heading = mode === 'print' ? 'h1' : 'h2';
  const { merged, ourReference, replaces } = content;
  return (
    <div className="nb-sheet-re">
      <Heading className="nb-sheet-subject">
        <span className="nb-sheet-re-word">RE: </span>
        <Line runs={merged.re} mode={mode} />
      </Heading>
      {merged.reference.map((runs, index) => (
        <p key={index}>
          <Line runs={runs} mode={mode} />
        </p>
      ))}
      {ourReference !== undefined && <p>Our reference: {ourReference}</p>}
      {replaces !== undefined && <p><WholeWords text={replaces} /></p>}
    </div>
  );
}

function Signatures({ content, mode }: { readonly content: LetterContent; readonly mode: SheetMode }) {
  const { merged, signer, approver } = content;
  return (
    <div className="nb-sheet-sign">
      <p>{merged.closing}</p>
      <div className="nb-sheet-signatures">
        <div className="nb-sheet-signature">
          {signer ? (
            <>
              <p>{signer.name}</p>
              <p>{signer.title}</p>
              {signer.basis !== undefined && <p className="nb-sheet-basis">Authority to sign: {signer.basis}</p>}
            </>
          ) : (
            <Missing mode={mode} what="signer" />
          )}
        </div>
        {approver && (
          <div className="nb-sheet-signature">
            <p>Approved as to form: {approver.name}</p>
            <p>{approver.title}</p>
          </div>
        )}
      </div>
    </div>
  );
}

/** So many lines behind the signatures stay on their page: no list of enclosures, and no `cc:`, begins a page alone. */
const FEW_LINES = 7;

/** Letters that a line there holds. */
const LINE = 80;

/** About how many lines follow the signatures. */
function linesAfter(content: LetterContent, copy: LetterCopy | undefined): number {
  const { addressees, copied } = copy ? othersOf(content, copy) : { addressees: [], copied: content.copies };
  return [...content.enclosures, ...[...addressees, ...copied].map(otherText)].reduce((lines, text) => lines + Math.max(Math.ceil(text.length / LINE), 1), 0);
}

function After({ content, copy }: { readonly content: LetterContent; readonly copy: LetterCopy | undefined }) {
  const { enclosures } = content;
  const { addressees, copied } = copy ? othersOf(content, copy) : { addressees: [], copied: content.copies };
  if (enclosures.length + addressees.length + copied.length === 0) return null;
  return (
    <footer className="nb-sheet-after">
      {enclosures.length > 0 && (
        <div className="nb-sheet-note">
          <p>{enclosures.length === 1 ? 'Enclosure:' : 'Enclosures:'}</p>
          <ol className="nb-sheet-enclosures">
            {enclosures.map((enclosure, index) => (
              <li key={index}><WholeWords text={enclosure} /></li>
            ))}
          </ol>
        </div>
      )}
      <Others word="Also addressed to:" others={addressees} />
      <Others word="cc:" others={copied} />
    </footer>
  );
}

function Others({ word, others }: { readonly word: string; readonly others: readonly LetterCopy[] }) {
  if (others.length === 0) return null;
  return (
    <div className="nb-sheet-note">
      <p>{word}</p>
      <ul>
        {others.map((other) => (
          <li key={other.id}><WholeWords text={otherText(other)} /></li>
        ))}
      </ul>
    </div>
  );
}

function Missing({ mode, what }: { readonly mode: SheetMode; readonly what: string }) {
  return <p>{mode === 'screen' ? <mark className="nb-sheet-blank">{what}</mark> : `[${what}]`}</p>;
}
