import type { ReactNode } from 'react';
import classes from './StageLayout.module.css';

export type StageLayoutProps = {
  /** A `PageHead`. */
  readonly head: ReactNode;
  /** At the left: open questions, the check. */
  readonly questions: ReactNode;
  /** At the right, on sunken ground: a `SheetStage`. */
  readonly stage: ReactNode;
  /** The bar at the bottom: an `ActionBar`. */
  readonly actions: ReactNode;
};

/** The letter editor: questions left, the sheet right, the bar with the actions under both. Fills an `AppFrame` with `isFull`. */
export function StageLayout({ head, questions, stage, actions }: StageLayoutProps) {
  return (
    <div className={classes.root}>
      <div className={classes.head}>{head}</div>
      <div className={classes.middle}>
        <div className={classes.questions} role="region" aria-label="Questions and check" tabIndex={-1}>{questions}</div>
        <div className={classes.stage}>{stage}</div>
      </div>
      <div className={classes.actions} data-screen-only>{actions}</div>
    </div>
  );
}

export type ActionBarProps = {
  /** At the left: outlined buttons for keeping and printing. */
  readonly start?: ReactNode;
  /** At the right: `Blocked` with its reason, the disabled action, then the one main action. */
  readonly end: ReactNode;
};

/** The bar under the letter editor. */
export function ActionBar({ start, end }: ActionBarProps) {
  return (
    <div className={classes.bar} role="group" aria-label="Actions">
      <div className={classes.part}>{start}</div>
      <div className={classes.part}>{end}</div>
    </div>
  );
}
