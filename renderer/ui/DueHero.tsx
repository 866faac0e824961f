import { fullDay, plainDay, shortDay, type Day } from '@domain/day';
import { useId, type ReactNode } from 'react';
import { BeforeAfter } from './BeforeAfter';
import type { Count } from './count';
import { DayCount } from './DayCount';
import classes from './DueHero.module.css';

export type HeroDate = {
  readonly day: Day | undefined;
  readonly count: Count;
  /** Why this day, one or two sentences without a full stop: `The last day before activation`. */
  readonly reason: ReactNode;
  /** Instead of a day: `9 months after the first class is certified`. */
  readonly instead?: string | undefined;
};

export type CountStep = {
  /** What was counted: `Lead: 30 calendar days before activation`. */
  readonly text: string;
  /** The day it led to; absent for a step that moved nothing. */
  readonly day?: Day | undefined;
};

export type DueHeroProps = {
  /** The official due date. */
  readonly official: HeroDate & {
    /** Days it stood at before, first one first. */
    readonly movedFrom?: readonly Day[] | undefined;
  };
  /** Our own earlier date; absent where the office set none. */
  readonly lead?: HeroDate | undefined;
  /** How the days were counted, in order. */
  readonly steps: readonly CountStep[];
  /** At the right of the account: `Print the account`. */
  readonly accountAside?: ReactNode;
  /** Under the dates: what can be done about them now. */
  readonly actions?: ReactNode;
};

/** The official date, our lead date, and the account of the count, step by step. */
export function DueHero({ official, lead, steps, accountAside, actions }: DueHeroProps) {
  const id = useId();
  const moved = official.movedFrom ?? [];
  return (
    <section className={classes.root} aria-label="Due date">
      <div className={classes.grid} data-lead={lead !== undefined || undefined}>
        <HeroDay label="Official due date" date={official}>
          {moved.length > 0 && (
            <p className={classes.reason}>
              Moved {moved.length === 1 ? 'once' : `${moved.length} times`}, from{' '}
              {moved.map((day, index) => <span key={day}>{index > 0 && ', then '}<del className={classes.struck}>{plainDay(day)}</del></span>)}
            </p>
          )}
        </HeroDay>
        {lead !== undefined && <HeroDay label="Our lead date" date={lead} />}
        <div className={classes.account} role="group" aria-labelledby={id}>
          <div className={classes.accountHead}>
            <h2 className={classes.label} id={id}>How these days were counted</h2>
            {accountAside}
          </div>
          {steps.length === 0
            ? <p className={classes.reason}>Nothing could be counted yet.</p>
            : (
              <ol className={classes.steps}>
                {steps.map(({ text, day }, index) => (
                  <li key={`${index}${text}`}>
                    <span className={classes.number} aria-hidden>{index + 1}</span>
                    <span className={classes.step}>{text}</span>
                    {day !== undefined && <time className={classes.stepDay} dateTime={day}>{shortDay(day)}</time>}
                  </li>
                ))}
              </ol>
            )}
        </div>
      </div>
      {actions !== undefined && <div className={classes.actions} data-screen-only>{actions}</div>}
    </section>
  );
}

function HeroDay({ label, date, children }: { readonly label: string; readonly date: HeroDate; readonly children?: ReactNode }) {
  return (
    <div className={classes.date}>
      <h2 className={classes.label}>{label}</h2>
      <p className={classes.day}>{date.day === undefined ? date.instead ?? 'No date yet' : <time dateTime={date.day}>{fullDay(date.day)}</time>}</p>
      {saysMore(date) && <DayCount count={date.count} size="hero" />}
      <p className={classes.reason}>{date.reason}</p>
      {children}
    </div>
  );
}

/** Without a day, a count that says nothing else would only say a second time that there is none. */
const saysMore = ({ day, count }: HeroDate): boolean => day !== undefined || count.kind !== 'none' || count.word !== undefined;

/** A moved due date in words, old struck and new: for a hero's reason or a fact. */
export function MovedDay({ from, to }: { readonly from: Day | undefined; readonly to: Day }) {
  return <BeforeAfter before={from === undefined ? undefined : shortDay(from)} after={shortDay(to)} />;
}
