import type { MergedParagraph, Run } from '@domain/merge';
import { Fragment, type ReactNode } from 'react';
import { WholeWords } from './WholeWords';

/** `screen` marks what was filled in and what is open; `print` shows the words alone. */
export type SheetMode = 'screen' | 'print';

type LineProps = {
  readonly runs: MergedParagraph;
  readonly mode: SheetMode;
};

/**
 * A merged line of a letter.
 *
 * Each value is isolated (`bdi`), so that a right-to-left name does not turn the sentence around it. Values are children
 * of React elements and nothing else: markup in them is printed as the characters it is.
 */
export function Line({ runs, mode }: LineProps) {
  return runs.map((run, index) => <Fragment key={index}>{marked(run, content(run, mode))}</Fragment>);
}

function content(run: Run, mode: SheetMode): ReactNode {
  switch (run.kind) {
    case 'text':
      return <WholeWords text={run.text} />;
    case 'field':
      return mode === 'screen' ? (
        <bdi className="nb-sheet-field" data-kind={run.fieldKind} data-field={run.name} data-source={run.source}>
          <WholeWords text={run.value} />
        </bdi>
      ) : (
        <bdi className="nb-sheet-field" data-kind={run.fieldKind}>
          <WholeWords text={run.value} />
        </bdi>
      );
    case 'blank':
      return mode === 'screen' ? (
        <mark className="nb-sheet-blank" data-field={run.name} data-question={run.number}>
          <span className="nb-sheet-blank-number">{run.number}</span>
          {run.noun}
        </mark>
      ) : (
        `[${run.noun}]`
      );
  }
}

function marked(run: Run, inner: ReactNode): ReactNode {
  const slanted = run.isItalic ? <em>{inner}</em> : inner;
  return run.isBold ? <b>{slanted}</b> : slanted;
}
