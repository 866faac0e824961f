/** What an open view shows: find and filters, then the docket with its selection, or why there is nothing. */
import { longDay } from '@domain/day';
import type { Id } from '@domain/id';
import type { BaseView, ListSort } from '@domain/savedView';
import type { ListLine } from '@store/queries/obligations';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ExportObligations } from '../ExportObligations';
import { ObligationDocket } from '../ObligationDocket';
import { useSession } from '../session';
import { docketGroups } from './docketGroups';
import { filterWords } from './filterWords';
import { isFiltering, NO_FILTER, passes } from './listFilter';
import type { ListPlaceControl } from './listPlace';
import { ListToolbar } from './ListToolbar';
import { sortedLines } from './listSort';
import classes from './ObligationsPage.module.css';
import { selectionOf, withRow, withStretch } from './selection';
import { SelectionActs } from './SelectionActs';

const NOTHING: Readonly<Record<BaseView, string>> = {
  open: 'No obligation is open',
  overdue: 'Nothing is overdue',
  soon: 'Nothing is due in the next 30 days',
  unable: 'Nothing is marked as “Cannot meet” or “Will not meet”',
  closed: 'No obligation is closed yet',
};

type FilteredListProps = {
  /** The lines of the view, sorted by due date. */
  readonly lines: readonly ListLine[];
  readonly control: ListPlaceControl;
  /** Of the view: on paper it stands over the list. */
  readonly name: string;
};

export function FilteredList({ lines, control, name }: FilteredListProps) {
  const { today, office } = useSession();
  const { place, setFilter, setSort } = control;
  const { of, filter, sort, isDescending, columns } = place;
  const [selection, setSelection] = useState(selectionOf);
  const selected = selection.ids;
  const [isOnlySelected, setOnlySelected] = useState(false);
  const wanted = useDeferredValue(filter);
  const found = useMemo(() => sortedLines(isFiltering(wanted) ? lines.filter((line) => passes(line, wanted, today)) : lines, sort, isDescending), [lines, wanted, sort, isDescending, today]);
  const chosen = useMemo(() => found.filter(({ obligation }) => selected.has(obligation.id)), [found, selected]);
  const shown = isOnlySelected ? chosen : found;
  const groups = useMemo(
    () => (of === 'closed' || sort !== 'due' || isDescending ? [{ key: 'all', lines: shown }] : docketGroups(shown, today)),
    [shown, of, sort, isDescending, today],
  );

  const order = useRef<readonly Id[]>([]);
  useEffect(() => { order.current = groups.flatMap(({ lines: some }) => some.map(({ obligation }) => obligation.id)); }, [groups]);
  const select = useCallback(
    (id: Id, isSelected: boolean, isStretch: boolean) => setSelection((before) => (isStretch ? withStretch(before, id, order.current) : withRow(before, id, isSelected))),
    [], // the same each time, so that rows need not be drawn again
  );
  /** On paper only the selected rows; afterwards all are back. */
  const printSelected = () => {
    flushSync(() => setOnlySelected(true));
    window.print();
    setOnlySelected(false);
  };

  return (
    <>
      <p className={classes.onPaper} data-paper-only>
        {isOnlySelected ? `Selected from: ${name}` : name}{isFiltering(filter) && `, only ${filterWords(filter, lines)}`}. {shown.length === 1 ? '1 obligation' : `${shown.length.toLocaleString('en-US')} obligations`}. {office.city}, {longDay(today)}.
      </p>
      <ListToolbar lines={lines} found={found.length} filter={filter} onFilter={setFilter} acts={<ExportObligations lines={found} which={[name, ...(isFiltering(wanted) ? [filterWords(wanted, lines)] : [])].join(', ')} />} />
      <SelectionActs chosen={chosen} onPrint={printSelected} onDone={() => setSelection(selectionOf())}>
        {(actions) => found.length > 0 && (
          <ObligationDocket
            label="Obligations"
            groups={groups}
            columns={columns}
            sorting={{
              by: sort,
              isDescending,
              onSort: (by) => setSort(by as ListSort, by === sort && !isDescending), // the heads name no other
              due: 'due',
              title: [{ by: 'title', label: 'Obligation' }, { by: 'agreement', label: 'agreement' }],
            }}
            selected={selected}
            onSelect={select}
            selection={{
              count: chosen.length,
              isAll: chosen.length === found.length,
              onAll: (isSelected) => setSelection(selectionOf(isSelected ? found.map(({ obligation }) => obligation.id) : [])),
              onClear: () => setSelection(selectionOf()),
              actions,
            }}
          />
        )}
      </SelectionActs>
      {found.length === 0 && (
        <Panel title={isFiltering(wanted) ? 'Nothing found' : 'Nothing here'} isFlush>
          {isFiltering(wanted)
            ? <EmptyState kind="notFound" title={`No obligation ${filterWords(wanted, lines)} in this view`} action={<TextLink onClick={() => setFilter(NO_FILTER)}>Clear the filters</TextLink>} />
            : <EmptyState title={NOTHING[of]} />}
        </Panel>
      )}
    </>
  );
}
