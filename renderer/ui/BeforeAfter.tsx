import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './BeforeAfter.module.css';

export type BeforeAfterProps = {
  /** What stood before; absent when there was nothing. */
  readonly before?: ReactNode;
  readonly after: ReactNode;
  /** Old over new, for narrow columns; otherwise in one line that may wrap. */
  readonly isStacked?: boolean | undefined;
};

/** The old fact struck, an arrow, the new one. For a moved date, a correction, a changed field. */
export function BeforeAfter({ before, after, isStacked = false }: BeforeAfterProps) {
  return (
    <span className={classes.root} data-stacked={isStacked || undefined}>
      {before !== undefined && before !== '' && (
        <>
          <del className={classes.before}>
            <VisuallyHidden>before: </VisuallyHidden>
            {before}
          </del>{' '}
        </>
      )}
      <ins className={classes.after}>
        <IconArrowRight className={classes.arrow} size={14} stroke={2} aria-hidden />
        <VisuallyHidden>now: </VisuallyHidden>
        {after}
      </ins>
    </span>
  );
}
