/** By which day a letter must be answered, while its form is typed: the day and how it is counted. */
import { type Day, shortDay } from '@domain/day';
import { type IncomingDraft, replyCountOf, replyDate } from '@domain/incomingLetter';
import { calendarLookUp } from '@store/countingCalendars';
import { useLive } from './session';
import classes from './ReplyPreview.module.css';

type ReplyPreviewProps = { readonly receivedOn: Day | undefined; readonly count: Pick<IncomingDraft, 'replyCount' | 'replyUnit'>; readonly agreementId: string; /** What happened on the first day: `the request was received`. */ readonly what?: string };

export function ReplyPreview({ receivedOn, count, agreementId, what }: ReplyPreviewProps) {
  const calendar = useLive((db) => calendarLookUp(db).of({ id: '', ...(agreementId === '' ? {} : { agreementId }) }), [agreementId]);
  const counted = replyCountOf(count);
  if (receivedOn === undefined || counted === undefined || calendar === undefined) return <p className={classes.preview}>The day stands here once it can be counted.</p>;
  const { due, steps } = replyDate(receivedOn, counted, calendar, what);
  return (
    <div className={classes.preview} role="status">
      <p><b>{due === undefined ? 'No day can be counted' : `Reply by ${shortDay(due)}`}</b></p>
      <ol>{steps.map(({ text, day }) => <li key={text}>{text}{day !== undefined && `: ${shortDay(day)}`}</li>)}</ol>
    </div>
  );
}
