import { type Day, longDay } from '@domain/day';
import type { Letterhead } from '@domain/letterContent';
import type { MailedCopy } from '@domain/mailing';
import { LetterheadBlock } from './LetterheadBlock';
import type { SheetMode } from './Line';
import './mailing.css';
import { Paper } from './Paper';
import './report.css';
import './sheet.css';
import './sheetFonts.css';
import { Over, SheetFacts, SheetTable, SheetTitle } from './SheetParts';

/** All that stands in an affidavit of mailing. */
export type AffidavitContent = {
  readonly letterhead: Letterhead;
  readonly office: string;
  /** `Delay notice L-2010-001`. */
  readonly letter: string;
  readonly subject: string;
  readonly dated: Day;
  readonly hasEnclosures: boolean;
  /** Name and title of who mailed it; absent: a blank. */
  readonly mailer?: { readonly name: string; readonly title: string };
  /** Copies whose sending is recorded. */
  readonly copies: readonly MailedCopy[];
};

type AffidavitSheetProps = { readonly content: AffidavitContent; readonly mode: SheetMode; readonly mark?: string | undefined };

/** Who mailed what, when, to whom and how, with room for the signature and the notary. */
export function AffidavitSheet({ content, mode, mark }: AffidavitSheetProps) {
  const { letterhead, office, letter, subject, dated, hasEnclosures, mailer, copies } = content;
  return (
    <Paper mode={mode} name={`Affidavit of mailing of ${letter}`} mark={mark}>
      <LetterheadBlock letterhead={letterhead} isShort />
      <SheetTitle mode={mode}>Affidavit of mailing</SheetTitle>
      <SheetFacts facts={[['Letter', letter], ['Subject', subject], ['Date of the letter', longDay(dated)]]} />
      <p className="nb-affidavit-words">
        I, {mailer ? `${mailer.name}, ${mailer.title}` : <Blank isLong words="name and title" />}, of the {office}, state that on the days below I sent the letter named above{hasEnclosures ? ', with its enclosures,' : ''} to
        each of the recipients below, at the address and in the way that stand beside the name.
      </p>
      <SheetTable
        look="mailed"
        heads={[{ label: 'Recipient and address' }, { label: 'How, and number' }, { label: 'Sent on' }]}
        rows={copies.map(({ id, name, address, method, number, sentOn }) => ({
          key: id,
          cells: [<Over key="to" first={name} under={address.filter((line) => line !== name).join(', ')} />, <Over key="by" first={method} under={number} />, sentOn ? <span key="on" className="nb-sheet-whole">{longDay(sentOn)}</span> : ''],
        }))}
      />
      <div className="nb-affidavit-lines">
        <p className="nb-affidavit-line">Signature</p>
        <p className="nb-affidavit-line">Date of signature</p>
        {!mailer && <p className="nb-affidavit-line">Printed name and title</p>}
      </div>
      <div className="nb-affidavit-notary">
        <p>State of <Blank words="state" />, County of <Blank words="county" /></p>
        <p>Subscribed and sworn to, or affirmed, before me on <Blank words="date" /> by <Blank isLong words="name" />.</p>
        <div className="nb-affidavit-lines">
          <p className="nb-affidavit-line">Notary public</p>
          <p className="nb-affidavit-line">My commission expires</p>
        </div>
      </div>
    </Paper>
  );
}

/** A line to write on; who listens hears what belongs there. */
const Blank = ({ words, isLong }: { readonly words: string; readonly isLong?: boolean }) => <span className="nb-blank-line" data-is-long={isLong} role="img" aria-label={`blank for the ${words}`} />;

/** The running head from page 2. */
export const affidavitRunning = ({ letter }: AffidavitContent): string => `Affidavit of mailing of ${letter}`;
