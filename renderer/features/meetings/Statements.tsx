/** Who said what, in the order in which it was said, with a quick entry under it. */
import type { Id } from '@domain/id';
import type { Attendee, Statement } from '@domain/meeting';
import { dropStatement } from '@store/commands/meetings';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useDraft } from '../useDraft';
import { useRecording } from '../useRecording';
import { StatementDialog } from './StatementDialog';
import { StatementEntry } from './StatementEntry';
import classes from './Statements.module.css';

type StatementsProps = { readonly meetingId: Id; readonly statements: readonly Statement[]; readonly attendees: readonly Attendee[] };

export function Statements({ meetingId, statements, attendees }: StatementsProps) {
  const { records } = useSession();
  const draft = useDraft(`meeting.${meetingId}`);
  const editing = useDialog<Statement>();
  const dropping = useDialog<Statement>();
  const recording = useRecording();

  const drop = async ({ id }: Statement) => {
    if ((await recording.run(() => dropStatement(records, id, meetingId))) !== undefined) dropping.close();
  };

  return (
    <Panel title="Who said what" count={statements.length > 0 ? statements.length : undefined} isFlush>
      {statements.length === 0 && <EmptyState title="No statement is recorded yet" text="Choose who spoke, type what was said, and record it. Oral replies are kept as evidence." />}
      {statements.length > 0 && (
        <ol className={classes.list}>
          {statements.map((statement) => (
            <li key={statement.id} className={classes.statement}>
              <span className={classes.by}>{statement.by}</span>
              <p className={classes.words}>{statement.text}</p>
              <Acts><span className={classes.actions} data-screen-only>
                <TextLink label={`Edit what ${statement.by} said`} onClick={() => editing.open(statement)}>Edit</TextLink>
                <TextLink label={`Take out what ${statement.by} said`} onClick={() => { recording.reset(); dropping.open(statement); }}>Take out</TextLink>
              </span></Acts>
            </li>
          ))}
        </ol>
      )}
      {draft.found !== undefined && <Acts><StatementEntry key={meetingId} meetingId={meetingId} attendees={attendees} found={draft.found} keep={draft.keep} drop={draft.drop} /></Acts>}
      {editing.subject && <StatementDialog statement={editing.subject} attendees={attendees} onClose={editing.close} />}
      {dropping.subject && (
        <ConfirmDialog
          isOpen
          title="Take out this statement?"
          confirmLabel="Take out statement"
          isDanger
          isBusy={recording.state.kind === 'saving'}
          onConfirm={() => dropping.subject && void drop(dropping.subject)}
          onClose={dropping.close}
          problem={refusal(recording.state)}
        >
          It no longer stands in the minutes. What {dropping.subject.by} said stays in the history.
        </ConfirmDialog>
      )}
    </Panel>
  );
}
