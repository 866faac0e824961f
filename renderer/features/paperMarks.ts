/** What papers of the office bear: the mark of the sample, and the seal. */
import { isClosedSession } from '@domain/closedSession';
import type { Meeting } from '@domain/meeting';
import type { Office } from '@domain/office';

/** What stands at the top of every printed page of the sample. */
export const SAMPLE_MARK = 'Historical sample';

/** What stands at the top of every printed page of what was said in a closed session. */
export const CLOSED_MARK = 'Closed session, not for release';

/** The marks of a meeting's own papers, as one line; empty where there is none. */
export const meetingMark = ({ isSample }: Pick<Office, 'isSample'>, meeting: Pick<Meeting, 'kind' | 'opened'>): string =>
  [isSample && SAMPLE_MARK, isClosedSession(meeting) && CLOSED_MARK].filter(Boolean).join(' · ');

/** Where the window finds the seal of an office that has one. */
export const sealUrlOf = ({ seal }: Pick<Office, 'seal'>): string | undefined => (seal ? `/files/${seal.file.hash}` : undefined);
