/** The main act of a meeting's page. */
import { Button } from '@mantine/core';
import { holdMeeting } from '@store/commands/meetings';
import type { MeetingView } from '@store/queries/meetings';
import { Blocked } from '@ui/Blocked';
import { IconCheck, IconMail } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { useSession } from '../session';
import type { useRecording } from '../useRecording';
import { letterAboutMeeting } from './letterAboutMeeting';
import classes from './MeetingPage.module.css';
import { ENTRY_TEXT_ID } from './StatementEntry';

/** What comes next: take the minutes, which marks it as held, then confirm the outcome by letter. */
export function NextAct({ view, holding }: { readonly view: MeetingView; readonly holding: ReturnType<typeof useRecording> }) {
  const { records, today } = useSession();
  const { meeting } = view;
  const id = useId();
  if (meeting.status === 'held') {
    return (
      <Button component={Link} to={letterAboutMeeting(view, 'L5')} leftSection={<IconMail size={17} stroke={1.7} aria-hidden />}>
        New letter: confirm the outcome
      </Button>
    );
  }
  const isAhead = meeting.day > today;
  /** The agenda becomes the headings of the minutes, and the cursor stands where they are typed; whoever has gone to another field meanwhile stays there. */
  const begin = async () => {
    const isHeld = (await holding.run(() => holdMeeting(records, meeting.id, today))) !== undefined;
    const { activeElement } = document;
    const isElsewhere = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
    if (isHeld && !isElsewhere) document.getElementById(ENTRY_TEXT_ID)?.focus();
  };
  return (
    <div className={classes.main}>
      <Button
        disabled={isAhead}
        loading={holding.state.kind === 'saving'}
        {...(isAhead ? { 'aria-describedby': id } : {})}
        leftSection={<IconCheck size={17} stroke={1.9} aria-hidden />}
        onClick={() => void begin()}
      >
        Start minutes
      </Button>
      {isAhead && <Blocked id={id}>Its day is still ahead</Blocked>}
    </div>
  );
}
