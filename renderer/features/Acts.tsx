/** What records something: left out where this computer only looks. */
import { IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Acts.module.css';
import { useSession } from './session';

type ActsProps = {
  /** Buttons and links that lead to something being recorded. */
  readonly children: ReactNode;
  /** The page's main actions: why they are not there stands in their place. Elsewhere the banner of the window says it. */
  readonly isMain?: boolean | undefined;
};

/** Links to forms need no `Acts`: the frame leaves them out by their address. */
export function Acts({ children, isMain = false }: ActsProps) {
  const { isLookOnly } = useSession();
  if (!isLookOnly) return children;
  return isMain ? <LookOnlyWords /> : null;
}

/** Why there are no actions, in their place. */
export function LookOnlyWords() {
  return (
    <p className={classes.why}>
      <IconEye size={16} stroke={1.7} aria-hidden />
      <span>Look only: nothing is recorded on this computer</span>
    </p>
  );
}
