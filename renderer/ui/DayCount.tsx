import { IconCheck } from '@tabler/icons-react';
import { countWords, type Count } from './count';
import classes from './DayCount.module.css';

export type DayCountProps = {
  readonly count: Count;
  /** `hero` at the head of a page, `docket` (the default) in rows. */
  readonly size?: 'hero' | 'docket' | undefined;
};

/** A numeral over its word: `8` over `days late`. The word gives the sense, the tone repeats it. */
export function DayCount({ count, size = 'docket' }: DayCountProps) {
  const { numeral, word, tone } = countWords(count);
  return (
    <span className={classes.root} data-size={size} data-tone={tone} data-none={count.kind === 'none' || undefined}>
      <span className={classes.numeral} aria-hidden={numeral === '—' || undefined}>
        {numeral === '✓' ? <IconCheck size={size === 'hero' ? 38 : 20} stroke={2.2} aria-hidden /> : numeral}
      </span>{' '}
      <span className={classes.word}>{word}</span>
    </span>
  );
}
