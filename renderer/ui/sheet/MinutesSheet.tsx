import { type Day, longDay, plainDay, fullDay } from '@domain/day';
import type { Letterhead } from '@domain/letterContent';
import type { AgendaItem } from '@domain/agendaItem';
import { clockWords } from '@domain/clockTime';
import { decisionWords, hasEffect, isWaiting, MEETING_KIND_NAMES, type Attendee, type Meeting, type Outcome, type Statement } from '@domain/meeting';
import { minuteGroups, type MinuteGroup } from '@domain/minuteLines';
import { type Motion, motionWords } from '@domain/motion';
import { LEVEL_NAMES, Level } from '@domain/party';
import { quorumState } from '@domain/quorum';
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
  /** In their order; what was said stands under them. */
  readonly agenda?: readonly AgendaItem[] | undefined;
  readonly motions?: readonly Motion[] | undefined;
  readonly actions?: readonly { readonly title: string; readonly owner: string; readonly due?: Day | undefined }[] | undefined;
  /** Who approved the minutes, and when; stands only on the frozen ones. */
  readonly approved?: { readonly by: string; readonly on: Day } | undefined;
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
    ['Notice posted', meeting.noticePostedOn ? longDay(meeting.noticePostedOn) : ''],
    ['Quorum', quorumState(meeting, content.attendees)?.words ?? ''],
    ['Approved', content.approved ? `${longDay(content.approved.on)}, by ${content.approved.by}` : 'Not yet'],
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
      <Statements groups={minuteGroups(content.agenda ?? [], content.statements, content.motions ?? [])} mode={mode} />
      <Outcomes outcomes={content.outcomes} mode={mode} />
      <Actions actions={content.actions ?? []} mode={mode} />
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
                <td>{presence(attendee)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** `Present from 10:20 am, for Luis Ferrante`. */
export function presence({ isPresent, arrivedAt, leftAt, proxyFor }: Attendee): string {
  if (!isPresent) return 'Absent';
  const times = [arrivedAt && `from ${clockWords(arrivedAt)}`, leftAt && `until ${clockWords(leftAt)}`].filter(Boolean).join(' ');
  return [`Present${times === '' ? '' : ` ${times}`}`, proxyFor && `for ${proxyFor}`].filter(Boolean).join(', ');
}

function Statements({ groups, mode }: PartProps & { readonly groups: readonly MinuteGroup[] }) {
  const hasAgenda = groups.some(({ item }) => item !== undefined);
  const ItemHeading = mode === 'print' ? 'h3' : 'h4';
  return (
    <>
      <Section mode={mode} words={hasAgenda ? 'Agenda and minutes' : 'Statements'} />
      {groups.length === 0 && <p>No statement is recorded.</p>}
      {groups.map(({ item, number, lines }) => (
        <div key={item?.id ?? ''}>
          {item && <ItemHeading className="nb-sheet-item">{number}. {item.title}</ItemHeading>}
          {item && lines.length === 0 && <p className="nb-sheet-words">Nothing is recorded under this item.</p>}
          {lines.map((line) =>
            line.kind === 'motion'
              ? <Said key={line.motion.id} who="Motion" words={`${line.motion.text}\n${motionWords(line.motion)}`} isUnderItem={item !== undefined} mode={mode} />
              : <Said key={line.statement.id} who={line.statement.kind === 'decision' ? 'Decision' : line.statement.by} words={line.statement.text} isUnderItem={item !== undefined} mode={mode} />)}
        </div>
      ))}
    </>
  );
}

function Said({ who, words, isUnderItem, mode }: PartProps & { readonly who: string; readonly words: string; readonly isUnderItem: boolean }) {
  const Speaker = mode === 'print' ? (isUnderItem ? 'h4' : 'h3') : isUnderItem ? 'h5' : 'h4';
  return (
    <div>
      <Speaker className="nb-sheet-said">{who}</Speaker>
      <p className="nb-sheet-words">{words}</p>
    </div>
  );
}

function Actions({ actions, mode }: PartProps & { readonly actions: NonNullable<MinutesContent['actions']> }) {
  if (actions.length === 0) return null;
  return (
    <>
      <Section mode={mode} words="Action items" />
      <table className="nb-sheet-table">
        <thead>
          <tr>
            <th scope="col">To be done</th>
            <th scope="col">By</th>
            <th scope="col">Due</th>
          </tr>
        </thead>
        <tbody>
          {actions.map(({ title, owner, due }, index) => (
            <tr key={index}>
              <th scope="row">{title}</th>
              <td>{owner}</td>
              <td>{due ? plainDay(due) : NOTHING}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
                <td>{decisionWords(outcome)}</td>
                <td>{outcomeDates(outcome)}</td>
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
export function outcomeDates(outcome: Outcome): string {
  const { from, to, decision } = outcome;
  if (to !== undefined && !hasEffect(outcome)) {
    const proposed = isWaiting(outcome) ? `${plainDay(to)} once confirmed` : `${plainDay(to)} was not confirmed`;
    return from === undefined ? proposed : `${plainDay(from)}; ${proposed}`;
  }
  if (to !== undefined) return from === undefined ? `Now ${plainDay(to)}` : `${plainDay(from)}, now ${plainDay(to)}`;
  if (from === undefined) return 'No date';
  return decision === 'removed' && hasEffect(outcome) ? `${plainDay(from)}, now no date` : `${plainDay(from)}, unchanged`;
}
