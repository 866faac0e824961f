/** One step of "Set up our office": its fields, or, where it was left for later, what holds until then. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { SET_UP_STEPS, type SetUpStep } from './setUpSteps';
import classes from './SetUpOffice.module.css';

export type SetUpSectionProps = {
  readonly step: SetUpStep;
  readonly isLater: boolean;
  /** Leaves it for later, or takes it up again. */
  readonly onLater: (isLater: boolean) => void;
  readonly children: ReactNode;
};

export function SetUpSection({ step, isLater, onLater, children }: SetUpSectionProps) {
  const { id, title, text, later } = step;
  return (
    <section className={classes.section} aria-labelledby={`step-${id}`}>
      <header className={classes.head}>
        <p className={classes.number}>Step {SET_UP_STEPS.indexOf(step) + 1} of {SET_UP_STEPS.length}</p>
        <h2 id={`step-${id}`} tabIndex={-1}>{title}</h2>
        <p>{text}</p>
        {later && !isLater && <Button className={classes.later} size="xs" variant="default" aria-label={`Later: ${title}`} onClick={() => onLater(true)}>Later</Button>}
      </header>
      <div className={classes.fields}>
        {later && isLater
          ? (
            <>
              <p className={classes.left}><strong>Left for later.</strong> {later.until} Today will remind you.</p>
              <div><Button size="xs" variant="default" aria-label={`Do it now: ${title}`} onClick={() => onLater(false)}>Do it now</Button></div>
            </>
          )
          : children}
      </div>
    </section>
  );
}
