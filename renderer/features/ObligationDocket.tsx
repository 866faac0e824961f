/** A docket of obligations, however many: long ones draw only the rows in sight, and all of them on paper. */
import type { Id } from '@domain/id';
import { USUAL_COLUMNS } from '@domain/savedView';
import type { ListLine } from '@store/queries/obligations';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Docket, DocketGroup, type DocketProps } from '@ui/Docket';
import type { Tone } from '@ui/tone';
import { usePrinting } from '@ui/usePrinting';
import { useCallback, useMemo, useRef, useState } from 'react';
import { docketHeads, type DocketColumns, ObligationRow } from './ObligationRow';
import { useSession } from './session';

export interface LinesInGroup {
  readonly key: string;
  /** Absent: rows without a heading. */
  readonly label?: string | undefined;
  readonly tone?: Tone | undefined;
  readonly lines: readonly ListLine[];
}

type ObligationDocketProps = Pick<DocketProps, 'sorting' | 'selection'> & {
  /** The name of the table: `Open obligations`. */
  readonly label: string;
  readonly groups: readonly LinesInGroup[];
  readonly columns?: DocketColumns | undefined;
  readonly selected?: ReadonlySet<Id> | undefined;
  /** `isStretch`: all from the row selected last. */
  readonly onSelect?: ((id: Id, isSelected: boolean, isStretch: boolean) => void) | undefined;
};

/** From this many rows on, only those in sight are drawn. */
const MANY = 200;
/** About how high a row and a group's heading are, in pixels. */
const ROW = 52;
const HEADING = 29;
/** How long the list takes to draw the rows to which it was scrolled, in milliseconds. */
const DRAWING = 60;

export function ObligationDocket({ label, groups, columns = USUAL_COLUMNS, sorting, selection, selected, onSelect }: ObligationDocketProps) {
  const { today } = useSession();
  const isPrinting = usePrinting();
  const [top, setTop] = useState(0);
  const element = useRef<HTMLDivElement | null>(null);
  const root = useCallback((found: HTMLDivElement | null) => {
    element.current = found;
    const page = pageElement();
    if (found && page) setTop(found.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop);
  }, []);
  const items = useMemo(() => itemsOf(groups), [groups]);
  const isLong = items.length > MANY && !isPrinting;
  // oxlint-disable-next-line react/incompatible-library -- its answers are used here at once, and no compiler memoizes this component
  const virtualizer = useVirtualizer({
    count: items.length,
    enabled: isLong,
    getScrollElement: pageElement,
    estimateSize: (index) => (items[index]?.line === undefined ? HEADING : ROW),
    overscan: 6,
    scrollMargin: top,
  });
  const drawn = virtualizer.getVirtualItems();
  const first = isLong ? (drawn[0]?.index ?? 0) : 0;
  const last = isLong ? (drawn.at(-1)?.index ?? 0) : items.length - 1;
  const above = isLong ? (drawn[0]?.start ?? 0) - top : 0;
  const below = isLong ? virtualizer.getTotalSize() + top - (drawn.at(-1)?.end ?? 0) : 0;
  const heads = docketHeads(columns);
  const width = 3 + heads.length + (selection === undefined ? 0 : 1);
  const shown = items.slice(first, last + 1);

  const goToEdge = (edge: 'first' | 'last') => {
    virtualizer.scrollToIndex(edge === 'first' ? 0 : items.length - 1);
    setTimeout(() => [...(element.current?.querySelectorAll<HTMLAnchorElement>('td[data-title] a') ?? [])].at(edge === 'first' ? 0 : -1)?.focus(), DRAWING);
  };

  return (
    <div ref={root}>
      <Docket
        label={label}
        heads={heads}
        titleHead={columns === 'few' ? 'Obligation, authority, owner' : 'Obligation, agreement'}
        sorting={sorting}
        selection={selection}
        onEdge={isLong ? goToEdge : undefined}
      >
        <Gap height={above} columns={width} />
        {groups
          .filter((group) => shown.some((item) => item.group === group))
          .map((group) => (
            <DocketGroup key={group.key} label={group.label} tone={group.tone} count={group.label === undefined ? undefined : group.lines.length}>
              {shown.map(({ group: of, line }) => (of === group && line
                ? <ObligationRow key={line.obligation.id} line={line} today={today} columns={columns} isSelected={selected?.has(line.obligation.id)} onSelect={onSelect} />
                : null))}
            </DocketGroup>
          ))}
        <Gap height={below} columns={width} />
      </Docket>
    </div>
  );
}

/** The part of the window that scrolls with the page. */
const pageElement = (): HTMLElement | null => document.getElementById('main');

/** Stands in for rows that are not drawn. It spans the table exactly: one column more would take its width from the others. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height > 0 ? <tbody aria-hidden><tr><td aria-hidden height={height} colSpan={columns} /></tr></tbody> : null;
}

/** A group's heading, or one of its lines. */
type Item = { readonly group: LinesInGroup; readonly line?: ListLine };

const itemsOf = (groups: readonly LinesInGroup[]): readonly Item[] =>
  groups.flatMap((group) => [...(group.label === undefined ? [] : [{ group }]), ...group.lines.map((line) => ({ group, line }))]);
