import { type Icon, IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';

export type BannerProps = {
  /** In 600: `As of November 30, 2010. Historical sample.` */
  readonly strong: ReactNode;
  /** Then: `ICE ended these agreements on August 5, 2011; the people are invented.` */
  readonly children?: ReactNode;
  /** At the right: a `TextLink`, `Back to today`. */
  readonly action?: ReactNode;
  /** Its name, for who listens. */
  readonly label?: string | undefined;
  readonly icon?: Icon | undefined;
  readonly isOnPaper?: boolean | undefined;
};

/** The line under the header while an as-of date is on, or while the sample is open. It prints, unless it is only about the screen. */
export function Banner({ strong, children, action, label = 'Which day you see', icon: BannerIcon = IconHistory, isOnPaper = true }: BannerProps) {
  return (
    <aside className={classes.root} aria-label={label} data-screen-only={isOnPaper ? undefined : true}>
      <BannerIcon className={classes.icon} size={17} stroke={1.7} aria-hidden />
      <p className={classes.words}><strong>{strong}</strong>{children !== undefined && <> {children}</>}</p>
      {action !== undefined && <div className={classes.action} data-screen-only>{action}</div>}
    </aside>
  );
}
