/** What becomes of every row, with totals that add up, before or after the import. */
import { importTotals } from '@domain/importRow';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { ViewTabs } from '@ui/ViewTabs';
import { useState } from 'react';
import classes from './ImportPage.module.css';
import { ImportRows } from './ImportRows';
import type { PreviewRow } from './importSetup';
import { rowsOf } from './importWords';

type View = 'not' | 'ready' | 'all';

type ImportPreviewProps = {
  readonly rows: readonly PreviewRow[];
  /** The import is done. */
  readonly isDone?: boolean | undefined;
};

export function ImportPreview({ rows, isDone = false }: ImportPreviewProps) {
  const totals = importTotals(rows);
  const not = totals.rows - totals.ready;
  const [chosen, setView] = useState<View>();
  const view = chosen ?? (not > 0 ? 'not' : 'ready');
  const shown = rows.filter(({ outcome }) => view === 'all' || (outcome.kind === 'ready') === (view === 'ready'));
  return (
    <section aria-label="What becomes of the rows">
      <p className={classes.totals} role="status">
        <span><b>{rowsOf(totals.rows)}</b> {isDone ? 'read' : 'in the file'}</span>
        <span>= <b>{totals.ready.toLocaleString('en-US')}</b> {isDone ? 'imported' : 'to import'}</span>
        <span>+ <b>{totals.wrong.toLocaleString('en-US')}</b> with mistakes</span>
        <span>+ <b>{totals.duplicate.toLocaleString('en-US')}</b> double</span>
        <span>+ <b>{totals.empty.toLocaleString('en-US')}</b> empty</span>
      </p>
      <ViewTabs<View>
        label="Which rows"
        value={view}
        onChange={setView}
        views={[
          { value: 'not', label: isDone ? 'Not imported' : 'Will not be imported', count: not, isLate: totals.wrong > 0 },
          { value: 'ready', label: isDone ? 'Imported' : 'Will be imported', count: totals.ready },
          { value: 'all', label: 'All rows', count: totals.rows },
        ]}
      >
        <Panel title={view === 'not' ? 'Rows with their reason' : 'Rows'} count={shown.length.toLocaleString('en-US')} isFlush>
          {shown.length === 0
            ? <EmptyState title={view === 'not' ? 'Every row can be imported' : 'No row can be imported as it stands'} />
            : <ImportRows key={view} rows={shown} isDone={isDone} />}
        </Panel>
      </ViewTabs>
    </section>
  );
}
