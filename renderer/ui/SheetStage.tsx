import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './SheetStage.module.css';

export type SheetStageProps = {
  /** The paper: its children set their own width, 8.5 inches by default. */
  readonly children: ReactNode;
  /** The width of the paper in CSS pixels: 816 for letter paper. */
  readonly paperWidth?: number | undefined;
  /** The height of one page in CSS pixels: 1056 for letter paper. */
  readonly pageHeight?: number | undefined;
  /** At the left above it: which recipient's copy it is. */
  readonly start?: ReactNode;
  /** `Page 1 of 1`. */
  readonly pages?: string | undefined;
};

type Fit = 'width' | 'page' | 'full';

/** Shows paper on its stage: as wide as there is room, one whole page, or in its own size. */
export function SheetStage({ children, paperWidth = 816, pageHeight = 1056, start, pages }: SheetStageProps) {
  const [fit, setFit] = useState<Fit>('width');
  const stage = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const { current: ground } = stage;
    if (ground === null) return undefined;
    const scale = () => {
      const wide = (ground.clientWidth - 64) / paperWidth;
      const high = (ground.clientHeight - 24) / pageHeight;
      const zoom = fit === 'full' ? 1 : fit === 'width' ? wide : Math.min(wide, high);
      paper.current?.style.setProperty('--zoom', String(Math.max(0.25, Math.min(zoom, 2))));
    };
    scale();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(scale);
    observer.observe(ground);
    return () => observer.disconnect();
  }, [fit, paperWidth, pageHeight]);

  return (
    <div className={classes.root}>
      <div className={classes.bar} data-screen-only>
        <div className={classes.start}>{start}</div>
        {pages !== undefined && <span className={classes.pages}>{pages}</span>}
        <SegmentedControl
          aria-label="Size of the sheet"
          value={fit}
          onChange={(value) => { if (value === 'width' || value === 'page' || value === 'full') setFit(value); }}
          data={[{ value: 'width', label: 'Width' }, { value: 'page', label: 'Page' }, { value: 'full', label: '100%' }]}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div className={classes.stage} ref={stage} tabIndex={0} role="region" aria-label="The sheet">
        <div className={classes.paper} ref={paper}>{children}</div>
      </div>
    </div>
  );
}
