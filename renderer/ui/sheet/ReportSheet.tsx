import { REPORT_AHEAD, REPORT_STATE_NAMES, REPORT_STATES, type Tally } from '@domain/councilReport';
import { fullDay, longDay, plainDay, type Day } from '@domain/day';
import type { Letterhead } from '@domain/letterContent';
import { LetterheadBlock } from './LetterheadBlock';
import type { SheetMode } from './Line';
import { Paper } from './Paper';
import './report.css';
import './sheet.css';
import './sheetFonts.css';
import { Over, SheetFacts, SheetSection, SheetTable, SheetTitle, Subject, type SheetSubject } from './SheetParts';
import { TallyBar, TallyLegend } from './TallyBar';

/** An obligation named in the report. */
export type ReportLine = {
  readonly id: string;
  readonly subject: SheetSubject;
  readonly agreement: string;
  readonly due?: Day | undefined;
  readonly why: string;
  readonly owner: string;
  /** `8 days late`, `21 days left`. */
  readonly days: string;
};

/** One that cannot or will not be met: what the office said, and the letters with the state of their service. */
export type UnableReportLine = ReportLine & { readonly status: string; readonly reason: string; readonly letters: readonly string[] };

export type MovedReportLine = {
  readonly id: string;
  readonly subject: SheetSubject;
  readonly agreement: string;
  readonly from?: Day | undefined;
  readonly to: Day;
  readonly on: Day;
  readonly reason: string;
};

export type DeadReportLine = {
  readonly id: string;
  readonly authority: string;
  readonly agreement: string;
  /** `Rescinded on August 5, 2011 by …`. */
  readonly ended: string;
  readonly obligations: readonly SheetSubject[];
};

/** All that stands in a council report. Lists may be shorter than their numbers: what is not named is counted. */
export type ReportContent = {
  readonly letterhead: Letterhead;
  readonly asOf: Day;
  /** `All agreements`, or the title of one. */
  readonly scope: string;
  /** `all that are on record`, `since November 15, 2009`. */
  readonly movedSince: string;
  readonly agreements: readonly { readonly id: string; readonly subject: SheetSubject; readonly note?: string | undefined; readonly tally: Tally }[];
  readonly whole: Tally;
  readonly overdue: readonly ReportLine[];
  readonly soon: readonly ReportLine[];
  readonly unable: readonly UnableReportLine[];
  readonly moved: readonly MovedReportLine[];
  readonly movedCount: number;
  readonly dead: readonly DeadReportLine[];
};

type ReportSheetProps = {
  readonly content: ReportContent;
  readonly mode: SheetMode;
  /** On screen only: `Historical sample`. */
  readonly mark?: string | undefined;
};

/** The report for the council: how the obligations stand, by agreement, and those that need to be named. */
export function ReportSheet({ content, mode, mark }: ReportSheetProps) {
  const { letterhead, asOf, scope, movedSince, agreements, whole } = content;
  return (
    <Paper mode={mode} name={`Council report of ${longDay(asOf)}`} mark={mark}>
      <LetterheadBlock letterhead={letterhead} isShort />
      <SheetTitle mode={mode}>Council report: obligations under agreements</SheetTitle>
      <SheetFacts facts={[['As of', fullDay(asOf)], ['Agreements', scope], ['Moved dates', movedSince]]} />
      <p className="nb-sheet-paragraph">{summaryOf(whole, agreements.length)}</p>
      {whole.total > 0 && (
        <>
          <SheetSection mode={mode}>How the obligations stand, by agreement</SheetSection>
          <TallyLegend />
          <SheetTable
            look="bars"
            heads={[{ label: 'Agreement' }, { label: 'Obligations' }]}
            rows={agreements.map(({ id, subject, note, tally }) => ({
              key: id,
              cells: [
                <Subject key="name" of={subject} under={note} mode={mode} />,
                <TallyBar key="bar" name={subject.title} tally={tally} most={Math.max(...agreements.map((one) => one.tally.total))} />,
              ],
            }))}
          />
          <Numbers content={content} />
        </>
      )}
      <Lines mode={mode} title="Overdue" count={whole.overdue} none="Nothing is overdue." lines={content.overdue} />
      <Unable mode={mode} content={content} />
      <Lines mode={mode} title={`Due in ${REPORT_AHEAD} days`} count={whole.soon} none={`Nothing is due in the next ${REPORT_AHEAD} days.`} lines={content.soon} />
      <Moved mode={mode} content={content} />
      <Dead mode={mode} content={content} />
    </Paper>
  );
}

function Numbers({ content: { agreements, whole } }: { readonly content: ReportContent }) {
  const numbers = (tally: Tally) => [...REPORT_STATES.map((state) => tally[state] === 0 ? '–' : String(tally[state])), String(tally.total)];
  return (
    <>
      <SheetTable
        look="tally"
        heads={[{ label: 'Agreement' }, ...REPORT_STATES.map((state) => ({ label: REPORT_STATE_NAMES[state], isNumber: true })), { label: 'Total', isNumber: true }]}
        rows={agreements.map(({ id, subject, tally }) => ({ key: id, cells: [subject.title, ...numbers(tally)] }))}
        foot={['Total', ...numbers(whole)]}
      />
      <p className="nb-sheet-small">
        Each obligation is counted once. Past their due date: {whole.pastDue}{whole.pastDue > whole.overdue && `, of which ${whole.pastDue - whole.overdue} cannot or will not be met`}.
      </p>
    </>
  );
}

type PartProps = { readonly mode: SheetMode; readonly content: ReportContent };

function Lines({ mode, title, count, none, lines }: { readonly mode: SheetMode; readonly title: string; readonly count: number; readonly none: string; readonly lines: readonly ReportLine[] }) {
  return (
    <>
      <SheetSection mode={mode}>{title}: {count}</SheetSection>
      {lines.length === 0 ? <p>{none}</p> : (
        <SheetTable
          look="due"
          heads={[{ label: 'Days' }, { label: 'Due date, why' }, { label: 'Obligation, agreement' }, { label: 'Owner' }]}
          rowHead={2}
          rows={lines.map((line) => ({
            key: line.id,
            cells: [line.days, <DueWhy key="due" line={line} />, <Subject key="name" of={line.subject} under={line.agreement} mode={mode} />, line.owner],
          }))}
        />
      )}
      <NotNamed count={count - lines.length} />
    </>
  );
}

function DueWhy({ line: { due, why } }: { readonly line: ReportLine }) {
  return <Over first={due === undefined ? 'No date yet' : plainDay(due)} under={why} />;
}

function Unable({ mode, content: { unable, whole } }: PartProps) {
  const count = whole.cannotMeet + whole.willNotMeet;
  return (
    <>
      <SheetSection mode={mode}>Cannot or will not be met: {count}</SheetSection>
      {unable.length === 0 ? <p>No obligation is marked so.</p> : (
        <SheetTable
          look="unable"
          heads={[{ label: 'Obligation, agreement' }, { label: 'Due date, why' }, { label: 'What the office says' }, { label: 'Letter and its service' }]}
          rows={unable.map((line) => ({
            key: line.id,
            cells: [
              <Subject key="name" of={line.subject} under={line.agreement} mode={mode} />,
              <DueWhy key="due" line={line} />,
              <Over key="status" first={line.status} under={line.reason} />,
              line.letters.length === 0 ? 'No letter is issued yet' : line.letters.map((letter) => <span key={letter} className="nb-sheet-each">{letter}</span>),
            ],
          }))}
        />
      )}
      <NotNamed count={count - unable.length} />
    </>
  );
}

function Moved({ mode, content: { moved, movedCount } }: PartProps) {
  return (
    <>
      <SheetSection mode={mode}>Moved due dates: {movedCount}</SheetSection>
      {moved.length === 0 ? <p>No due date was moved.</p> : (
        <SheetTable
          look="moved"
          heads={[{ label: 'Obligation, agreement' }, { label: 'Old and new date' }, { label: 'Moved on' }, { label: 'Reason' }]}
          rows={moved.map(({ id, subject, agreement, from, to, on, reason }) => ({
            key: id,
            cells: [
              <Subject key="name" of={subject} under={agreement} mode={mode} />,
              <span key="dates">{from === undefined ? 'No date before' : <>From <del>{plainDay(from)}</del></>} to <b>{plainDay(to)}</b></span>,
              plainDay(on),
              reason,
            ],
          }))}
        />
      )}
      <NotNamed count={movedCount - moved.length} />
    </>
  );
}

function Dead({ mode, content: { dead } }: PartProps) {
  return (
    <>
      <SheetSection mode={mode}>Authorities no longer in force: {dead.length}</SheetSection>
      {dead.length > 0 && <p>{deadSum(dead)}</p>}
      {dead.length === 0 ? <p>Every open obligation rests on an authority that has not ended.</p> : (
        <SheetTable
          look="authority"
          heads={[{ label: 'Authority, agreement' }, { label: 'How it ended' }, { label: 'Open obligations that rest on it' }]}
          rows={dead.map(({ id, authority, agreement, ended, obligations }) => ({
            key: id,
            cells: [
              <Over key="name" first={authority} under={agreement} />,
              ended,
              obligations.map((subject) => <span key={subject.href} className="nb-sheet-each">{mode === 'screen' ? <Subject of={subject} mode={mode} /> : subject.title}</span>),
            ],
          }))}
        />
      )}
    </>
  );
}

/** Each open obligation rests on one authority, so that the numbers add up. */
function deadSum(dead: readonly DeadReportLine[]): string {
  const count = dead.reduce((sum, { obligations }) => sum + obligations.length, 0);
  return `${count} open ${count === 1 ? 'obligation rests' : 'obligations rest'} on ${dead.length === 1 ? 'it' : 'them'}. Wherever one of them is named above, this is said.`;
}

function NotNamed({ count }: { readonly count: number }) {
  return count > 0 ? <p className="nb-sheet-small">{count} more {count === 1 ? 'is' : 'are'} counted and not named here.</p> : null;
}

function summaryOf({ total, met, notOwed, pastDue }: Tally, agreements: number): string {
  if (total === 0) return 'No obligation is on record.';
  const open = total - met - notOwed;
  return `${total} ${total === 1 ? 'obligation' : 'obligations'} under ${agreements} ${agreements === 1 ? 'agreement' : 'agreements'}: ${open} open, ${met} met, ${notOwed} no longer owed. ${pastDue === 0 ? 'None is' : pastDue === 1 ? 'One is' : `${pastDue} are`} past the due date.`;
}

/** `Council report, November 15, 2010`: the running head from page 2. */
export const reportRunning = ({ asOf, scope }: ReportContent): string => `Council report, ${longDay(asOf)}; ${scope}`;
