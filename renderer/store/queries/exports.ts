/** Obligations with everything in words, for files that other programs read. */
import { authorityStatus } from '@domain/authority';
import type { Day } from '@domain/day';
import { clockOf } from '@domain/dueRule';
import { ruleText } from '@domain/ruleText';
import type { NoticebookDb } from '../db';
import { namesOf } from './history';
import type { DocketLine, ListLine } from './obligations';

/** A line of the docket, and the names that stand in its rule and in whom it is owed to. */
export interface ExportedObligation extends DocketLine {
  readonly owedTo: readonly string[];
  readonly ruleWords: string;
  readonly authorityState: ReturnType<typeof authorityStatus>;
}

/** The lines of a list with their whole obligations, in their order. */
export async function exportedObligations(db: NoticebookDb, listed: readonly ListLine[], today: Day): Promise<readonly ExportedObligation[]> {
  const obligations = await db.obligations.bulkGet(listed.map(({ obligation }) => obligation.id));
  const lines = listed.flatMap((line, index): readonly DocketLine[] => {
    const obligation = obligations[index];
    return obligation ? [{ ...line, obligation }] : [];
  });
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
