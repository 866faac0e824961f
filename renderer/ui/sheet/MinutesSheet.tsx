import { longDay, plainDay, fullDay } from '@domain/day';
import type { Letterhead } from '@domain/letterContent';
import { DECISION_NAMES, MEETING_KIND_NAMES, type Attendee, type Meeting, type Outcome, type Statement } from '@domain/meeting';
import { LEVEL_NAMES, Level } from '@domain/party';
import { LetterheadBlock } from './LetterheadBlock';
import type { SheetMode } from './Line';
import { Paper } from './Paper';
import './sheet.css';
import './sheetFonts.css';

/** All that stands in the minutes of one meeting. */
export type MinutesContent = {
  readonly letterhead: Letterhead;
  readonly meeting: Meeting;
  /** The agreement it was about. */
  readonly agreementTitle: string;
  readonly attendees: readonly Attendee[];
  readonly statements: readonly Statement[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly obligationTitle: string }[];
  /** Who keeps the minutes: name and title. */
  readonly recordedBy?: { readonly name: string; readonly title: string } | undefined;
};

type MinutesSheetProps = {
  readonly content: MinutesContent;
  readonly mode: SheetMode;
  /** On screen only: `Historical sample`. */
  readonly mark?: string | undefined;
  /** On screen only: 1 is the size of paper. */
  readonly zoom?: number | undefined;
};

/** The minutes of a meeting: who came, who said what, what was decided. */
export function MinutesSheet({ content, mode, mark, zoom }: MinutesSheetProps) {
  const { meeting } = content;
  const Title = mode === 'print' ? 'h1' : 'h2';
  const facts = [
    ['Date', [fullDay(meeting.day), meeting.time].filter(Boolean).join(', ')],
    ['Place', meeting.place],
    ['Kind', MEETING_KIND_NAMES[meeting.kind]],
    ['Called by', meeting.calledBy],
    ['Agreement', content.agreementTitle],
  ].filter(([, value]) => value !== '');
  return (
    <Paper mode={mode} name={`Minutes of ${meeting.title}`} mark={mark} zoom={zoom}>
      <LetterheadBlock letterhead={content.letterhead} isShort />
      <Title className="nb-sheet-title">Minutes: {meeting.title}</Title>
      <dl className="nb-sheet-facts">
        {facts.map(([term, value]) => (
          <FactRow key={term} term={term ?? ''} value={value ?? ''} />
        ))}
      </dl>
      <Attendance attendees={content.attendees} mode={mode} />
      <Statements statements={content.statements} mode={mode} />
      <Outcomes outcomes={content.outcomes} mode={mode} />
      <Recorded by={content.recordedBy} />
    </Paper>
  );
}

function FactRow({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** In a table an empty cell would be left out of the structure of the PDF, and the row would be one short. */
const NOTHING = '–';

type PartProps = { readonly mode: SheetMode };

function Section({ mode, words }: PartProps & { readonly words: string }) {
  const Heading = mode === 'print' ? 'h2' : 'h3';
  return <Heading className="nb-sheet-section">{words}</Heading>;
}

function Attendance({ attendees, mode }: PartProps & { readonly attendees: readonly Attendee[] }) {
  const present = attendees.filter(({ isPresent }) => isPresent).length;
  const byLevel = Level.options.flatMap((level) => attendees.filter((attendee) => attendee.level === level));
  return (
    <>
      <Section mode={mode} words={`Attendance: ${present} of ${attendees.length} present`} />
      {byLevel.length === 0 ? (
        <p>No attendance is recorded.</p>
      ) : (
        <table className="nb-sheet-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Title</th>
              <th scope="col">For</th>
              <th scope="col">Level</th>
              <th scope="col">Attendance</th>
            </tr>
          </thead>
          <tbody>
            {byLevel.map((attendee) => (
              <tr key={attendee.id}>
                <th scope="row">{attendee.name}</th>
                <td>{attendee.title || NOTHING}</td>
                <td>{attendee.of || NOTHING}</td>
                <td>{LEVEL_NAMES[attendee.level]}</td>
                <td>{attendee.isPresent ? 'Present' : 'Absent'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Statements({ statements, mode }: PartProps & { readonly statements: readonly Statement[] }) {
  const inOrder = statements.toSorted((a, b) => a.place - b.place);
  const Speaker = mode === 'print' ? 'h3' : 'h4';
  return (
    <>
      <Section mode={mode} words="Statements" />
      {inOrder.length === 0 && <p>No statement is recorded.</p>}
      {inOrder.map(({ id, by, text }) => (
        <div key={id}>
          <Speaker className="nb-sheet-said">{by}</Speaker>
          <p className="nb-sheet-words">{text}</p>
        </div>
      ))}
    </>
  );
}

function Outcomes({ outcomes, mode }: PartProps & { readonly outcomes: MinutesContent['outcomes'] }) {
  return (
    <>
      <Section mode={mode} words="Outcome" />
      {outcomes.length === 0 ? (
        <p>No outcome is recorded.</p>
      ) : (
        <table className="nb-sheet-table nb-sheet-outcomes">
          <thead>
            <tr>
              <th scope="col">Obligation</th>
              <th scope="col">Decision</th>
              <th scope="col">Due date, before and after</th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map(({ outcome, obligationTitle }) => (
              <tr key={outcome.id}>
                <th scope="row">{obligationTitle}</th>
                <td>{DECISION_NAMES[outcome.decision]}</td>
                <td>{dates(outcome)}</td>
                <td>{outcome.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Recorded({ by }: { readonly by: MinutesContent['recordedBy'] }) {
  return (
    <div className="nb-sheet-minutes">
      <div className="nb-sheet-sign">
        <p>Recorded by</p>
        <div className="nb-sheet-signatures">
          <div className="nb-sheet-signature">
            <p>{by?.name ?? 'Name:'}</p>
            <p>{by?.title ?? 'Title:'}</p>
          </div>
          <div className="nb-sheet-signature">
            <p>Date</p>
          </div>
        </div>
      </div>
    </div>
  );
}

/** Words, not an arrow or a struck date alone, so that it reads aloud as it is seen. */
function dates({ from, to, decision }: Outcome): string {
  if (to !== undefined) return from === undefined ? `Now ${plainDay(to)}` : `${plainDay(from)}, now ${plainDay(to)}`;
  if (from === undefined) return 'No date';
  return decision === 'removed' ? `${plainDay(from)}, now no date` : `${plainDay(from)}, unchanged`;
}

/** `Minutes, January 12, 2011`: the running head from page 2. */
export const minutesRunning = ({ meeting }: MinutesContent): string => `Minutes: ${meeting.title}, ${longDay(meeting.day)}`;
