/** What can be done with a letter in its review: the question that is open, and what recording the answer came to. */
import type { Letter } from '@domain/letter';
import { byOf, type ReviewDraft } from '@domain/letterReview';
import { letterText } from '@domain/letterContent';
import { approveLetter, sendBack, sendForReview, takeBackFromReview } from '@store/commands/letterReview';
import { contentHash } from '@store/contentHash';
import { useEffect, useState } from 'react';
import { useSession } from '../session';
import { wordsOn } from './compose';
import type { LetterEditing } from './useLetterEditor';

export type ReviewAsk = 'send' | 'approve' | 'sendBack';

export type Reviewing = ReturnType<typeof useReview>;

/** What is typed and not saved is saved first, so that what is read and approved is what stands in the records. */
export function useReview(letter: Letter, editing: LetterEditing) {
  const { records, office, recorder, today } = useSession();
  const [asked, setAsked] = useState<ReviewAsk>();
  const [isBusy, setBusy] = useState(false);
  const { recording, isDirty, view, checkForm, save } = editing;
  const words = view && letterText(view.content);
  const hash = useHash(words);
  const approved = letter.approval?.contentHash;

  const ask = (what: ReviewAsk) => {
    if (what !== 'sendBack' && !checkForm()) return;
    recording.reset();
    setAsked(what);
  };
  const close = () => setAsked(undefined);

  const run = async (command: () => ReturnType<typeof sendForReview>): Promise<boolean> => {
    setBusy(true);
    try {
      if (isDirty && !(await save())) return false;
      const done = (await recording.run(command)) !== undefined;
      if (done) close();
      return done;
    } finally {
      setBusy(false);
    }
  };

  return {
    asked, ask, close, isBusy,
    /** This office issues approved letters only. */
    needsApproval: office.requiresApproval === true,
    /** The words are no longer those that were approved, although nobody changed the letter. */
    isStale: letter.status === 'approved' && !isDirty && hash !== undefined && approved !== undefined && hash !== approved,
    send: (draft: ReviewDraft) => run(() => sendForReview(records, letter.id, draft, byOf(recorder), today)),
    approve: () => run(async () => approveLetter(records, letter.id, byOf(recorder), today, wordsOn(today), words === undefined ? undefined : await contentHash(words))),
    /** The letter is sent back as it was saved: what the reviewer typed stays in the form. */
    sendBack: (reason: string) => sendBack(records, letter.id, reason, byOf(recorder), today),
    takeBack: () => recording.run(() => takeBackFromReview(records, letter.id)),
  };
}

/** The hash of words, once it is counted. */
function useHash(words: string | undefined): string | undefined {
  const [counted, setCounted] = useState<{ readonly words: string; readonly hash: string }>();
  useEffect(() => {
    if (words === undefined) return undefined;
    let isWanted = true;
    void contentHash(words).then((hash) => {
      if (isWanted) setCounted({ words, hash });
    });
    return () => {
      isWanted = false;
    };
  }, [words]);
  return counted?.words === words ? counted?.hash : undefined;
}
