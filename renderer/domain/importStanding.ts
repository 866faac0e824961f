/** How a row of a table says that an obligation stands, and that its authority does. */
import { type Authority, ENDING_NAMES, type Ending } from './authority';
import { type Day, longDay } from './day';
import type { Cell, Wrong } from './importClock';
import { type DayOrder, importedDay, short } from './importDue';
import { nameKey } from './importRow';
import type { RuleWords } from './importRule';
import { OBLIGATION_STATUS_NAMES, type Obligation, ObligationStatus } from './obligation';

/** How it stands, where the row says so. */
export type ImportedStanding = Pick<Obligation, 'status' | 'statusSince' | 'statusReason'>;

/** Statuses by the words of our own lists, and by those that spreadsheets use. */
const STATUSES: ReadonlyMap<string, ObligationStatus> = new Map([
  ...ObligationStatus.options.map((status) => [nameKey(OBLIGATION_STATUS_NAMES[status]), status] as const),
  ...['pending', 'in progress', 'not started', 'ongoing', 'active'].map((word) => [word, 'open'] as const),
  ...['done', 'complete', 'completed', 'fulfilled'].map((word) => [word, 'met'] as const),
  ['removed', 'removed'],
]);

/** A day after `today` is refused: no obligation can be met, waived or the like before it happens. */
export function standingOf(cell: Cell, order: DayOrder, today: Day, words: RuleWords | undefined, wrong: Wrong): ImportedStanding | undefined {
  const status = cell('status') === '' ? 'open' : STATUSES.get(nameKey(cell('status')));
  if (status === undefined) return wrong(`Status: “${short(cell('status'))}” is none of open, cannot meet, will not meet, met, waived, superseded and removed.`);
  if (status === 'met' && words?.rule.kind === 'every') return wrong('Status: one that comes back is never met for good. Leave it open, and record its dates as done.');
  const since = cell('statusSince') === '' ? undefined : importedDay(cell('statusSince'), order);
  if (since && !since.ok) return wrong(`Status since: ${since.error}`);
  if (since && since.value > today) return wrong(`Status since: ${longDay(since.value)} is after today. Give the day on which it came to be so.`);
  const reason = cell('statusReason');
  if (status !== 'open' && !since) return wrong(status === 'met' ? 'Status: say in the column “Status since” on which day it was met.' : `Status: say in the column “Status since” from which day it is “${OBLIGATION_STATUS_NAMES[status]}”.`);
  if (status !== 'open' && status !== 'met' && reason === '') return wrong(`Status: say in the column “Why it stands so” why it is “${OBLIGATION_STATUS_NAMES[status]}”.`);
  return { status, ...(since ? { statusSince: since.value } : {}), ...(reason === '' ? {} : { statusReason: reason }) };
}

/** How an authority that is made anew stands: null while it is in force. A dead one must not come in as one that lives. */
export function endedOf(cell: Cell, dated: Day, order: DayOrder, wrong: Wrong): Authority['ended'] | null {
  const words = nameKey(cell('authorityStanding'));
  if (/^(|in force|active|current|not yet in force)$/.test(words)) return null;
  const how = ENDINGS.find((ending) => nameKey(ENDING_NAMES[ending]) === words);
  if (how === undefined) return wrong(`Standing of the authority: “${short(words)}” is none of in force, superseded, rescinded and ended with the agreement.`);
  const on = importedDay(cell('authoritySince'), order);
  if (!on.ok) return wrong(`Standing since: say from which day the authority is ${words}.`);
  return on.value > dated ? { on: on.value, how, by: '' } : wrong('Standing since: the authority would end before it began.');
}

const ENDINGS: readonly Ending[] = ['superseded', 'rescinded', 'endedWithAgreement'];
