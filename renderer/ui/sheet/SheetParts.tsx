/** Parts that reports on paper share: headings, facts, tables, and titles that open the record on the screen. */
import type { ReactNode } from 'react';
import { AppLink } from '../TextLink';
import type { SheetMode } from './Line';

type ModeProps = { readonly mode: SheetMode };

/** The title of the paper: the first heading of the PDF; on the screen the page has its own above it. */
export function SheetTitle({ mode, children }: ModeProps & { readonly children: ReactNode }) {
  const Heading = mode === 'print' ? 'h1' : 'h2';
  return <Heading className="nb-sheet-title">{children}</Heading>;
}

/** The heading of a part of the paper. */
export function SheetSection({ mode, children }: ModeProps & { readonly children: ReactNode }) {
  const Heading = mode === 'print' ? 'h2' : 'h3';
  return <Heading className="nb-sheet-section">{children}</Heading>;
}

/** Label and value, a line each; a table, because a list of definitions loses its tags on the way into a PDF. */
export function SheetFacts({ facts }: { readonly facts: readonly (readonly [label: string, value: string])[] }) {
  return (
    <table className="nb-sheet-labelled">
      <tbody>
        {facts.map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td>{value}</td></tr>)}
      </tbody>
    </table>
  );
}

export type SheetHead = { readonly label: string; readonly isNumber?: boolean | undefined };
export type SheetRow = { readonly key: string; readonly cells: readonly ReactNode[] };

type SheetTableProps = {
  /** Which columns it has: `named` widths stand in `report.css`. */
  readonly look: 'due' | 'unable' | 'moved' | 'authority' | 'others' | 'tally' | 'bars' | 'steps' | 'story' | 'owed' | 'exhibits' | 'leftOut' | 'mailed' | 'register' | 'certificate';
  readonly heads: readonly SheetHead[];
  /** Which cell names its row, from 0. */
  readonly rowHead?: number | undefined;
  readonly rows: readonly SheetRow[];
  /** The line of totals. */
  readonly foot?: readonly ReactNode[] | undefined;
};

/** A table of the paper; its heads are repeated on every page. */
export function SheetTable({ look, heads, rowHead = 0, rows, foot }: SheetTableProps) {
  const cell = (content: ReactNode, index: number) =>
    index === rowHead
      ? <th key={index} scope="row">{content}</th>
      : <td key={index} data-number={heads[index]?.isNumber || undefined}>{content}</td>;
  return (
    <table className="nb-sheet-table nb-sheet-report" data-look={look}>
      <thead>
        <tr>{heads.map(({ label, isNumber }) => <th key={label} scope="col" data-number={isNumber || undefined}>{label}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => <tr key={key}>{cells.map(cell)}</tr>)}
        {foot !== undefined && <tr className="nb-sheet-sum">{foot.map(cell)}</tr>}
      </tbody>
    </table>
  );
}

/** What a line is about; on the screen it opens the record. */
export type SheetSubject = { readonly title: string; readonly href: string };

/** The name of a record, over a second line. */
export function Subject({ of: { title, href }, under, mode }: ModeProps & { readonly of: SheetSubject; readonly under?: string | undefined }) {
  return (
    <>
      {mode === 'screen' ? <AppLink className="nb-sheet-open" href={href}>{title}</AppLink> : <b>{title}</b>}
      {under !== undefined && <span className="nb-sheet-under">{under}</span>}
    </>
  );
}

/** A line over a second one in small. */
export function Over({ first, under }: { readonly first: string; readonly under?: string | undefined }) {
  return (
    <>
      <b>{first}</b>
      {under !== undefined && under !== '' && <span className="nb-sheet-under">{under}</span>}
    </>
  );
}
