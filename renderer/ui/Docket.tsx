import { Checkbox, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { createContext, Fragment, use, type KeyboardEvent, type ReactNode } from 'react';
import type { Count } from './count';
import { DayCount } from './DayCount';
import classes from './Docket.module.css';
import { RowBox } from './RowBox';
import { AppLink } from './TextLink';
import type { Tone } from './tone';

export type DocketHead = {
  readonly label: string;
  readonly width?: 'narrow' | 'brief' | 'normal' | 'wide' | undefined;
  /** By what this column sorts, when rows can be sorted. */
  readonly sortsBy?: string | undefined;
};

/** How the rows are sorted, and what the heads do. */
export type DocketSorting = {
  readonly by: string;
  readonly isDescending: boolean;
  /** A head was pressed: the same once more turns the order round. */
  readonly onSort: (by: string) => void;
  /** By what the column of due dates sorts, and what the column of titles offers. */
  readonly due: string;
  readonly title: readonly { readonly by: string; readonly label: string }[];
};

export type DocketProps = {
  /** The name of the table: `Open obligations`. */
  readonly label: string;
  /** Heads of the columns after count, due date and title; each row brings as many `cells`. */
  readonly heads?: readonly DocketHead[] | undefined;
  /** Without visible heads, as on Today: they are still there for who listens. */
  readonly hasHead?: boolean | undefined;
  readonly dueHead?: string | undefined;
  readonly titleHead?: string | undefined;
  /** Absent: sorted by due date, and the heads are words. */
  readonly sorting?: DocketSorting | undefined;
  /** Boxes before the counts. Rows then take `isSelected` and `onSelect`; with Shift, all from the one selected last are meant. */
  readonly selection?: {
    readonly count: number;
    readonly isAll: boolean;
    readonly onAll: (isSelected: boolean) => void;
    readonly onClear: () => void;
    /** What can be done with them: `TextLink`s. */
    readonly actions: ReactNode;
  } | undefined;
  /** Home and End were pressed on a title, where not all rows are drawn. Absent: they go to the first and last title there is. */
  readonly onEdge?: ((edge: 'first' | 'last') => void) | undefined;
  /** `DocketGroup`s. */
  readonly children: ReactNode;
};

type Shape = { readonly hasBoxes: boolean; readonly columns: number };
const DocketShape = createContext<Shape>({ hasBoxes: false, columns: 3 });

/**
 * Obligations by due date: the count, the docket rule, the date and why, the title over its agreement, then the rest.
 *
 * The whole row opens, its title is the link. Arrow up and down go from title to title, space selects, Shift selects on the way.
 * Prints in black, with heads repeated.
 */
export function Docket({
  label, heads = [], hasHead = true, dueHead = 'Due date, why, our lead', titleHead = 'Obligation, agreement', sorting, selection, onEdge, children,
}: DocketProps) {
  const hasBoxes = selection !== undefined;
  const isSome = selection !== undefined && selection.count > 0;
  return (
    <div className={classes.root}>
      {isSome && (
        <div className={classes.bar} role="toolbar" aria-label="With the selected" data-screen-only>
          <span className={classes.selected} role="status">{selection.count.toLocaleString('en-US')} selected</span>
          {selection.actions}
          <button type="button" className={classes.clear} onClick={selection.onClear}>Clear selection</button>
        </div>
      )}
      <div className={classes.scroll}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys act on the links inside */}
        <table className={classes.table} data-cells={heads.length} onKeyDown={(event) => moveByKey(event, onEdge)}>
          <caption className={classes.caption}>{label}</caption>
          <colgroup>
            {hasBoxes && <col className={classes.boxColumn} />}
            <col className={classes.countColumn} />
            <col className={classes.dueColumn} />
            <col className={classes.titleColumn} />
            {heads.map((head) => <col key={head.label} className={classes.otherColumn} data-width={head.width ?? 'normal'} />)}
          </colgroup>
          <thead className={classes.head} data-hidden={!hasHead || undefined}>
            <tr>
              {hasBoxes && (
                <th className={classes.box} scope="col">
                  <Checkbox aria-label="Select all" checked={selection.isAll} indeterminate={isSome && !selection.isAll} onChange={(event) => selection.onAll(event.currentTarget.checked)} />
                </th>
              )}
              <th className={classes.count} scope="col">{hasHead ? 'Days' : <VisuallyHidden>Days</VisuallyHidden>}</th>
              {sorting === undefined && (
                <>
                  <th scope="col" aria-sort="ascending">
                    {hasHead ? <>{dueHead} <IconArrowUp className={classes.sorted} size={12} stroke={2} aria-hidden /></> : <VisuallyHidden>{dueHead}</VisuallyHidden>}
                  </th>
                  <th scope="col">{hasHead ? titleHead : <VisuallyHidden>{titleHead}</VisuallyHidden>}</th>
                  {heads.map((head) => <th key={head.label} scope="col">{hasHead ? head.label : <VisuallyHidden>{head.label}</VisuallyHidden>}</th>)}
                </>
              )}
              {sorting !== undefined && (
                <>
                  <SortHead sorting={sorting} ways={[{ by: sorting.due, label: dueHead }]} />
                  <SortHead sorting={sorting} ways={sorting.title} />
                  {heads.map(({ label: word, sortsBy }) => sortsBy === undefined
                    ? <th key={word} scope="col">{word}</th>
                    : <SortHead key={word} sorting={sorting} ways={[{ by: sortsBy, label: word }]} />)}
                </>
              )}
            </tr>
          </thead>
          <DocketShape value={{ hasBoxes, columns: 2 + heads.length }}>{children}</DocketShape>
        </table>
      </div>
    </div>
  );
}

/** The head of a column by which rows can be sorted, in one way or several. */
function SortHead({ sorting: { by, isDescending, onSort }, ways }: { readonly sorting: DocketSorting; readonly ways: DocketSorting['title'] }) {
  const isSorted = ways.some((way) => way.by === by);
  const Arrow = isDescending ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}>
      {ways.map((way, index) => (
        <Fragment key={way.by}>
          {index > 0 && <span data-screen-only>, </span>}
          <UnstyledButton className={classes.sort} data-screen-only data-sorted={way.by === by || undefined} title={`Sort by ${way.label.toLowerCase()}`} onClick={() => onSort(way.by)}>
            {way.label}
            {way.by === by && <Arrow className={classes.sorted} size={12} stroke={2} aria-hidden />}
          </UnstyledButton>
        </Fragment>
      ))}
      {/* Chromium leaves buttons out where heads are repeated on the next page. */}
      <span data-paper-only>{ways.map(({ label }) => label).join(', ')}</span>
    </th>
  );
}

/** Up and down go from title to title, Home and End to the first and last; space selects the row, with Shift the rows on the way. */
function moveByKey(event: KeyboardEvent<HTMLTableElement>, onEdge: DocketProps['onEdge']) {
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('td[data-title] a')];
  const at = links.findIndex((link) => link === event.target);
  if (at < 0) return;
  if (event.key === ' ') {
    event.preventDefault();
    press(boxOf(links[at]), event.shiftKey);
    return;
  }
  if (onEdge && (event.key === 'Home' || event.key === 'End')) {
    event.preventDefault();
    onEdge(event.key === 'Home' ? 'first' : 'last');
    return;
  }
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined ? undefined : links[to];
  if (link === undefined) return;
  event.preventDefault();
  if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const [here, there] = [boxOf(links[at]), boxOf(link)];
    if (here?.checked === false) press(here, false);
    press(there, true);
  }
  link.focus();
}

const boxOf = (link: HTMLAnchorElement | undefined): HTMLInputElement | undefined => link?.closest('tr')?.querySelector<HTMLInputElement>('input[type="checkbox"]') ?? undefined;

/** As if the box was clicked. */
const press = (box: HTMLInputElement | undefined, shiftKey: boolean): void => {
  box?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }));
};

export type DocketGroupProps = {
  /** `Overdue`, `This week`, `December 2026 to February 2027`, `No date yet: waiting for an event`. Absent: no heading row. */
  readonly label?: string | undefined;
  /** In quiet beside it: `2`, `5 in 90 days`. */
  readonly count?: ReactNode;
  readonly icon?: ReactNode;
  readonly tone?: Tone | undefined;
  /** At the right: a `TextLink`. */
  readonly aside?: ReactNode;
  /** `DocketRow`s. */
  readonly children: ReactNode;
};

/** Rows of one time, with their label at the right of the rule. */
export function DocketGroup({ label, count, icon, tone = 'ink', aside, children }: DocketGroupProps) {
  const { hasBoxes, columns } = use(DocketShape);
  return (
    <tbody className={classes.group}>
      {label !== undefined && (
        <tr className={classes.groupHead}>
          {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- empty cells, so that the rule runs through */}
          {hasBoxes && <td className={classes.box} />}
          {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- empty cells, so that the rule runs through */}
          <td className={classes.count} />
          <th colSpan={columns} scope="rowgroup">
            <span className={classes.groupLine}>
              <span className={classes.groupLabel} data-tone={tone}>{icon}{label}</span>
              {count !== undefined && <span className={classes.groupCount}>{count}</span>}
              {aside !== undefined && <span className={classes.groupAside}>{aside}</span>}
            </span>
          </th>
        </tr>
      )}
      {children}
    </tbody>
  );
}

export type DocketRowProps = {
  readonly count: Count;
  /** A `DueDate`. */
  readonly due: ReactNode;
  readonly title: string;
  readonly href?: string | undefined;
  /** Under the title: the agreement. */
  readonly under?: ReactNode;
  /** One for each of the docket's `heads`. */
  readonly cells?: readonly ReactNode[] | undefined;
  readonly isSelected?: boolean | undefined;
  /** `isStretch`: Shift was held. */
  readonly onSelect?: ((isSelected: boolean, isStretch: boolean) => void) | undefined;
};

/** One obligation. The whole row opens; the title is its link. */
export function DocketRow({ count, due, title, href, under, cells = [], isSelected = false, onSelect }: DocketRowProps) {
  const { hasBoxes } = use(DocketShape);
  return (
    <tr className={classes.row} data-selected={isSelected || undefined} data-opens={href !== undefined || undefined}>
      {hasBoxes && (
        <td className={classes.box}>
          <RowBox label={`Select ${title}`} isChecked={isSelected} onChange={(isNow, isStretch) => onSelect?.(isNow, isStretch)} />
        </td>
      )}
      <td className={classes.count}><DayCount count={count} /></td>
      <td>{due}</td>
      <td data-title>
        <span className={classes.title} title={title}>{href === undefined ? title : <AppLink className={classes.link} href={href}>{title}</AppLink>}</span>
        {under !== undefined && <span className={classes.under}>{under}</span>}
      </td>
      {cells.map((cell, index) => <td key={index} className={classes.cell}>{cell}</td>)}
    </tr>
  );
}
