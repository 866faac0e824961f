/** The minutes: under each item of the agenda what was said, decided and moved, with a quick entry below. */
import type { AgendaItem } from '@domain/agendaItem';
import type { Id } from '@domain/id';
import type { Attendee, Statement } from '@domain/meeting';
import { minuteGroups, type MinuteLine } from '@domain/minuteLines';
import { type Motion, motionWords } from '@domain/motion';
import { dropStatement } from '@store/commands/meetings';
import { dropMotion } from '@store/commands/motions';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { capitalised } from '../history';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useDraft } from '../useDraft';
import { useRecording } from '../useRecording';
import { minutesDraft } from './minutesEntry';
import { MinuteLineDialog } from './MinuteLineDialog';
import { StatementEntry } from './StatementEntry';
import classes from './Statements.module.css';

type StatementsProps = {
  readonly meetingId: Id;
  readonly statements: readonly Statement[];
  readonly motions: readonly Motion[];
  readonly agenda: readonly AgendaItem[];
  readonly attendees: readonly Attendee[];
  /** The agenda is shown beside the minutes and says already what is taken up. */
  readonly isAgendaShown: boolean;
  readonly onAgenda: () => void;
  /** The day of the meeting is still to come, and so are its minutes. */
  readonly isAhead: boolean;
  /** The minutes are approved: nothing is typed any more. */
  readonly isFrozen: boolean;
};

export function Statements({ meetingId, statements, motions, agenda, attendees, isAgendaShown, onAgenda, isAhead, isFrozen }: StatementsProps) {
  const { records } = useSession();
  const draft = useDraft(minutesDraft(meetingId));
  const editing = useDialog<MinuteLine>();
  const dropping = useDialog<MinuteLine>();
  const recording = useRecording();
  const count = statements.length + motions.length;
  const isTyped = !isFrozen && (!isAhead || count > 0);
  // Before a word is minuted the items stand in the agenda above, and need not stand here again.
  const groups = count === 0 && isAgendaShown ? [] : minuteGroups(agenda, statements, motions);

  const drop = async (line: MinuteLine) => {
    const dropped = await recording.run(() => (line.kind === 'motion' ? dropMotion(records, line.motion.id, meetingId) : dropStatement(records, line.statement.id, meetingId)));
    if (dropped !== undefined) dropping.close();
  };

  return (
    <Panel title="Minutes" count={count > 0 ? count : undefined} isFlush aside={!isFrozen && !isAgendaShown && <Acts><TextLink onClick={onAgenda}>Change the agenda</TextLink></Acts>}>
      {groups.length === 0 && <EmptyState title="Nothing is minuted yet" text={isTyped ? 'Choose who spoke, type what was said, and record it. Oral replies are kept as evidence.' : 'Minutes are taken from the day of the meeting on.'} />}
      {groups.map(({ item, number, lines }) => (
        <section key={item?.id ?? ''} className={classes.group} aria-label={item ? `${number}. ${item.title}` : 'Under no item of the agenda'}>
          {item && <h3 className={classes.item}>{number}. {item.title}{lines.length === 0 && <span className={classes.none}>nothing recorded yet</span>}</h3>}
          {lines.length > 0 && (
            <ol className={classes.list}>
              {lines.map((line) => (
                <li key={line.kind === 'motion' ? line.motion.id : line.statement.id} className={classes.statement}>
                  <span className={classes.by}>{whose(line)}</span>
                  <p className={classes.words}>
                    {line.kind === 'motion' ? line.motion.text : line.statement.text}
                    {line.kind === 'motion' && <span className={classes.vote}>{motionWords(line.motion)}</span>}
                  </p>
                  {!isFrozen && <Acts><span className={classes.actions} data-screen-only>
                    <TextLink label={`Edit ${what(line)}`} onClick={() => editing.open(line)}>Edit</TextLink>
                    <TextLink label={`Take out ${what(line)}`} onClick={() => { recording.reset(); dropping.open(line); }}>Take out</TextLink>
                  </span></Acts>}
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
      {isTyped && draft.found !== undefined && <Acts><StatementEntry key={meetingId} meetingId={meetingId} attendees={attendees} agenda={agenda} last={lastLine(statements, motions)} found={draft.found} keep={draft.keep} drop={draft.drop} /></Acts>}
      {editing.subject && <MinuteLineDialog line={editing.subject} attendees={attendees} agenda={agenda} onClose={editing.close} />}
      {dropping.subject && (
        <ConfirmDialog
          isOpen
          title={dropping.subject.kind === 'motion' ? 'Take out this motion?' : 'Take out this statement?'}
          confirmLabel={dropping.subject.kind === 'motion' ? 'Take out motion' : 'Take out statement'}
          isDanger
          isBusy={recording.state.kind === 'saving'}
          onConfirm={() => dropping.subject && void drop(dropping.subject)}
          onClose={dropping.close}
          problem={refusal(recording.state)}
        >
          It no longer stands in the minutes. {capitalised(what(dropping.subject))} stays in the history.
        </ConfirmDialog>
      )}
    </Panel>
  );
}

/** What was recorded last. */
const lastLine = (statements: readonly Statement[], motions: readonly Motion[]): MinuteLine | undefined =>
  minuteGroups([], statements, motions)[0]?.lines.at(-1);

const whose = (line: MinuteLine): string => (line.kind === 'motion' ? 'Motion' : line.statement.kind === 'decision' ? 'Decision' : line.statement.by);

const what = (line: MinuteLine): string => (line.kind === 'motion' ? `the motion of ${line.motion.movedBy}` : line.statement.kind === 'decision' ? 'the decision' : `what ${line.statement.by} said`);
