/** Obligations with everything in words, for files that other programs read. */
import { authorityStatus } from '@domain/authority';
import type { Day } from '@domain/day';
import { clockOf } from '@domain/dueRule';
import { ruleText } from '@domain/ruleText';
import type { NoticebookDb } from '../db';
import { namesOf } from './history';
import type { DocketLine } from './obligations';

/** A line of the docket, and the names that stand in its rule and in whom it is owed to. */
export interface ExportedObligation extends DocketLine {
  readonly owedTo: readonly string[];
  readonly ruleWords: string;
  readonly authorityState: ReturnType<typeof authorityStatus>;
}

/** The lines as they are given, in their order. */
export async function exportedObligations(db: NoticebookDb, lines: readonly DocketLine[], today: Day): Promise<readonly ExportedObligation[]> {
  const ids = lines.flatMap(({ obligation: { owedToIds, rule } }) => {
    const clock = clockOf(rule);
    return [...owedToIds, ...(clock ? [clock.on === 'trigger' ? clock.triggerId : clock.obligationId] : [])];
  });
  const names = await namesOf(db, ids);
  const nameOf = (id: string): string => names.get(id)?.name ?? 'a record that is gone';
  return lines.map((line) => ({
    ...line,
    owedTo: line.obligation.owedToIds.map(nameOf),
    ruleWords: ruleText(line.obligation.rule, line.obligation.lead, nameOf),
    authorityState: authorityStatus(line.authority, today),
  }));
}
