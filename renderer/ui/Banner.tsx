import { IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';

export type BannerProps = {
  /** In 600: `As of November 30, 2010. Historical sample.` */
  readonly strong: ReactNode;
  /** Then: `ICE ended these agreements on August 5, 2011; the people are invented.` */
  readonly children?: ReactNode;
  /** At the right: a `TextLink`, `Back to today`. */
  readonly action?: ReactNode;
};

/** The line under the header while an as-of date is on, or while the sample is open. It prints. */
export function Banner({ strong, children, action }: BannerProps) {
  return (
    <aside className={classes.root} aria-label="Which day you see">
      <IconHistory className={classes.icon} size={17} stroke={1.7} aria-hidden />
      <p className={classes.words}><strong>{strong}</strong>{children !== undefined && <> {children}</>}</p>
      {action !== undefined && <div className={classes.action} data-screen-only>{action}</div>}
    </aside>
  );
}
