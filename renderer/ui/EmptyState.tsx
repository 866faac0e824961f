import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

export type EmptyStateProps = {
  /** What is so: `No letters wait for proof`. When nothing was found, it names the filter. */
  readonly title: string;
  /** What belongs here: `A letter appears here when it is sent and its receipt is not on file yet.` */
  readonly text?: ReactNode;
  /** The next step: a `TextLink` or a small button. */
  readonly action?: ReactNode;
  /** `notFound` when a filter hides everything. */
  readonly kind?: 'empty' | 'notFound' | undefined;
};

/** What belongs here and the next step, at the size of one row. */
export function EmptyState({ title, text, action, kind = 'empty' }: EmptyStateProps) {
  const Icon = kind === 'empty' ? IconInbox : IconFilterOff;
  return (
    <div className={classes.root}>
      <Icon className={classes.icon} size={18} stroke={1.6} aria-hidden />
      <div>
        <p className={classes.title}>{title}</p>
        {text !== undefined && <p className={classes.text}>{text}</p>}
        {action !== undefined && <div className={classes.action} data-screen-only>{action}</div>}
      </div>
    </div>
  );
}
