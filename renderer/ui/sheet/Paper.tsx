import type { CSSProperties, ReactNode } from 'react';
import { LETTER_LANGUAGE } from '@domain/letterContent';
import type { SheetMode } from './Line';

type PaperProps = {
  readonly mode: SheetMode;
  /** What the sheet is, for who cannot see it: `Letter to State Identification Bureau`. */
  readonly name: string;
  /** On screen only: `Historical sample`. On paper the main process draws it. */
  readonly mark?: string | undefined;
  /** On screen only: 1 is the size of paper. */
  readonly zoom?: number | undefined;
  readonly children: ReactNode;
};

/** The paper of a letter or of minutes: a page with margins on the screen, nothing but its content in print. */
export function Paper({ mode, name, mark, zoom, children }: PaperProps) {
  if (mode === 'print') {
    return (
      <div className="nb-sheet" data-mode="print" lang={LETTER_LANGUAGE}>
        {children}
      </div>
    );
  }
  // The zoom follows the width of the window, so it can be no rule of a stylesheet.
  const size = { '--nb-sheet-zoom': zoom ?? 1 } as CSSProperties; // React passes custom properties on, its type does not know them
  return (
    <article className="nb-sheet" data-mode="screen" lang={LETTER_LANGUAGE} aria-label={name} style={size}>
      {mark && <p className="nb-sheet-mark">{mark}</p>}
      {children}
    </article>
  );
}
