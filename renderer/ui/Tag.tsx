import type { ReactNode } from 'react';
import classes from './Tag.module.css';

/** A small outlined mark that is no status: `Historical sample`, `Privileged`. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className={classes.root}>{children}</span>;
}
