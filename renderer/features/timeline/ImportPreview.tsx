/** The preview: every row of the file with what it would do, or what is wrong with it. */
import { plainDay } from '@domain/day';
import { JURISDICTION_STATUS_NAMES } from '@domain/jurisdiction';
import type { ImportCounts, ImportedChange, ImportedFacts, ImportOutcome, ImportRow } from '@domain/timelineImport';
import { LongTable, type LongColumn } from '@ui/LongTable';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { plainLook, type StatusLook } from '@ui/statusLook';
import { ViewTabs } from '@ui/ViewTabs';
import { IconAlertTriangle, IconArrowRight, IconCircleDashed, IconEqual, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import classes from './ImportPanels.module.css';

const LOOKS: Readonly<Record<ImportOutcome['kind'], StatusLook>> = {
  add: plainLook('done', IconPlus, 'Will be added', false),
  change: plainLook('accent', IconArrowRight, 'Will be changed', false),
  same: plainLook('wait', IconEqual, 'Nothing new', false),
  empty: plainLook('wait', IconCircleDashed, 'Empty row', false),
  error: plainLook('late', IconAlertTriangle, 'Error, left out', false),
};

const VIEWS = ['all', 'error', 'add', 'change', 'same', 'empty'] as const;
type PreviewView = (typeof VIEWS)[number];
const VIEW_NAMES: Readonly<Record<PreviewView, string>> = { all: 'All rows', error: 'Errors', add: 'Added', change: 'Changed', same: 'Nothing new', empty: 'Empty' };

type ImportPreviewProps = { readonly rows: readonly ImportRow[]; readonly counts: ImportCounts };

export function ImportPreview({ rows, counts }: ImportPreviewProps) {
  const [view, setView] = useState<PreviewView>(counts.error > 0 ? 'error' : 'all');
  const shown = useMemo(() => rows.filter(({ outcome }) => view === 'all' || outcome.kind === view), [rows, view]);
  return (
    <section aria-label="What each row does">
      <h2 className={classes.heading}>What each row does</h2>
      <ViewTabs<PreviewView>
        label="Rows of the file"
        value={view}
        onChange={setView}
        views={VIEWS.map((value) => ({ value, label: VIEW_NAMES[value], count: value === 'all' ? rows.length : counts[value], isLate: value === 'error' }))}
      >
        {shown.length > 0
          ? <div className={classes.table}><LongTable label="Rows of the file" scrollerId="main" columns={COLUMNS} rows={shown} rowKey={({ row }) => String(row)} /></div>
          : <Panel title="Nothing here" isFlush><EmptyState title={view === 'error' ? 'No row has an error' : 'No row of the file is of this kind'} /></Panel>}
      </ViewTabs>
    </section>
  );
}

const COLUMNS: readonly LongColumn<ImportRow, never>[] = [
  { head: 'Row', parts: 1, isFigures: true, cell: ({ row }) => row.toLocaleString('en-US') },
  { head: 'Jurisdiction', parts: 3, cell: (row) => nameOf(row) },
  { head: 'What it does', parts: 3, cell: ({ outcome }) => <Status look={LOOKS[outcome.kind]} /> },
  { head: 'Details', parts: 6, cell: ({ outcome }) => <Details outcome={outcome} /> },
];

function nameOf({ name, outcome }: ImportRow): string {
  const area = 'facts' in outcome ? outcome.facts.area : '';
  const words = [name, area].filter(Boolean).join(', ') || '(no name)';
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}

function Details({ outcome }: { readonly outcome: ImportOutcome }) {
  switch (outcome.kind) {
    case 'error':
      return <ul className={classes.problems}>{outcome.problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>;
    case 'add':
      return <>{factsWords(outcome.facts)}</>;
    case 'change':
      return <>{changeWords(outcome.change)}</>;
    case 'same':
      return <span className={classes.quiet}>{outcome.why === 'ours' ? 'Our own city: its days are those of our obligation' : 'The timeline says so already'}</span>;
    case 'empty':
      return <span className={classes.quiet}>Passed over</span>;
  }
}

const factsWords = ({ plannedOn, movedTo, activatedOn, end, note }: ImportedFacts): string =>
  [
    plannedOn ? `planned for ${plainDay(plannedOn)}` : 'no planned day',
    movedTo && `moved to ${plainDay(movedTo)}`,
    activatedOn && `activated on ${plainDay(activatedOn)}`,
    end && JURISDICTION_STATUS_NAMES[end].toLowerCase(),
    note && `note: ${note.length > 120 ? `${note.slice(0, 120)}…` : note}`,
  ].filter(Boolean).join(', ');

const changeWords = ({ from, to, activatedOn, end, note }: ImportedChange): string =>
  [
    to && `moved from ${from ? plainDay(from) : 'no day'} to ${plainDay(to)}`,
    activatedOn && `activated on ${plainDay(activatedOn)}`,
    end && JURISDICTION_STATUS_NAMES[end].toLowerCase(),
    note && `note: ${note.length > 120 ? `${note.slice(0, 120)}…` : note}`,
  ].filter(Boolean).join(', ');
