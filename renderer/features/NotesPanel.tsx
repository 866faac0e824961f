/** Notes about a record. Privileged ones are marked, left out of print and copies unless chosen, and not shown where this computer only looks. */
import { plainDay } from '@domain/day';
import { NEW_NOTE, type Note } from '@domain/note';
import { takeOutNote } from '@store/commands/notes';
import { notesAbout } from '@store/queries/notes';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { Acts } from './Acts';
import { CopyNotesDialog } from './CopyNotesDialog';
import { NoteDialog } from './NoteDialog';
import classes from './NotesPanel.module.css';
import { refusal } from './Refusal';
import { useLive, useSession } from './session';
import { useDialog } from './useDialog';
import { useRecording } from './useRecording';

type NotesPanelProps = {
  readonly about: Note['about'];
  /** What the record is called, for a copy: `the delay notice L-2026-001`. */
  readonly title: string;
};

export function NotesPanel({ about, title }: NotesPanelProps) {
  const { records, isLookOnly } = useSession();
  const notes = useLive((db) => notesAbout(db, about.id, { isLookOnly }), [about.id, isLookOnly]);
  const writing = useDialog<Note | typeof NEW_NOTE>();
  const takingOut = useDialog<Note>();
  const copying = useDialog<readonly Note[]>();
  const recording = useRecording();

  const takeOut = async (note: Note) => {
    if ((await recording.run(() => takeOutNote(records, note))) !== undefined) takingOut.close();
  };

  return (
    <Panel
      title="Notes"
      count={notes?.length || undefined}
      isFlush
      aside={<Acts><TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => writing.open(NEW_NOTE)}>Add a note</TextLink></Acts>}
    >
      {notes === undefined && <LoadingRows rows={2} shape="lines" label="Reading the notes" />}
      {notes?.length === 0 && <EmptyState title="No note stands here" text={isLookOnly ? 'Privileged notes are not shown on this computer.' : 'What the office or its counsel thinks of it. Notes are on no letter and in no report.'} />}
      {notes !== undefined && notes.length > 0 && (
        <ul className={classes.notes} aria-label="Notes">
          {notes.map((note) => (
            <li key={note.id} data-screen-only={note.isPrivileged || undefined}>
              {note.isPrivileged && <Status look={plainLook('late', IconLock, 'Privileged', false)} />}
              <p className={classes.text}>{note.text}</p>
              <p className={classes.foot}>
                <span>{note.by.name}, {plainDay(note.on)}</span>
                <Acts><span className={classes.acts}>
                  <TextLink label={`Change the note of ${plainDay(note.on)}`} onClick={() => writing.open(note)}>Change</TextLink>
                  <TextLink label={`Take out the note of ${plainDay(note.on)}`} onClick={() => { recording.reset(); takingOut.open(note); }}>Take out</TextLink>
                </span></Acts>
              </p>
            </li>
          ))}
        </ul>
      )}
      {notes !== undefined && notes.length > 0 && (
        <p className={classes.hint} data-screen-only>
          That a note was written, when and by whom, may have to be disclosed even where its words need not. <TextLink isUnderlined onClick={() => copying.open(notes)}>Save a copy of the notes</TextLink>
        </p>
      )}
      {writing.subject && <NoteDialog about={about} note={writing.subject} onClose={writing.close} />}
      {copying.subject && <CopyNotesDialog notes={copying.subject} title={title} onClose={copying.close} />}
      {takingOut.subject && (
        <ConfirmDialog
          isOpen
          isDanger
          title="Take out this note?"
          confirmLabel="Take out"
          isBusy={recording.state.kind === 'saving'}
          problem={refusal(recording.state)}
          onConfirm={() => takingOut.subject && void takeOut(takingOut.subject)}
          onClose={takingOut.close}
        >
          <p>The record no longer shows it. The journal keeps it: nothing that was recorded is erased.</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
