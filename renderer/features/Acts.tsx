/** What records something: left out where this computer only looks, and while the past is shown. */
import { IconEye, IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Acts.module.css';
import { useSession, whyReadOnly } from './session';

type ActsProps = {
  /** Buttons and links that lead to something being recorded. */
  readonly children: ReactNode;
  /** The page's main actions: why they are not there stands in their place. Elsewhere the banner of the window says it. */
  readonly isMain?: boolean | undefined;
};

/** Links to forms need no `Acts`: the frame leaves them out by their address. */
export function Acts({ children, isMain = false }: ActsProps) {
  const { isReadOnly } = useSession();
  if (!isReadOnly) return children;
  return isMain ? <ReadOnlyWords /> : null;
}

/** Why there are no actions, in their place. */
export function ReadOnlyWords() {
  const session = useSession();
  const WhyIcon = session.asOf === undefined ? IconEye : IconHistory;
  return (
    <p className={classes.why}>
      <WhyIcon size={16} stroke={1.7} aria-hidden />
      <span>{whyReadOnly(session)}</span>
    </p>
  );
}
