/** Sentences about a timeline, for pictures and panels. */
import { type Day, longDay, monthAndYear, plainDay } from '@domain/day';
import { fullName, type TimelineRow } from '@domain/jurisdiction';
import type { Period, Timeline, TimelineStep } from '@domain/timeline';
import type { OursOnAxis } from '@ui/DeploymentCurve';

const count = (number: number): string => number.toLocaleString('en-US');

/** `3,200 jurisdictions`. */
export const jurisdictionsWords = (number: number): string => `${count(number)} ${number === 1 ? 'jurisdiction' : 'jurisdictions'}`;

/** `1,204 planned, 96 moved, 685 active, 12 removed`; what there is none of is left out. */
export function countsWords({ counts }: Timeline): string {
  const words = [[counts.planned, 'planned'], [counts.moved, 'moved'], [counts.active, 'active'], [counts.removed, 'removed'], [counts.notActivated, 'not activated']] as const;
  return words.filter(([number]) => number > 0).map(([number, word]) => `${count(number)} ${word}`).join(', ');
}

/** What the picture shows, as a sentence. */
export function pictureWords(timeline: Timeline, ours: TimelineRow | undefined, now: { readonly expected: number; readonly active: number }, today: Day): string {
  const whole = `${jurisdictionsWords(timeline.total)}: by ${longDay(today)}, ${count(now.expected)} should be active by the plan as it stands, and ${count(now.active)} are.`;
  if (!ours) return whole;
  const days = ours.activatedOn ? `was activated on ${longDay(ours.activatedOn)}` : ours.expectedOn ? `is planned for ${longDay(ours.expectedOn)}` : 'has no planned day';
  return `${whole} ${fullName(ours)}, our own, ${days}${ours.movedTo && ours.plannedOn ? `, first planned for ${longDay(ours.plannedOn)}` : ''}.`;
}

/** Our own city's marks on the axis. */
export const oursOnAxis = (ours: TimelineRow | undefined): OursOnAxis | undefined =>
  ours && { label: ours.name.length > 40 ? `${ours.name.slice(0, 40)}…` : ours.name, movedFrom: ours.movedTo ? ours.plannedOn : undefined, expectedOn: ours.expectedOn, activatedOn: ours.activatedOn };

/** `February 2011`, `2011`, or the week's first day. */
export const stepWords = ({ from }: TimelineStep, period: Period): string => (period === 'year' ? from.slice(0, 4) : period === 'month' ? monthAndYear(from) : plainDay(from));

export const PERIOD_WORDS: Readonly<Record<Period, string>> = { week: 'Week from', month: 'Month', year: 'Year' };
