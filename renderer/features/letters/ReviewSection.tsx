/** Where a letter stands in its review, who said what about it, and what can be done next. */
import { longDay } from '@domain/day';
import { letterParts } from '@domain/letterParts';
import type { Letter } from '@domain/letter';
import { actorName } from '@domain/person';
import { commentsOn } from '@store/queries/letters';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { CommentDialog } from './CommentDialog';
import { Comments } from './Comments';
import { EditorSection } from './EditorSection';
import classes from './ReviewSection.module.css';
import type { LetterEditing } from './useLetterEditor';
import type { Reviewing } from './useReview';

type ReviewSectionProps = { readonly letter: Letter; readonly editing: LetterEditing; readonly reviewing: Reviewing };

export function ReviewSection({ letter, editing, reviewing }: ReviewSectionProps) {
  const { isReadOnly } = useSession();
  const comments = useLive((db) => commentsOn(db, letter.id), [letter.id]);
  const adding = useDialog<true>();
  const open = comments?.filter(({ resolved }) => resolved === undefined).length ?? 0;
  return (
    <EditorSection title="Review and comments" aside={comments && comments.length > 0 ? (open === 1 ? '1 comment is open' : open === 0 ? 'no comment is open' : `${open} comments are open`) : undefined}>
      <Standing letter={letter} reviewing={reviewing} isDirty={editing.isDirty} />
      {comments !== undefined && comments.length > 0 && <Comments comments={comments} />}
      {!isReadOnly && (
        <p className={classes.acts}>
          <TextLink onClick={() => adding.open(true)}>Add a comment</TextLink>
          {letter.status === 'draft' && !reviewing.needsApproval && <TextLink onClick={() => reviewing.ask('send')}>Send for review</TextLink>}
          {letter.status === 'inReview' && <TextLink onClick={() => reviewing.ask('send')}>Ask somebody else</TextLink>}
          {letter.status === 'inReview' && <TextLink onClick={() => void reviewing.takeBack()}>Take back from review</TextLink>}
          {letter.status === 'approved' && <TextLink onClick={() => reviewing.ask('sendBack')}>Send back</TextLink>}
        </p>
      )}
      {adding.subject && editing.view && <CommentDialog letterId={letter.id} parts={letterParts(editing.view.content)} onClose={adding.close} />}
    </EditorSection>
  );
}

function Standing({ letter, reviewing, isDirty }: { readonly letter: Letter; readonly reviewing: Reviewing; readonly isDirty: boolean }) {
  const { people } = useSession();
  const { review, approval, sentBack, status } = letter;
  const asked = review && people.find(({ id }) => id === review.reviewerId);
  switch (status) {
    case 'draft':
      return sentBack
        ? <Notice tone="soon" what={`Sent back by ${sentBack.by.name} on ${longDay(sentBack.on)}`} why={sentBack.reason} />
        : <p className={classes.quiet}>{reviewing.needsApproval ? 'This office issues approved letters only: send it for review when it is ready.' : 'Nobody has been asked to read it. It can be issued without.'}</p>;
    case 'inReview':
      return (
        <Notice
          tone="plain"
          what={`In review with ${asked ? actorName(asked) : 'somebody who is no longer among our people'}`}
          why={review && `Sent by ${review.by.name} on ${longDay(review.on)}.${review.note ? ` ${review.note}` : ''}`}
        />
      );
    case 'approved':
      if (isDirty) return <Notice tone="soon" role="status" what="The words have changed since they were approved" why="Saving puts the letter back to review." />;
      if (reviewing.isStale) return <Notice tone="late" role="status" what="The letter no longer reads as it was approved" why="Something in the records that it takes its words from has changed. Send it back, then for review again." />;
      return <Notice tone="done" what={`Approved by ${approval?.by.name ?? ''}`} why={`On ${approval ? longDay(approval.on) : ''}. These very words: a change puts the letter back to review.`} />;
    case 'issued':
    case 'void':
      return null;
  }
}
