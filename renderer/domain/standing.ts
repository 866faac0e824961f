/** How an authority stands on a day, as one sentence. */
import { authorityStatus, ENDING_NAMES, type Authority } from './authority';
import { longDay, type Day } from './day';

/** As the notice check says it; also what an issued letter keeps (`Issued.authorityStatus`). */
export function standing(authority: Pick<Authority, 'inForceFrom' | 'ended'>, on: Day): string {
  const status = authorityStatus(authority, on);
  if (status.state === 'inForce') return `In force since ${longDay(status.since)}.`;
  if (status.state === 'notYet') return `In force only from ${longDay(status.since)}.`;
  return `${ENDING_NAMES[status.state]} on ${longDay(status.since)}${status.by ? ` by ${status.by.replace(/\.$/, '')}` : ''}.`;
}
