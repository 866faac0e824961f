/** The docket of all obligations: views, find and filters, groups of time. */
import { Button, TextInput } from '@mantine/core';
import { closedCount, docket, type DocketLine } from '@store/queries/obligations';
import { EmptyState } from '@ui/EmptyState';
import { FilterMenu } from '@ui/FilterMenu';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Toolbar } from '@ui/Toolbar';
import { ViewTabs } from '@ui/ViewTabs';
import { IconFileImport, IconPlus, IconReport, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Acts } from '../Acts';
import { ExportObligations } from '../ExportObligations';
import { ObligationDocket } from '../ObligationDocket';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { docketGroups } from './docketGroups';
import { DOCKET_VIEWS, type DocketFilter, type DocketView, isInView, passes } from './docketViews';
import classes from './ObligationsPage.module.css';

const NO_FILTER: DocketFilter = { text: '', agreementId: undefined, ownerId: undefined };
/** More than any city has; a list of these is drawn row by row as it is scrolled. */
const MOST = 20_000;

const NOTHING: Readonly<Record<DocketView, string>> = {
  open: 'No obligation is open',
  overdue: 'Nothing is overdue',
  soon: 'Nothing is due in the next 30 days',
  unable: 'Nothing is marked as “Cannot meet” or “Will not meet”',
  closed: 'No obligation is closed yet',
};

export function ObligationsPage() {
  const navigate = useNavigate();
  const { today } = useSession();
  const { view, filter, setView, setFilter } = useDocketPlace();
  const open = useLive((db) => docket(db, 'open', MOST));
  const closed = useLive(async (db) => (view === 'closed' ? docket(db, 'closed', MOST) : undefined), [view]);
  const closedOf = useLive(closedCount);
  const lines = view === 'closed' ? closed : open?.filter((line) => isInView(line, view, today));
  const count = (of: DocketView) => open?.filter((line) => isInView(line, of, today)).length;

  return (
    <>
      <PageHead
        title="Obligations"
        actions={
          <>
            <Button variant="default" component={Link} to={routes.report()} leftSection={<IconReport size={16} stroke={1.7} aria-hidden />}>Council report</Button>
            <Acts><Button variant="default" component={Link} to={routes.importTable()} leftSection={<IconFileImport size={16} stroke={1.7} aria-hidden />}>Import</Button></Acts>
            <Acts isMain><Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => void navigate(routes.newObligation(filter.agreementId))}>New obligation</Button></Acts>
          </>
        }
      />
      <ViewTabs<DocketView>
        label="Views of the obligations"
        value={view}
        onChange={setView}
        views={[
          { value: 'open', label: 'All open', count: open?.length },
          { value: 'overdue', label: 'Overdue', count: count('overdue'), isLate: true },
          { value: 'soon', label: 'Due in 30 days', count: count('soon') },
          { value: 'unable', label: 'Cannot or will not meet', count: count('unable') },
          { value: 'closed', label: 'Closed', count: closedOf },
        ]}
      >
        <FilteredDocket view={view} lines={lines} filter={filter} onFilter={setFilter} isNew={open?.length === 0 && closedOf === 0} />
      </ViewTabs>
    </>
  );
}

/**
 * Which view and filters are open. They stand in the address, so that the way back from an obligation finds them again and
 * the place in the navigation starts with all; what is typed to be found does not: it changes with every key.
 */
function useDocketPlace() {
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const view = DOCKET_VIEWS.find((each) => each === search.get('view')) ?? 'open';
  const filter: DocketFilter = { text, agreementId: search.get('agreement') ?? undefined, ownerId: search.get('owner') ?? undefined };
  const go = (next: DocketView, { agreementId, ownerId }: DocketFilter) => {
    const given = [['view', next === 'open' ? undefined : next], ['agreement', agreementId], ['owner', ownerId]] as const;
    setSearch(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])), { replace: true });
  };
  return {
    view,
    filter,
    setView: (next: DocketView) => go(next, filter),
    setFilter: (next: DocketFilter) => {
      setText(next.text);
      if (next.agreementId !== filter.agreementId || next.ownerId !== filter.ownerId) go(view, next);
    },
  };
}

type FilteredDocketProps = {
  readonly view: DocketView;
  readonly lines: readonly DocketLine[] | undefined;
  readonly filter: DocketFilter;
  readonly onFilter: (filter: DocketFilter) => void;
  /** Nothing was ever recorded. */
  readonly isNew: boolean;
};

function FilteredDocket({ view, lines, filter, onFilter, isNew }: FilteredDocketProps) {
  const { today } = useSession();
  if (lines === undefined) return <Panel title="Obligations" isFlush><LoadingRows rows={8} label="Reading the obligations" /></Panel>;
  if (isNew) return <FirstStep />;
  const found = lines.filter((line) => passes(line, filter));
  const isFiltered = filter.text.trim() !== '' || filter.agreementId !== undefined || filter.ownerId !== undefined;
  return (
    <>
      <Toolbar count={isFiltered ? `${found.length} of ${lines.length} shown` : undefined} end={<ExportObligations lines={found} which={exportWords(view, filter, lines)} />}>
        <TextInput
          className={classes.find ?? ''}
          aria-label="Find in this list"
          placeholder="Find in this list"
          type="search"
          leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
          value={filter.text}
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, text: value })}
        />
        <FilterMenu label="Agreement" any="any" choices={choices(lines, ({ agreement }) => agreement.id, ({ agreement }) => agreement.title)} value={filter.agreementId} onChange={(agreementId) => onFilter({ ...filter, agreementId })} />
        <FilterMenu label="Owner" any="anyone" choices={choices(lines, ({ obligation }) => obligation.ownerId, ({ owner }) => owner?.name ?? 'no one')} value={filter.ownerId} onChange={(ownerId) => onFilter({ ...filter, ownerId })} />
      </Toolbar>
      {found.length > 0 && (
        <ObligationDocket label="Obligations" groups={view === 'closed' ? [{ key: 'closed', lines: found }] : docketGroups(found, today)} />
      )}
      {found.length === 0 && (
        <Panel title={isFiltered ? 'Nothing found' : 'Nothing here'} isFlush>
          {isFiltered
            ? <EmptyState kind="notFound" title={filterWords(filter, lines)} action={<TextLink onClick={() => onFilter(NO_FILTER)}>Clear the filters</TextLink>} />
            : <EmptyState title={NOTHING[view]} />}
        </Panel>
      )}
    </>
  );
}

/** Before anything is recorded: an obligation needs an agreement first. */
function FirstStep() {
  const agreements = useLive((db) => db.agreements.count());
  return (
    <Panel title="Obligations" isFlush>
      <EmptyState
        title="No obligation is recorded yet"
        text={agreements === 0
          ? 'An obligation comes from an agreement, so the agreement is recorded first.'
          : 'What must be done under an agreement, by whom, by when and on what authority.'}
        action={agreements === 0
          ? <TextLink href={routes.newAgreement()}>Record the agreement</TextLink>
          : <TextLink href={routes.newObligation()}>Record the first obligation</TextLink>}
      />
    </Panel>
  );
}

/** The values that the lines have, each once, by name. */
function choices(lines: readonly DocketLine[], value: (line: DocketLine) => string, label: (line: DocketLine) => string) {
  const named = new Map(lines.map((line) => [value(line), label(line)]));
  return [...named].map(([id, name]) => ({ value: id, label: name })).toSorted((a, b) => a.label.localeCompare(b.label));
}

/** Names the filter that hides everything. */
const filterWords = (filter: DocketFilter, lines: readonly DocketLine[]): string => `No obligation ${filterParts(filter, lines).join(', ')} in this view`;

/** What is filtered by, part by part. */
function filterParts({ text, agreementId, ownerId }: DocketFilter, lines: readonly DocketLine[]): readonly string[] {
  const agreement = lines.find((line) => line.agreement.id === agreementId)?.agreement.title;
  const owner = lines.find((line) => line.obligation.ownerId === ownerId)?.owner?.name;
  const short = text.trim().length > 60 ? `${text.trim().slice(0, 60)}…` : text.trim();
  return [
    ...(short === '' ? [] : [`with “${short}”`]),
    ...(agreementId === undefined ? [] : [`under ${agreement ?? 'this agreement'}`]),
    ...(ownerId === undefined ? [] : [`of ${owner ?? 'this owner'}`]),
  ];
}

const VIEW_WORDS: Readonly<Record<DocketView, string>> = { open: 'all open', overdue: 'overdue', soon: 'due in 30 days', unable: 'cannot or will not be met', closed: 'closed' };

/** Which obligations a list shows, in the middle of a sentence. */
const exportWords = (view: DocketView, filter: DocketFilter, lines: readonly DocketLine[]): string => [VIEW_WORDS[view], ...filterParts(filter, lines)].join(', ');
