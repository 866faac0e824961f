/** Rows of an import, however many: only those in sight are drawn. */
import { type ImportRow, rowReason } from '@domain/importRow';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Status } from '@ui/Status';
import { plainLook, type StatusLook } from '@ui/statusLook';
import { IconAlertTriangle, IconCircleCheck, IconCopy, IconMinus } from '@tabler/icons-react';
import { useRef } from 'react';
import classes from './ImportPage.module.css';
import type { PreviewRow } from './importSetup';

type Kind = ImportRow<unknown>['outcome']['kind'];

const LOOKS: Readonly<Record<Kind, StatusLook>> = {
  ready: plainLook('done', IconCircleCheck, 'To import'),
  wrong: plainLook('late', IconAlertTriangle, 'Mistake'),
  duplicate: plainLook('wait', IconCopy, 'Double'),
  empty: plainLook('wait', IconMinus, 'Empty'),
};
const IMPORTED = plainLook('done', IconCircleCheck, 'Imported');

/** About how high a row is, in pixels. */
const ROW = 51;

export function ImportRows({ rows, isDone }: { readonly rows: readonly PreviewRow[]; readonly isDone: boolean }) {
  const scroll = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- its answers are used here at once, and no compiler memoizes this component
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 10 });
  const drawn = virtualizer.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div ref={scroll} className={classes.scroll} role="region" aria-label="Rows of the file" tabIndex={0}>
      <table className={classes.table} aria-label="Rows of the file" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>Row</th>
            <th scope="col" className={classes.outcome}>Outcome</th>
            <th scope="col">What it says, and why</th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr className={classes.gap} aria-hidden><td aria-hidden colSpan={3} height={above} /></tr>}
          {drawn.map(({ index }) => {
            const row = rows[index];
            return row && (
              <tr key={row.number} data-index={index} ref={virtualizer.measureElement} aria-rowindex={index + 2}>
                <th scope="row">{row.number.toLocaleString('en-US')}</th>
                <td><Status look={isDone && row.outcome.kind === 'ready' ? IMPORTED : LOOKS[row.outcome.kind]} isSoft={false} /></td>
                <td>
                  {row.name !== '' && <span className={classes.name}>{shortened(row.name)}</span>}
                  <small>{reasonOf(row)}</small>
                </td>
              </tr>
            );
          })}
          {below > 0 && <tr className={classes.gap} aria-hidden><td aria-hidden colSpan={3} height={below} /></tr>}
        </tbody>
      </table>
    </div>
  );
}

/** Why it is not imported; for a row that is, how it was understood. */
function reasonOf(row: PreviewRow): string {
  if (row.outcome.kind !== 'ready') return rowReason(row);
  return [row.understood, ...row.outcome.notes].filter(Boolean).join(' · ');
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
