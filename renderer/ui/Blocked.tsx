import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Blocked.module.css';

export type BlockedProps = {
  /** Give it to the disabled button as `aria-describedby`. */
  readonly id?: string | undefined;
  /** `Cannot be issued:` */
  readonly what?: string | undefined;
  /** `2 findings block, and this is a historical sample.` */
  readonly children: ReactNode;
};

/** Why an action that stays visible cannot be done now, in words beside it. */
export function Blocked({ id, what, children }: BlockedProps) {
  return (
    <p className={classes.root} id={id}>
      <IconLock className={classes.icon} size={15} stroke={1.8} aria-hidden />
      <span>{what !== undefined && <strong>{what} </strong>}{children}</span>
    </p>
  );
}
