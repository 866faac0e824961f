/** The sentence under the date: what the day is about, in words. */
import type { Day } from '@domain/day';
import { daysBetween, longDay } from '@domain/day';
import type { TodayData } from './useToday';

/** `Two obligations are overdue. The next is due on December 15, 2026, in 21 days. One letter waits for proof.` */
export function summary({ counts: { overdue }, due, waitingCount }: Pick<TodayData, 'counts' | 'due' | 'waitingCount'>, today: Day): string {
  const next = due[0]?.due.due;
  const sentences = [
    overdue === 0 ? 'Nothing is overdue.' : `${capital(amount(overdue))} ${overdue === 1 ? 'obligation is' : 'obligations are'} overdue.`,
    ...(next ? [next === today ? 'The next is due today.' : `The next is due on ${longDay(next)}, in ${count(daysBetween(today, next), 'day')}.`] : []),
    ...(waitingCount > 0 ? [`${capital(amount(waitingCount))} ${waitingCount === 1 ? 'letter waits' : 'letters wait'} for proof.`] : []),
  ];
  return sentences.join(' ');
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

const amount = (number: number): string => WORDS[number] ?? String(number);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
