import type { ReactNode } from 'react';
import classes from './RecordTable.module.css';

export type RecordColumn<T> = {
  readonly head: string;
  readonly cell: (row: T) => ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide' | undefined;
  /** Days and numbers: figures of one width. */
  readonly isFigures?: boolean | undefined;
  readonly align?: 'start' | 'end' | undefined;
};

export type RecordTableProps<T> = {
  /** The name of the table, for who listens. */
  readonly label: string;
  readonly columns: readonly RecordColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
};

/** A plain table for a flush `Panel`: recipients, outcomes, parties. The first column names the row. Second lines go in `<small>`. */
export function RecordTable<T>({ label, columns, rows, rowKey }: RecordTableProps<T>) {
  return (
    <div className={classes.scroll}>
      <table className={classes.root} aria-label={label}>
        <thead>
          <tr>{columns.map(({ head, width, align }) => <th key={head} scope="col" data-width={width} data-align={align}>{head}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
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
