import { fullDay, longDay } from '@domain/day';
import type { Letterhead } from '@domain/letterContent';
import type { Meeting } from '@domain/meeting';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrintedCopy } from './letterCopies';
import { LetterheadBlock } from './LetterheadBlock';
import { Paper } from './Paper';
import './sheet.css';
import './sheetFonts.css';

/** A correction of minutes that were approved before. */
export type AddendumContent = {
  readonly letterhead: Letterhead;
  readonly meeting: Meeting;
  readonly number: number;
  /** When it is recorded, in words. */
  readonly on: string;
  /** Who records it, name and title. */
  readonly by: string;
  readonly text: string;
};

function AddendumSheet({ content: { letterhead, meeting, number, on, by, text } }: { readonly content: AddendumContent }) {
  const title = `Addendum ${number} to the minutes`;
  return (
    <Paper mode="print" name={`${title} of ${meeting.title}`}>
      <LetterheadBlock letterhead={letterhead} isShort />
      <h1 className="nb-sheet-title">{title}: {meeting.title}</h1>
      <dl className="nb-sheet-facts">
        <dt>Meeting</dt>
        <dd>{fullDay(meeting.day)}</dd>
        {meeting.approved && <dt>Minutes approved</dt>}
        {meeting.approved && <dd>{longDay(meeting.approved.on)}, by {meeting.approved.by}; SHA-256 {meeting.approved.contentHash.slice(0, 16)}</dd>}
        <dt>Recorded</dt>
        <dd>{on}, by {by}</dd>
      </dl>
      <h2 className="nb-sheet-section">Correction</h2>
      <p className="nb-sheet-words">{text}</p>
    </Paper>
  );
}

/** The printed addendum, as the main process takes it. */
export const addendumCopies = (content: AddendumContent): PrintedCopy[] => [
  { html: renderToStaticMarkup(<AddendumSheet content={content} />), running: `Addendum ${content.number} to the minutes: ${content.meeting.title}, ${longDay(content.meeting.day)}` },
];
