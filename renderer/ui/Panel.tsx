import { useId, type ReactNode } from 'react';
import classes from './Panel.module.css';

export type PanelProps = {
  readonly title: string;
  /** In quiet beside the title: a number, or `3 recipients, 1 proof missing`. */
  readonly count?: ReactNode;
  /** At the right: one `TextLink`, one small button or one `Status`. */
  readonly aside?: ReactNode;
  /** Without padding, for tables and rows that bring their own. */
  readonly isFlush?: boolean | undefined;
  /** On paper it may go on over the next page: for what can be longer than one. */
  readonly isLong?: boolean | undefined;
  readonly children: ReactNode;
};

/** A panel with its title, a count in quiet, and one link at the right. */
export function Panel({ title, count, aside, isFlush = false, isLong = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.root} data-long={isLong || undefined} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 className={classes.title} id={id}>{title}</h2>
        {count !== undefined && <span className={classes.count}>{count}</span>}
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </header>
      <div className={classes.body} data-flush={isFlush || undefined}>{children}</div>
    </section>
  );
}
