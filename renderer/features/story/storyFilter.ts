/** Which facts of a story are shown: by kind, by day, by their words. */
import { type Day, longDay } from '@domain/day';
import type { StoryKind } from '../storyEvents';
import { STORY_KINDS, type StoryLine } from './storyLines';

export interface StoryFilter {
  /** None: all of them. */
  readonly kinds: readonly StoryKind[];
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** Every word of it must stand in the fact. */
  readonly find: string;
}

export const EVERY_FACT: StoryFilter = { kinds: [], from: undefined, to: undefined, find: '' };

export const isNarrowed = ({ kinds, from, to, find }: StoryFilter): boolean => kinds.length > 0 || from !== undefined || to !== undefined || find.trim() !== '';

export function chosenLines(lines: readonly StoryLine[], { kinds, from, to, find }: StoryFilter): readonly StoryLine[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(({ kind, day, text, why = '', of }) => {
    if (kinds.length > 0 && !kinds.includes(kind)) return false;
    if ((from !== undefined && day < from) || (to !== undefined && day > to)) return false;
    const all = [text, why, ...of].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** What a paper says of a story that is narrowed: `letters, meetings; from November 1, 2010; with the words “delay”`; empty when it is whole. */
export function filterWords({ kinds, from, to, find }: StoryFilter): string {
  return [
    STORY_KINDS.filter(({ value }) => kinds.includes(value)).map(({ label }) => label.toLowerCase()).join(', '),
    [from && `from ${longDay(from)}`, to && `to ${longDay(to)}`].filter(Boolean).join(' '),
    find.trim() === '' ? '' : `with the words “${find.trim()}”`,
  ].filter(Boolean).join('; ');
}
