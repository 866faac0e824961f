/** Says when an authority may not be cited, or soon may not be. */
import { type Authority, authorityStatus, ENDING_NAMES } from '@domain/authority';
import { type Day, longDay } from '@domain/day';
import { Notice } from '@ui/Notice';
import classes from './AuthorityWarning.module.css';

type AuthorityWarningProps = {
  readonly authority: Authority;
  readonly today: Day;
  /** In lists and forms: an end that is still ahead is a quiet line, not a notice. */
  readonly isBrief?: boolean | undefined;
};

/** Nothing while it stands without a recorded end. Citing a dead authority is the worst mistake. */
export function AuthorityWarning({ authority, today, isBrief = false }: AuthorityWarningProps) {
  const { ended, inForceFrom } = authority;
  const { state } = authorityStatus(authority, today);
  if (state === 'notYet') {
    return <Notice tone="soon" what="Not yet in force" why={`It comes into force on ${longDay(inForceFrom)}. A letter dated before cannot cite it without a typed reason.`} />;
  }
  if (!ended) return null;
  const how = `${ENDING_NAMES[ended.how]} on ${longDay(ended.on)}${ended.by === '' ? '' : `: ${ended.by}`}.`;
  if (state === 'inForce' && isBrief) return <p className={classes.brief}>In force today, no longer from {longDay(ended.on)} on. {how}</p>;
  return state === 'inForce'
    ? <Notice tone="soon" what={`In force today, no longer from ${longDay(ended.on)} on`} why={`${how} A letter dated later cannot cite it without a typed reason.`} />
    : <Notice tone="late" what="Seen from today, this authority is no longer in force" why={`${how} A letter dated since cannot cite it without a typed reason.`} />;
}
