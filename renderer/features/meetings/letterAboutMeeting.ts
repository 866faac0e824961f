/** Where a letter about a meeting begins. */
import type { LetterKind } from '@domain/letter';
import { isOpen } from '@domain/obligation';
import type { MeetingView } from '@store/queries/meetings';
import { routes } from '../routes';

/** It is about what the meeting took up: first what is still open. */
export function letterAboutMeeting({ meeting, obligations }: MeetingView, kind: LetterKind): string {
  const ids = [...obligations.filter(({ obligation }) => isOpen(obligation)), ...obligations.filter(({ obligation }) => !isOpen(obligation))].map(({ obligation }) => obligation.id);
  const [obligationId, ...alsoIds] = ids;
  return routes.newLetter({ meetingId: meeting.id, kind, ...(obligationId === undefined ? {} : { obligationId, alsoIds }) });
}
