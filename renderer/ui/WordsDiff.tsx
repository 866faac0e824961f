import type { DiffPart } from '@domain/textDiff';
import classes from './WordsDiff.module.css';

export type WordsDiffProps = {
  readonly parts: readonly DiffPart[];
};

/** Words that stand unchanged, longer than this, are shown with their ends only. */
const LONGEST = 140;

/** A changed line: what fell out is struck, what came in is underlined. */
export function WordsDiff({ parts }: WordsDiffProps) {
  return (
    <span className={classes.line}>
      {parts.map(({ kind, text }, index) => {
        switch (kind) {
          case 'out':
            return <del key={index} className={classes.out}>{text}</del>;
          case 'in':
            return <ins key={index} className={classes.in}>{text}</ins>;
          case 'same':
            return <span key={index}>{shortened(text, index > 0, index < parts.length - 1)}</span>;
        }
      })}
    </span>
  );
}

/** Keeps the ends that are beside a change. */
function shortened(text: string, isBehind: boolean, isBefore: boolean): string {
  if (text.length <= LONGEST) return text;
  const head = isBehind ? `${text.slice(0, LONGEST / 2).trimEnd()} ` : '';
  const tail = isBefore ? ` ${text.slice(-LONGEST / 2).trimStart()}` : '';
  return `${head}…${tail}`;
}
