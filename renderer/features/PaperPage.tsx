/** A page that shows a paper as it will be printed, with what can be chosen about it, "Print" and "Save as PDF". */
import { Button } from '@mantine/core';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { type Crumb, PageHead } from '@ui/PageHead';
import { SheetStage } from '@ui/SheetStage';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './PaperPage.module.css';
import type { PaperActs } from './usePaper';

type PaperPageProps = {
  readonly path: readonly Crumb[];
  readonly title: string;
  readonly facts?: ReactNode;
  /** Above the paper: what it covers. */
  readonly choices: ReactNode;
  readonly paper: PaperActs;
  /** There is nothing to print. */
  readonly isBlocked?: boolean | undefined;
  /** In CSS pixels, where it is not letter paper. */
  readonly paperWidth?: number | undefined;
  readonly pageHeight?: number | undefined;
  /** The sheet; absent while its records are read. */
  readonly children: ReactNode | undefined;
};

export function PaperPage({ path, title, facts, choices, paper, isBlocked = false, paperWidth, pageHeight, children }: PaperPageProps) {
  const { making, told } = paper;
  const isReading = children === undefined;
  const isOff = isReading || isBlocked;
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <PageHead
          path={path}
          title={title}
          facts={facts}
          actions={
            <>
              <Button variant="default" loading={making === 'print'} disabled={isOff || making === 'save'} leftSection={<IconPrinter size={16} stroke={1.7} aria-hidden />} onClick={() => void paper.print()}>Print</Button>
              <Button loading={making === 'save'} disabled={isOff || making === 'print'} onClick={() => void paper.save()}>Save as PDF</Button>
            </>
          }
        />
        <div className={classes.notice}>{told && <Notice {...told} />}</div>
      </div>
      <div className={classes.stage}>
        {isReading ? <LoadingRows rows={8} shape="lines" label={`Reading what stands in the ${title.toLowerCase()}`} /> : <SheetStage start={choices} paperWidth={paperWidth} pageHeight={pageHeight}>{children}</SheetStage>}
      </div>
    </div>
  );
}
