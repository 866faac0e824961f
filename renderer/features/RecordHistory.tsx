/** The history of a record and of what belongs to it, on that record's own page. */
import { dayAt } from '@domain/day';
import type { Id } from '@domain/id';
import { historyOf, namesInEntries } from '@store/queries/history';
import { EmptyState } from '@ui/EmptyState';
import { HistoryList } from '@ui/HistoryList';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useState } from 'react';
import { historyEntry } from './historyEntries';
import { useLive, useSession } from './session';

/** How many lines are shown before the rest is asked for. */
const FIRST = 8;

type RecordHistoryProps = {
  /** The record, and others whose entries belong to its history. */
  readonly ids: readonly Id[];
  readonly title?: string | undefined;
};

/** A panel with all that was recorded about one record, the newest first. */
export function RecordHistory({ ids, title = 'History' }: RecordHistoryProps) {
  const { office, records, isLookOnly } = useSession();
  const [isWhole, setIsWhole] = useState(false);
  const found = useLive(
    async (db) => {
      const entries = await historyOf(db, ids, undefined, { isLookOnly });
      return { entries, names: await namesInEntries(db, entries) };
    },
    [ids.join(), isLookOnly],
  );
  const shown = found?.entries.slice(0, isWhole ? undefined : FIRST).map((entry) => historyEntry(entry, found.names, office.zone, ids));
  const rest = (found?.entries.length ?? 0) - (shown?.length ?? 0);
  return (
    <Panel
      title={title}
      count={found?.entries.length}
      isFlush
      aside={rest > 0 ? <TextLink onClick={() => setIsWhole(true)}>Show all {found?.entries.length}</TextLink> : undefined}
    >
      {shown === undefined && <LoadingRows shape="lines" label="Reading the history" />}
      {shown?.length === 0 && <EmptyState title="Nothing is recorded yet" text="Every change appears here, with what stood before, who made it and why." />}
      {shown !== undefined && shown.length > 0 && <HistoryList entries={shown} today={dayAt(records.now(), office.zone)} />}
    </Panel>
  );
}
