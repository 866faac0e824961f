/** How a records request looks: open with its day, released, closed. */
import { type Day, plainDay } from '@domain/day';
import type { RecordsRequest } from '@domain/recordsRequest';
import { plainLook, type StatusLook } from '@ui/statusLook';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';

export function requestLook({ status, replyBy }: Pick<RecordsRequest, 'status' | 'replyBy'>, today: Day): StatusLook {
  switch (status) {
    case 'released':
      return plainLook('done', IconCircleCheck, 'Released');
    case 'closed':
      return plainLook('wait', IconCircleX, 'Closed');
    case 'open':
      if (replyBy === undefined) return plainLook('wait', IconClock, 'Open');
      return replyBy < today ? plainLook('late', IconAlertTriangle, `Answer was due ${plainDay(replyBy)}`) : plainLook('soon', IconClock, `Answer by ${plainDay(replyBy)}`);
  }
}
