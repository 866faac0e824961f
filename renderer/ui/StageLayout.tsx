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
  /** Half of the width for the left side, where words are written in it. */
  readonly isHalf?: boolean | undefined;
  /** What stands at the left, for who listens. */
  readonly label?: string | undefined;
};

/** The letter editor: questions left, the sheet right, the bar with the actions under both. Fills an `AppFrame` with `isFull`. */
export function StageLayout({ head, questions, stage, actions, isHalf = false, label = 'Questions and check' }: StageLayoutProps) {
  return (
    <div className={classes.root}>
      <div className={classes.head}>{head}</div>
      <div className={classes.middle} data-half={isHalf || undefined}>
        <div className={classes.questions} role="region" aria-label={label} tabIndex={-1}>{questions}</div>
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
