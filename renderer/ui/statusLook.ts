/** How every status of the records looks: icon, word and tone. The words are the clerk's. */
import { daysBetween, plainDay, type Day } from '@domain/day';
import type { IncomingLetter } from '@domain/incomingLetter';
import type { AuthorityStatus } from '@domain/authority';
import { isPastItsDay, JURISDICTION_STATUS_NAMES, type TimelineRow } from '@domain/jurisdiction';
import type { LetterStatus } from '@domain/letterReview';
import { type Decision, hasEffect, isWaiting, type Meeting, type Outcome } from '@domain/meeting';
import type { ObligationStatus } from '@domain/obligation';
import type { ServiceState } from '@domain/recipient';
import { assertNever } from '@domain/result';
import {
  IconAlertCircle, IconAlertTriangle, IconArrowRight, IconBan, IconCalendarEvent, IconCircleCheck, IconCircleDashed, IconClock,
  IconHourglass, IconLock, IconShieldCheck, type Icon,
} from '@tabler/icons-react';
import { briefDay } from './briefDay';
import { countToDue } from './count';
import type { Tone } from './tone';

export type StatusLook = {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly word: string;
  /** On a soft ground, unless the place asks otherwise. */
  readonly isSoft: boolean;
};

const look = (tone: Tone, icon: Icon, word: string, isSoft = true): StatusLook => ({ tone, icon, word, isSoft });

/** A look of one's own, for what has no function here. */
export const plainLook = look;

/** What else is known of an obligation, beside its status. */
export type ObligationFacts = {
  readonly status: ObligationStatus;
  readonly due: Day | undefined;
  readonly today: Day;
  /** What it waits for, if for anything: `an event`, `proof`, `proof: 1 of 2 in`. */
  readonly waitsFor?: string | undefined;
  /** Its authority is no longer in force today. */
  readonly hasDeadAuthority?: boolean | undefined;
};

/**
 * The one status of an obligation that matters most today.
 *
 * Closed states first, then what the office said about it (cannot, will not), then late, then the dead authority, then soon, then what it waits for.
 */
export function obligationLook({ status, due, today, waitsFor, hasDeadAuthority }: ObligationFacts): StatusLook {
  switch (status) {
    case 'met': return look('done', IconCircleCheck, 'Met');
    case 'removed': return look('wait', IconBan, 'Removed');
    case 'waived': return look('wait', IconBan, 'Waived');
    case 'superseded': return look('wait', IconArrowRight, 'Superseded');
    case 'cannotMeet': return look('late', IconAlertCircle, 'Cannot meet');
    case 'willNotMeet': return look('late', IconAlertCircle, 'Will not meet');
    case 'open': {
      const count = countToDue(due, today);
      if (count.kind === 'due' && count.days < 0) return look('late', IconAlertTriangle, 'Overdue');
      if (hasDeadAuthority === true) return look('soon', IconAlertCircle, 'Check authority');
      if (waitsFor !== undefined) return due === undefined
        ? look('wait', IconHourglass, `Waiting for ${waitsFor}`, false)
        : look('soon', IconHourglass, `Waiting for ${waitsFor}`);
      if (count.kind === 'due' && count.days <= 7) return look('soon', IconClock, count.days === 0 ? 'Due today' : 'Due soon');
      return look('accent', IconCircleDashed, 'Open', false);
    }
    default: return assertNever(status);
  }
}

/** An authority with its day, always: `Rescinded Aug 5, 2011`. With `on`, `In force on Nov 30, 2010`. */
export function authorityLook(status: AuthorityStatus, on?: Day): StatusLook {
  switch (status.state) {
    case 'inForce':
      return on === undefined
        ? look('done', IconShieldCheck, `In force since ${plainDay(status.since)}`, false)
        : look('done', IconShieldCheck, `In force on ${plainDay(on)}`);
    case 'notYet': return look('wait', IconHourglass, `In force from ${plainDay(status.since)}`, false);
    case 'superseded': return look('soon', IconArrowRight, `Superseded ${plainDay(status.since)}`, false);
    case 'rescinded': return look('late', IconBan, `Rescinded ${plainDay(status.since)}`, false);
    case 'endedWithAgreement': return look('wait', IconBan, `Ended with the agreement ${plainDay(status.since)}`, false);
    default: return assertNever(status);
  }
}

/** The same for dense columns: `In force`, `Superseded Jul 1`. The year goes without saying near `today`. */
export function authorityShortLook(status: AuthorityStatus, today?: Day): StatusLook {
  const full = authorityLook(status);
  const since = briefDay(status.since, today);
  switch (status.state) {
    case 'inForce': return { ...full, word: 'In force' };
    case 'notYet': return { ...full, word: `In force from ${since}` };
    case 'superseded': return { ...full, word: `Superseded ${since}` };
    case 'rescinded': return { ...full, word: `Rescinded ${since}` };
    case 'endedWithAgreement': return { ...full, word: `Ended ${since}` };
    default: return assertNever(status);
  }
}

/** What rests on an authority that is not in force says so: `Authority rescinded Aug 5, 2011`. Undefined while it is in force. */
export function deadAuthorityLook(status: AuthorityStatus, today?: Day): StatusLook | undefined {
  if (status.state === 'inForce') return undefined;
  const short = authorityShortLook(status, today);
  return { ...short, word: `Authority ${short.word.charAt(0).toLowerCase()}${short.word.slice(1)}` };
}

/** A letter: draft, in review, approved, issued or void (with its number, if wanted). */
export function letterLook(state: LetterStatus, number?: string): StatusLook {
  switch (state) {
    case 'draft': return look('accent', IconCircleDashed, 'Draft');
    case 'inReview': return look('wait', IconHourglass, 'In review');
    case 'approved': return look('accent', IconCircleCheck, 'Approved');
    case 'issued': return look('done', IconShieldCheck, number === undefined ? 'Issued' : `Issued ${number}`);
    case 'void': return look('late', IconBan, number === undefined ? 'Void' : `Void ${number}`);
    default: return assertNever(state);
  }
}

/**
 * Where one recipient's copy stands. `day` is the day of the fact that says so.
 *
 * With `waitingDays` (days since sending) a copy without proof says how long; from `longAfter` days on in ochre.
 */
export function serviceLook(state: ServiceState, day?: Day, waitingDays?: number, longAfter = 10): StatusLook {
  const on = day === undefined ? '' : ` ${plainDay(day)}`;
  switch (state) {
    case 'notSent': return look('wait', IconCircleDashed, 'Not sent yet', false);
    case 'sent':
      return waitingDays !== undefined && waitingDays >= longAfter
        ? look('soon', IconHourglass, `No proof after ${waitingDays} ${waitingDays === 1 ? 'day' : 'days'}`, false)
        : look('wait', IconHourglass, 'Sent, no proof yet', false);
    case 'attempted': return look('soon', IconHourglass, `Delivery attempted${on}`, false);
    case 'received': return look('done', IconCircleCheck, `Received${on}`, false);
    case 'answered': return look('done', IconCircleCheck, `Answered${on}`, false);
    case 'refused': return look('late', IconAlertCircle, `Refused${on}`, false);
    case 'returned': return look('late', IconAlertCircle, `Returned${on}`, false);
    default: return assertNever(state);
  }
}

/** A letter that came in: answered, to be answered by a day, or only registered. */
export function incomingLook({ replyBy, replied }: Pick<IncomingLetter, 'replyBy' | 'replied'>, today: Day): StatusLook {
  if (replied) return look('done', IconCircleCheck, `Answered ${plainDay(replied.on)}`, false);
  if (replyBy === undefined) return look('wait', IconCircleCheck, 'No reply asked for', false);
  if (replyBy < today) return look('late', IconAlertCircle, `Reply was due ${plainDay(replyBy)}`);
  return look(daysBetween(today, replyBy) <= 7 ? 'soon' : 'wait', IconHourglass, `Reply by ${plainDay(replyBy)}`, false);
}

/** What a meeting decided about an obligation. */
export function decisionLook(decision: Decision): StatusLook {
  switch (decision) {
    case 'moved': return look('accent', IconArrowRight, 'Moved');
    case 'removed': return look('wait', IconBan, 'Removed');
    case 'refused': return look('late', IconAlertCircle, 'Refused');
    case 'deferred': return look('wait', IconHourglass, 'Deferred');
    case 'confirmed': return look('done', IconCircleCheck, 'Confirmed');
    case 'none': return look('wait', IconCircleDashed, 'No decision', false);
    default: return assertNever(decision);
  }
}

/** The same with its confirmation: what is subject to a written word has moved nothing yet, or never did. */
export function outcomeLook(outcome: Pick<Outcome, 'decision' | 'isConditional' | 'settled'>): StatusLook {
  const decided = decisionLook(outcome.decision);
  if (isWaiting(outcome)) return look('soon', IconHourglass, `${decided.word}, once confirmed`);
  return hasEffect(outcome) ? decided : look('wait', IconBan, `${decided.word}, not confirmed`, false);
}

/** A jurisdiction of a deployment timeline; one that waits although its day is over says so. */
export function jurisdictionLook(row: TimelineRow, today: Day): StatusLook {
  const word = JURISDICTION_STATUS_NAMES[row.status];
  if (isPastItsDay(row, today)) return look('soon', IconAlertCircle, `${word}, day passed`, false);
  switch (row.status) {
    case 'planned': return look('accent', IconCircleDashed, word, false);
    case 'moved': return look('accent', IconArrowRight, word, false);
    case 'active': return look('done', IconCircleCheck, word, false);
    case 'removed': return look('wait', IconBan, word, false);
    case 'notActivated': return look('wait', IconAlertCircle, word, false);
    default: return assertNever(row.status);
  }
}

/** A closed session of the council: what was said in it is withheld. */
export const CLOSED_LOOK = look('late', IconLock, 'Closed session', false);

/** A meeting: planned or held. */
export function meetingLook(status: Meeting['status']): StatusLook {
  return status === 'held' ? look('done', IconCircleCheck, 'Held') : look('accent', IconCalendarEvent, 'Planned');
}
