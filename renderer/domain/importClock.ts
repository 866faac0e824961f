/** When a row of a table is due: its rule, and what starts its clock, in the records or in the same file. */
import { longDay } from './day';
import type { Clock } from './dueRule';
import type { Id } from './id';
import { type DayOrder, importedDay, short } from './importDue';
import type { ObligationField } from './importField';
import { keyOf, type LookUp, type Named, type NewAgreement } from './importLookUp';
import { nameKey } from './importRow';
import { type ClocklessRule, type ClockWords, importedRule, type RuleWords } from './importRule';

/** The cell of a field, without blanks around it. */
export type Cell = (key: ObligationField) => string;
/** Notes what is wrong with the row. */
export type Wrong = (sentence: string) => undefined;
/** The records, and the first row of each title in the file. */
export type FileLookUp = LookUp & { readonly titles: ReadonlyMap<string, number> };

/** What starts the clock of a rule: a record, an event that the import makes, or the obligation of another row, by the key of its title. */
export type ImportedClock = { /** As the row names it. */ readonly name: string } & (
  | { readonly kind: 'known'; readonly on: Clock['on']; readonly id: Id }
  | { readonly kind: 'new'; readonly on: 'trigger'; readonly key: string }
  | { readonly kind: 'row'; readonly on: ObligationClock; readonly key: string }
);
type ObligationClock = Exclude<Clock['on'], 'trigger'>;

export interface ImportedDue {
  readonly rule: ClocklessRule;
  readonly clock: ImportedClock | undefined;
}

/** The rule in a column of its own, else what stands under Due. */
export function ruleOf(cell: Cell, order: DayOrder, wrong: Wrong): RuleWords | undefined {
  const ruleCell = /^(once|one time|one-time|none|n\/a)$/i.test(cell('rule')) ? '' : cell('rule');
  if (ruleCell === '' && cell('due') === '') return wrong('The row does not say when it is due.');
  const first = importedDay(cell('due'), order);
  const read = ruleCell === '' ? importedRule(cell('due'), order) : importedRule(ruleCell, order, first.ok ? first.value : undefined);
  return read.ok ? read.value : wrong(`${ruleCell === '' ? 'Due' : 'Rule'}: ${read.error}`);
}

/** What the clock of a rule is: an event first, then an obligation in the records, then one in the file, then an event to be made. */
export function dueOf({ rule, clock }: RuleWords, agreement: Named<NewAgreement>, ownTitle: string, look: FileLookUp, wrong: Wrong): ImportedDue | undefined {
  if (!clock) return { rule, clock: undefined };
  const found = clockOf(clock, keyOf(agreement), ownTitle, look, wrong);
  return found && { rule, clock: found };
}

function clockOf({ on, name }: ClockWords, agreement: string, ownTitle: string, look: FileLookUp, wrong: Wrong): ImportedClock | undefined {
  const key = `${agreement}\n${nameKey(name)}`;
  if (on === 'any' || on === 'trigger') {
    const triggerId = look.triggers.get(key);
    if (triggerId !== undefined) return { kind: 'known', on: 'trigger', id: triggerId, name };
  }
  const isItself = nameKey(name) === ownTitle;
  if (on !== 'trigger') {
    const as: ObligationClock = on === 'any' ? 'due' : on;
    const known = look.obligations.get(key) ?? (on === 'any' || look.titles.has(key) ? undefined : look.obligations.get(nameKey(name)));
    if (known !== undefined && !isItself) return { kind: 'known', on: as, id: known, name };
    if (look.titles.has(key) && !isItself) return { kind: 'row', on: as, key, name };
    if (on !== 'any') return wrong(isItself ? 'It would wait for itself.' : `“${short(name)}” is no obligation, neither in the records nor in this file.`);
  }
  return name.length > 200 ? wrong('The name of the event is longer than 200 characters.') : { kind: 'new', on: 'trigger', key, name };
}

/** Equal for clocks that are the same. */
export const dueClockKey = (clock: ImportedClock | undefined): string => {
  if (clock === undefined) return '';
  const key = clock.kind === 'known' ? clock.id : clock.key;
  return clock.on === 'trigger' ? key : `${clock.on} ${key}`;
};

/** A due date that was moved stands beside its rule in our own export: which of the two comes in is said. */
export function movedNote(cell: Cell, rule: ClocklessRule, order: DayOrder): readonly string[] {
  const due = importedDay(cell('due'), order);
  if (cell('rule') === '' || rule.kind !== 'fixed' || !due.ok || due.value === rule.day) return [];
  return [`Comes in with ${longDay(rule.day)}, as its rule says, not with ${longDay(due.value)}. A move is recorded with its reason on the obligation’s page.`];
}
