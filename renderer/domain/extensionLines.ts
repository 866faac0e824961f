/** The extensions of a due date as a letter lists them. */
import { longDay } from './day';
import { inOneLine } from './fieldValue';
import type { DueDateMove } from './obligation';

/** One line for each extension that was granted; other moves are left out. `moves` in the order of their days. */
export const extensionLines = (moves: readonly DueDateMove[]): string =>
  moves
    .filter(({ kind }) => kind === 'extension')
    .map(({ from, to, on, grantedBy, reason }) => {
      const dates = from ? `from ${longDay(from)} to ${longDay(to)}` : `to ${longDay(to)}`;
      return inOneLine(`${dates}, on ${longDay(on)}${grantedBy ? ` by ${grantedBy}` : ''}: ${reason}`);
    })
    .join('\n');
