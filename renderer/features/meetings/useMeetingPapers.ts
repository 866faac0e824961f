/** The papers of a meeting: its minutes printed, as PDF and as Word, and the invitation for calendars. */
import type { MeetingView } from '@store/queries/meetings';
import type { MinutesView } from '@store/queries/minutes';
import type { NoticeProps } from '@ui/Notice';
import { useState } from 'react';
import { useSession } from '../session';
import { useKeptFile } from '../useKeptFile';
import { useSaveBytes } from '../useSaveBytes';
import { minutesName } from './minutesPaper';
import { useMinutes, useMinutesWord } from './useMinutes';

export interface MeetingPapers {
  /** What became of the paper that was made last. */
  readonly told: Pick<NoticeProps, 'tone' | 'what' | 'why' | 'role'> | undefined;
  readonly isMaking: boolean;
  readonly print: () => void;
  readonly save: () => void;
  readonly saveWord: () => void;
  readonly invite: () => void;
}

/** Approved minutes are printed and saved as they were frozen. */
export function useMeetingPapers(view: MeetingView, parts: MinutesView): MeetingPapers {
  const { office, records } = useSession();
  const paper = useMinutes(view, parts);
  const word = useMinutesWord(view, parts);
  const kept = useKeptFile();
  const invitation = useSaveBytes();
  const [last, setLast] = useState<'paper' | 'word' | 'kept' | 'invitation'>();
  const { meeting, attendees } = view;
  const { approved } = meeting;
  const ics = async () => {
    const { invitationFile } = await import('./invitationFile');
    return new Uint8Array(new TextEncoder().encode(invitationFile(meeting, { office, agenda: parts.agenda, attendees, at: records.now() })));
  };
  const run = (made: NonNullable<typeof last>, act: () => Promise<unknown>) => {
    setLast(made);
    void act();
  };
  return {
    told: last && { paper, word, kept, invitation }[last].told,
    isMaking: paper.making !== undefined || word.isSaving || invitation.isSaving,
    print: () => (approved ? run('kept', () => kept.print(approved.pdf)) : run('paper', paper.print)),
    save: () => (approved ? run('kept', () => kept.save(approved.pdf)) : run('paper', paper.save)),
    saveWord: () => run('word', word.save),
    invite: () => run('invitation', () => invitation.save(`${minutesName(meeting).replace(/^Minutes/, 'Invitation')}.ics`, ics, 'Invitation')),
  };
}
