import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import classes from './RecordTable.module.css';

export type RecordColumn<T> = {
  readonly head: string;
  /** The head is only for who listens: over links that say what they do. */
  readonly isHeadUnseen?: boolean | undefined;
  readonly cell: (row: T) => ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide' | undefined;
  /** Days and numbers: figures of one width. */
  readonly isFigures?: boolean | undefined;
  readonly align?: 'start' | 'end' | undefined;
  /** By what the head sorts when it is pressed. */
  readonly sortsBy?: ((row: T) => string | number) | undefined;
};

export type RecordTableProps<T> = {
  /** The name of the table, for who listens. */
  readonly label: string;
  readonly columns: readonly RecordColumn<T>[];
  /** In the order in which they stand until a head is pressed. */
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** A box before each row, by which it is chosen. */
  readonly tick?: ((row: T) => ReactNode) | undefined;
};

type Sort = { readonly head: string; readonly isDescending: boolean };

/** A plain table for a flush `Panel`: recipients, outcomes, parties. The first column names the row. Second lines go in `<small>`. */
export function RecordTable<T>({ label, columns, rows, rowKey, tick }: RecordTableProps<T>) {
  const [sort, setSort] = useState<Sort>();
  const sortsBy = columns.find(({ head }) => head === sort?.head)?.sortsBy;
  const sorted = useMemo(() => (sort && sortsBy ? sortedRows(rows, sortsBy, sort.isDescending) : rows), [rows, sort, sortsBy]);
  const drawn = useDrawn(sorted);
  return (
    <div className={classes.scroll}>
      <table className={classes.root} aria-label={label}>
        <thead>
          <tr>{tick && <th scope="col" className={classes.tick}><VisuallyHidden>Chosen</VisuallyHidden></th>}{columns.map((column) => <Head key={column.head} column={column} sort={sort} onSort={setSort} />)}</tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <tr key={rowKey(row)}>
              {tick && <td className={classes.tick}>{tick(row)}</td>}
              {columns.map(({ head, cell, isFigures, align }, index) => index === 0
                ? <th key={head} scope="row" data-align={align}>{cell(row)}</th>
                : <td key={head} data-figures={isFigures} data-align={align}>{cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Up to so many rows are drawn at once; of more, as many as a window shows come first. */
const FEW = 40;
const FIRST = 20;

/** When the window is busy, the rest of the rows comes after so many milliseconds all the same. */
const REST = 300;

/** The rows that are drawn: of a long table at first those in sight, and all of them as soon as there is nothing else to do. */
function useDrawn<T>(rows: readonly T[]): readonly T[] {
  const [isWhole, setWhole] = useState(rows.length <= FEW);
  useEffect(() => {
    if (isWhole) return undefined;
    const rest = requestIdleCallback(() => startTransition(() => setWhole(true)), { timeout: REST });
    return () => cancelIdleCallback(rest);
  }, [isWhole]);
  return isWhole ? rows : rows.slice(0, FIRST);
}

type HeadProps<T> = { readonly column: RecordColumn<T>; readonly sort: Sort | undefined; readonly onSort: (sort: Sort) => void };

function Head<T>({ column: { head, isHeadUnseen, width, align, sortsBy }, sort, onSort }: HeadProps<T>) {
  if (sortsBy === undefined) return <th scope="col" data-width={width} data-align={align}>{isHeadUnseen === true ? <VisuallyHidden>{head}</VisuallyHidden> : head}</th>;
  const isSorted = sort?.head === head;
  const isDescending = isSorted && sort.isDescending;
  const Arrow = isDescending ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" data-width={width} data-align={align} aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton className={classes.sort} data-screen-only title={`Sort by ${head.toLowerCase()}`} onClick={() => onSort({ head, isDescending: isSorted && !isDescending })}>
        {head}
        {isSorted && <Arrow className={classes.sorted} size={12} stroke={2} aria-hidden />}
      </UnstyledButton>
      {/* Chromium leaves buttons out where heads are repeated on the next page. */}
      <span data-paper-only>{head}</span>
    </th>
  );
}

const words = new Intl.Collator('en-US', { sensitivity: 'base', numeric: true });

function sortedRows<T>(rows: readonly T[], sortsBy: (row: T) => string | number, isDescending: boolean): readonly T[] {
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: sortsBy(row) }))
    .toSorted((a, b) => sign * (typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : words.compare(String(a.key), String(b.key))))
    .map(({ row }) => row);
}
