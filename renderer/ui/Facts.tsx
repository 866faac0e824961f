import type { ReactNode } from 'react';
import classes from './Facts.module.css';

export type Fact = {
  readonly label: string;
  /** Absent or empty: the row is left out. */
  readonly value?: ReactNode;
  /** In quiet under the value. */
  readonly note?: ReactNode;
};

export type FactsProps = {
  readonly facts: readonly Fact[];
  /** `rows`: label beside value (the default). `stacked`: label over value, for narrow columns. `line`: side by side across. */
  readonly look?: 'rows' | 'stacked' | 'line' | undefined;
};

/** Labels with their values. */
export function Facts({ facts, look = 'rows' }: FactsProps) {
  return (
    <dl className={classes.root} data-look={look}>
      {facts.filter(({ value }) => value !== undefined && value !== null && value !== '' && value !== false).map(({ label, value, note }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note !== undefined && <span className={classes.note}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
