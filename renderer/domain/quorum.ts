/** Who counts for the quorum of a meeting. */
import type { Attendee, Meeting } from './meeting';

/** How many members are present. Where nobody is marked as a member, everybody present counts. A proxy counts for whom it stands. */
export function presentForQuorum(attendees: readonly Pick<Attendee, 'isPresent' | 'isMember'>[]): number {
  const present = attendees.filter(({ isPresent }) => isPresent);
  const hasMembers = attendees.some(({ isMember }) => isMember === true);
  return hasMembers ? present.filter(({ isMember }) => isMember === true).length : present.length;
}

/** `Quorum of 4: 5 present` and whether it is reached; undefined where the meeting needs none. */
export function quorumState({ quorum }: Pick<Meeting, 'quorum'>, attendees: readonly Pick<Attendee, 'isPresent' | 'isMember'>[]): { readonly isReached: boolean; readonly words: string } | undefined {
  if (quorum === undefined) return undefined;
  const present = presentForQuorum(attendees);
  const isReached = present >= quorum;
  return { isReached, words: isReached ? `Quorum of ${quorum}: reached, ${present} present` : `Quorum of ${quorum}: not reached, ${present} present` };
}
