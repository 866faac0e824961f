import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './LongTable.module.css';
import { usePrinting } from './usePrinting';

export type LongColumn<T, Sort extends string> = {
  readonly head: string;
  readonly cell: (row: T) => ReactNode;
  /** How much of the width, in parts; 1 when absent. */
  readonly parts?: number | undefined;
  readonly isFigures?: boolean | undefined;
  /** Named when the table can be sorted by it. */
  readonly sort?: Sort | undefined;
};

export type SortBy<Sort extends string> = { readonly by: Sort; readonly isDown: boolean };

export type LongTableProps<T, Sort extends string> = {
  /** The name of the table, for who listens. */
  readonly label: string;
  readonly columns: readonly LongColumn<T, Sort>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** The part of the window that scrolls with the page. */
  readonly scrollerId: string;
  readonly sort?: SortBy<Sort> | undefined;
  readonly onSort?: ((sort: SortBy<Sort>) => void) | undefined;
  /** Rows on the soft ground of a selection, for example our own city's. */
  readonly isMarked?: ((row: T) => boolean) | undefined;
  /** Scrolls to a row and gives the focus to the link in it; a new object scrolls again. */
  readonly goTo?: { readonly key: string } | undefined;
};

/** About how high a row is, in pixels; each is measured when it is drawn. */
const ROW = 36;
/** Up to this many rows are drawn all at once. */
const FEW = 100;

/** A plain table of any length that scrolls with the page: only the rows in sight are drawn, and all of them on paper. The first column names the row. */
export function LongTable<T, Sort extends string>({ label, columns, rows, rowKey, scrollerId, sort, onSort, isMarked, goTo }: LongTableProps<T, Sort>) {
  const isPrinting = usePrinting();
  const [top, setTop] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const scroller = useCallback(() => document.getElementById(scrollerId), [scrollerId]);
  const body = useCallback((element: HTMLTableSectionElement | null) => {
    const page = scroller();
    if (element && page) setTop(element.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop);
  }, [scroller]);
  const isLong = rows.length > FEW && !isPrinting;
  // oxlint-disable-next-line react/incompatible-library -- its answers are used here at once, and no compiler memoizes this component
  const virtualizer = useVirtualizer({ count: rows.length, enabled: isLong, getScrollElement: scroller, estimateSize: () => ROW, overscan: 16, scrollMargin: top });
  const drawn = virtualizer.getVirtualItems();
  const first = isLong ? (drawn[0]?.index ?? 0) : 0;
  const last = isLong ? (drawn.at(-1)?.index ?? Math.min(rows.length, FEW) - 1) : rows.length - 1;
  const above = isLong ? (drawn[0]?.start ?? top) - top : 0;
  const below = isLong ? virtualizer.getTotalSize() + top - (drawn.at(-1)?.end ?? top) : 0;

  useEffect(() => {
    if (goTo === undefined) return undefined;
    const index = rows.findIndex((row) => rowKey(row) === goTo.key);
    if (index < 0) return undefined;
    if (isLong) virtualizer.scrollToIndex(index, { align: 'center' });
    // The row is drawn after the scrolling; then its link takes the focus.
    const timer = setTimeout(() => table.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"] a`)?.focus({ preventScroll: isLong }), 120);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- scrolls when it is asked to, not whenever a row changes
  }, [goTo]);

  return (
    <table className={classes.root} aria-label={label} aria-rowcount={rows.length + 1} ref={table}>
      <colgroup>{columns.map(({ head, parts = 1 }) => <col key={head} className={classes.column} data-parts={parts} />)}</colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ head, sort: by }) => (
            <th key={head} scope="col" aria-sort={by !== undefined && sort?.by === by ? (sort.isDown ? 'descending' : 'ascending') : undefined}>
              {by === undefined || onSort === undefined
                ? head
                : (
                  <>
                    <UnstyledButton className={classes.sort} data-screen-only onClick={() => onSort({ by, isDown: sort?.by === by && !sort.isDown })}>
                      {head}
                      {sort?.by === by && (sort.isDown ? <IconArrowDown size={13} stroke={2} aria-hidden /> : <IconArrowUp size={13} stroke={2} aria-hidden />)}
                    </UnstyledButton>
                    {/* Chromium leaves buttons out where heads are repeated on the next page. */}
                    <span data-paper-only>{head}</span>
                  </>
                )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        <Gap height={above} columns={columns.length} />
        {rows.slice(first, last + 1).map((row, offset) => (
          <tr
            key={rowKey(row)}
            ref={isLong ? virtualizer.measureElement : undefined}
            data-index={first + offset}
            aria-rowindex={first + offset + 2}
            data-marked={isMarked?.(row) === true || undefined}
          >
            {columns.map(({ head, cell, isFigures }, index) => (index === 0
              ? <th key={head} scope="row">{cell(row)}</th>
              : <td key={head} data-figures={isFigures}>{cell(row)}</td>))}
          </tr>
        ))}
        <Gap height={below} columns={columns.length} />
      </tbody>
    </table>
  );
}

/** Stands in for rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height > 0 ? <tr aria-hidden className={classes.gap}><td aria-hidden height={height} colSpan={columns} /></tr> : null;
}
