import { fullDay, longDay, plainDay, type Day } from '@domain/day';
import type { Letterhead } from '@domain/letterContent';
import { LetterheadBlock } from './LetterheadBlock';
import type { SheetMode } from './Line';
import { Paper } from './Paper';
import type { ReportLine } from './ReportSheet';
import './report.css';
import './sheet.css';
import './sheetFonts.css';
import { Over, SheetFacts, SheetSection, SheetTable, SheetTitle, Subject, type SheetSubject } from './SheetParts';

/** An obligation of the tickler. */
export type TicklerLine = ReportLine & { readonly lead?: Day | undefined };

/** A meeting, or the day by which a reply was asked for. */
export type TicklerOther = { readonly id: string; readonly day: Day; readonly days: string; readonly what: string; readonly subject: SheetSubject; readonly agreement: string; readonly detail: string };

/** All that stands in a tickler. */
export type TicklerContent = {
  readonly letterhead: Letterhead;
  readonly today: Day;
  readonly days: number;
  readonly until: Day;
  readonly overdue: readonly TicklerLine[];
  readonly due: readonly TicklerLine[];
  readonly begun: readonly TicklerLine[];
  readonly others: readonly TicklerOther[];
};

type TicklerSheetProps = {
  readonly content: TicklerContent;
  readonly mode: SheetMode;
  /** On screen only: `Historical sample`. */
  readonly mark?: string | undefined;
};

/** What an office that does not look at a screen must not miss: late, due, begun, and appointments of the next days. */
export function TicklerSheet({ content, mode, mark }: TicklerSheetProps) {
  const { letterhead, today, days, until, overdue, due, begun, others } = content;
  return (
    <Paper mode={mode} name={`Tickler of the next ${days} days`} mark={mark}>
      <LetterheadBlock letterhead={letterhead} isShort />
      <SheetTitle mode={mode}>Tickler: the next {days} days</SheetTitle>
      <SheetFacts facts={[['From', fullDay(today)], ['To', fullDay(until)]]} />
      {overdue.length > 0 && <Lines mode={mode} title={`Overdue: ${overdue.length}`} lines={overdue} />}
      {overdue.length === 0 && <p className="nb-sheet-paragraph">Nothing is overdue.</p>}
      <Lines mode={mode} title={`Due by ${longDay(until)}: ${due.length}`} lines={due} none={`Nothing is due in the next ${days} days.`} />
      {begun.length > 0 && <Lines mode={mode} title={`Due later, our lead date is in these days or has passed: ${begun.length}`} lines={begun} />}
      <SheetSection mode={mode}>Meetings and replies: {others.length}</SheetSection>
      {others.length === 0 ? <p>No meeting is planned and no reply is waited for in these days.</p> : (
        <SheetTable
          look="others"
          heads={[{ label: 'Days' }, { label: 'Day' }, { label: 'What, agreement' }, { label: 'Where, who' }]}
          rowHead={2}
          rows={others.map((other) => ({
            key: other.id,
            cells: [other.days, <Over key="day" first={plainDay(other.day)} under={other.what} />, <Subject key="name" of={other.subject} under={other.agreement} mode={mode} />, other.detail],
          }))}
        />
      )}
    </Paper>
  );
}

type LinesProps = { readonly mode: SheetMode; readonly title: string; readonly lines: readonly TicklerLine[]; readonly none?: string };

function Lines({ mode, title, lines, none }: LinesProps) {
  return (
    <>
      <SheetSection mode={mode}>{title}</SheetSection>
      {lines.length === 0 ? <p>{none}</p> : (
        <SheetTable
          look="due"
          heads={[{ label: 'Days' }, { label: 'Due date, why' }, { label: 'Obligation, agreement' }, { label: 'Owner' }, { label: 'Our lead' }]}
          rowHead={2}
          rows={lines.map((line) => ({
            key: line.id,
            cells: [
              line.days,
              <Over key="due" first={line.due === undefined ? 'No date yet' : plainDay(line.due)} under={line.why} />,
              <Subject key="name" of={line.subject} under={line.agreement} mode={mode} />,
              line.owner,
              line.lead === undefined ? 'None' : plainDay(line.lead),
            ],
          }))}
        />
      )}
    </>
  );
}

/** `Tickler of the next 30 days, November 15, 2010`: the running head from page 2. */
export const ticklerRunning = ({ days, today }: TicklerContent): string => `Tickler of the next ${days} days, ${longDay(today)}`;
