/** Comments on a letter: those that are open first, each with its part as it read then. */
import { plainDay } from '@domain/day';
import { byOf, type LetterComment } from '@domain/letterReview';
import { resolveComment } from '@store/commands/letterReview';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import classes from './ReviewSection.module.css';

/** Characters of a part that are shown beside a comment. */
const SHOWN = 80;

type CommentsProps = { readonly comments: readonly LetterComment[]; readonly isClosed?: boolean };

/** `isClosed`: the letter is issued, the comments are only read. */
export function Comments({ comments, isClosed = false }: CommentsProps) {
  const { records, recorder, today } = useSession();
  const recording = useRecording();
  const inOrder = comments.toSorted((a, b) => Number(a.resolved !== undefined) - Number(b.resolved !== undefined));
  const set = (id: string, isResolved: boolean) => void recording.run(() => resolveComment(records, id, isResolved ? { by: byOf(recorder), on: today } : undefined));
  return (
    <>
      <ul className={classes.comments} aria-label="Comments" data-closed={isClosed || undefined}>
        {inOrder.map(({ id, part, quote, text, by, on, resolved }) => (
          <li key={id}>
            <p className={classes.part}>{part}{quote !== undefined && <span className={classes.quote}>, which read “{quote.length > SHOWN ? `${quote.slice(0, SHOWN).trimEnd()}…` : quote}”</span>}</p>
            <p className={classes.text}>{text}</p>
            <p className={classes.foot}>
              <span>{by.name}, {plainDay(on)}</span>
              {resolved && <span>Resolved by {resolved.by.name}, {plainDay(resolved.on)}</span>}
              {!isClosed && <Acts><TextLink label={`${resolved ? 'Open again' : 'Resolve'}: ${text.slice(0, 60)}`} onClick={() => set(id, resolved === undefined)}>{resolved ? 'Open again' : 'Resolve'}</TextLink></Acts>}
            </p>
          </li>
        ))}
      </ul>
      {refusal(recording.state)}
    </>
  );
}
