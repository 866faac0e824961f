/** The extensions of a due date as a letter lists them. */
import { longDay } from './day';
import { inOneLine } from './fieldValue';
import type { DueDateMove } from './obligation';

/** One line for each extension that was granted and each move to a later day; a move to an earlier one is left out. `moves` in the order of their days. */
export const extensionLines = (moves: readonly DueDateMove[]): string =>
  moves
    .filter(({ kind, from, to }) => kind === 'extension' || (from !== undefined && from < to))
    .map(({ kind, from, to, on, grantedBy, reason }) => {
      const dates = from ? `from ${longDay(from)} to ${longDay(to)}` : `to ${longDay(to)}`;
      const what = kind === 'extension' ? 'extended' : 'moved';
      return inOneLine(`${what} ${dates}, on ${longDay(on)}${grantedBy ? ` by ${grantedBy}` : ''}: ${reason}`);
    })
    .join('\n');
