/** The retention of a record in words. */
import { longDay, type Day } from '@domain/day';
import { type Retention, TRIGGER_NAMES } from '@domain/retention';

/** `From November 25, 2013`, `Kept permanently`, `Waiting until the letter was issued`. */
export function retentionWords(retention: Retention, today: Day): string {
  switch (retention.kind) {
    case 'none':
      return 'No series is assigned';
    case 'permanent':
      return 'Kept permanently';
    case 'waiting':
      return `Not yet counted: from when ${TRIGGER_NAMES[retention.trigger]}`;
    case 'from':
      return retention.from <= today ? `Since ${longDay(retention.from)}` : `From ${longDay(retention.from)}`;
  }
}
