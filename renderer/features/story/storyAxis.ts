/** The picture of a story: of one obligation with its due date and the dates before it, of an agreement with every fact. */
import { type Day, longDay } from '@domain/day';
import type { Story } from '@store/queries/story';
import type { TimeAxisProps } from '@ui/TimeAxis';
import { storySentence } from '../storyEvents';
import type { StoryLine } from './storyLines';

/** More facts than anybody listens to one by one: the table has them. */
const MOST_TOLD = 40;

export function storyAxis({ parts }: Story, lines: readonly StoryLine[], today: Day, isAsOf: boolean): TimeAxisProps {
  const only = parts.length === 1 ? parts[0]?.view : undefined;
  const events = lines.filter(({ isMark }) => isMark);
  const [first, last] = [events[0], events.at(-1)];
  const name = events.length > MOST_TOLD && first && last
    ? `${events.length} facts from ${longDay(first.day)} to ${longDay(last.day)}; they stand one by one in the table “What happened”.`
    : only === undefined
      ? `${[...events.map(({ day, text, of }) => `${longDay(day)}: ${[text, ...(of.length === 1 ? of : [])].join(', ')}`), `today is ${longDay(today)}`].join('; ')}.`
      : storySentence(only, events, today);
  return {
    name,
    today,
    isAsOf,
    events,
    ...(only === undefined ? {} : { due: only.account.due, lead: only.account.lead, movedFrom: only.standingMoves.flatMap(({ from }) => from ?? []), isMet: only.obligation.status === 'met' }),
  };
}
