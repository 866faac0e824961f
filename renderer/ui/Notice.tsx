import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

export type NoticeProps = {
  readonly tone: 'late' | 'soon' | 'done' | 'plain';
  /** A sentence that says what. */
  readonly what: ReactNode;
  /** A line that says why, or what was kept. */
  readonly why?: ReactNode;
  /** The next thing to do: a `TextLink`. */
  readonly action?: ReactNode;
  /** Read aloud when it appears: `alert` at once, `status` when the reader pauses. Leave out for what stands there from the start. */
  readonly role?: 'alert' | 'status' | undefined;
};

const ICONS = { late: IconAlertTriangle, soon: IconAlertCircle, done: IconCircleCheck, plain: IconInfoCircle } as const;
const WORDS = { late: 'Problem: ', soon: 'Take note: ', done: 'Done: ', plain: '' } as const;

/** A bar, an icon, a sentence that says what, a line that says why, a link that does the next thing. What blocks comes first. */
export function Notice({ tone, what, why, action, role }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classes.root} data-tone={tone === 'plain' ? 'wait' : tone} role={role}>
      <Icon className={classes.icon} size={18} stroke={1.7} aria-label={WORDS[tone] || undefined} aria-hidden={WORDS[tone] === '' || undefined} role={WORDS[tone] === '' ? undefined : 'img'} />
      <div className={classes.body}>
        <p className={classes.what}>{what}</p>
        {(why !== undefined || action !== undefined) && (
          <p className={classes.why}>
            {why}
            {why !== undefined && action !== undefined && ' '}
            {action !== undefined && <span className={classes.action}>{action}</span>}
          </p>
        )}
      </div>
    </div>
  );
}
