import type { ReactNode } from 'react';
import classes from './Clause.module.css';

export type ClauseProps = {
  /** The words. Line ends are kept. */
  readonly text: string;
  /** The words are a summary, and the mark says so. */
  readonly isSummary?: boolean | undefined;
  /** Where they stand: `Policy memo, ICE, August 17, 2010`, shown above in the sans. */
  readonly source?: ReactNode;
};

/** A quoted clause: serif, behind the docket rule, marked when it is a summary. */
export function Clause({ text, isSummary = false, source }: ClauseProps) {
  return (
    <figure className={classes.root}>
      {source !== undefined && <figcaption className={classes.source}>{source}</figcaption>}
      <blockquote className={classes.words}>
        {text}
        {isSummary && <span className={classes.summary}> (Summary, not the authority’s own words.)</span>}
      </blockquote>
    </figure>
  );
}
