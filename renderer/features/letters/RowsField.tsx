import type { Column } from '@domain/fact';
import type { Day } from '@domain/day';
import { Input, Textarea } from '@mantine/core';
import { DayField } from '@ui/DayField';
import { TextLink } from '@ui/TextLink';
import { type ClipboardEvent, type ReactNode, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { pastedRows, rowsOf, textOf } from './answerForm';
import classes from './RowsField.module.css';

type RowsFieldProps = {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly columns: readonly Column[];
  /** A row a line, its cells divided by a tab; days as typed. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly today: Day;
  readonly 'data-path'?: string | undefined;
};

/** The rows of a table, one group of fields for each; a table that is pasted into a cell fills the rows from there on. */
export function RowsField({ label, description, error, columns, value, onChange, today, 'data-path': path }: RowsFieldProps) {
  const id = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  const typed = rowsOf(value);
  const rows = typed.length === 0 ? [[]] : typed;
  const write = (next: readonly (readonly string[])[]) => onChange(next.every((row) => row.every((cell) => cell === '')) && next.length < 2 ? '' : textOf(next));
  const setCell = (row: number, at: number, text: string) =>
    write(rows.map((cells, index) => (index === row ? columns.map((_, column) => (column === at ? text : (cells[column] ?? ''))) : cells)));
  const paste = (event: ClipboardEvent, row: number, at: number) => {
    const pasted = pastedRows(event.clipboardData.getData('text/plain'));
    if (!pasted) return;
    event.preventDefault();
    const filled = Array.from({ length: Math.max(rows.length, row + pasted.length) }, (_, index) => {
      const cells = pasted[index - row];
      return columns.map((__, column) => (cells && column >= at ? (cells[column - at] ?? '') : (rows[index]?.[column] ?? '')));
    });
    write(filled);
  };
  const add = () => {
    flushSync(() => write([...rows, columns.map(() => '')]));
    root.current?.querySelectorAll<HTMLElement>('[data-row]')[rows.length]?.querySelector<HTMLElement>('textarea, input')?.focus();
  };

  return (
    <fieldset ref={root} className={classes.root} aria-describedby={error ? `${id}-error` : undefined}>
      <Input.Label component="legend">{label}</Input.Label>
      {description !== undefined && <Input.Description>{description}</Input.Description>}
      {rows.map((cells, row) => (
        <div key={row} className={classes.row} role="group" aria-label={`Row ${row + 1}`} data-row>
          <span className={classes.number} aria-hidden>{row + 1}</span>
          <div className={classes.cells}>
            {columns.map((column, at) => {
              const common = { label: column.label, value: cells[at] ?? '', ...(row === 0 && at === 0 && path !== undefined ? { 'data-path': path } : {}) };
              return (
                <div key={at} className={classes.cell} data-kind={column.kind}>
                  {column.kind === 'day'
                    ? <DayField {...common} onChange={(text) => setCell(row, at, text)} today={today} />
                    : <Textarea {...common} minRows={1} onPaste={(event) => paste(event, row, at)} onChange={(event) => setCell(row, at, event.currentTarget.value)} />}
                </div>
              );
            })}
          </div>
          {rows.length > 1 && (
            <span className={classes.remove}>
              <TextLink onClick={() => write(rows.filter((_, index) => index !== row))} label={`Remove row ${row + 1}`}>Remove</TextLink>
            </span>
          )}
        </div>
      ))}
      {error && <Input.Error id={`${id}-error`} role="alert">{error}</Input.Error>}
      <TextLink onClick={add}>Add a row</TextLink>
    </fieldset>
  );
}
