import type { MergedBlock, MergedParagraph } from '@domain/merge';
import { Line, type SheetMode } from './Line';

type BlocksProps = {
  readonly blocks: readonly MergedBlock[];
  readonly mode: SheetMode;
};

/** In a table an empty cell would be left out of the structure of the PDF, and the row would be one short. */
const NOTHING = '–';

/** A table of so many rows stays on one page. */
const SHORT = 8;

/** A paragraph of at most so many characters, about three lines, is not torn: Chromium would leave a single line of three on the next page. */
const FEW_LINES = 300;

/** The body of a letter: paragraphs, lists and tables, as the elements that a reader of the PDF is told of. */
export function Blocks({ blocks, mode }: BlocksProps) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} mode={mode} />);
}

function OneBlock({ block, mode }: { readonly block: MergedBlock; readonly mode: SheetMode }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className="nb-sheet-paragraph" data-short={lengthOf(block.runs) <= FEW_LINES || undefined}>
          <Line runs={block.runs} mode={mode} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Blocks blocks={item} mode={mode} />
        </li>
      ));
      return block.isOrdered ? <ol className="nb-sheet-list">{items}</ol> : <ul className="nb-sheet-list">{items}</ul>;
    }
    case 'table':
      return (
        <table className="nb-sheet-table" data-short={block.rows.length <= SHORT || undefined}>
          <thead>
            <tr>
              {block.columns.map((head, index) => (
                <th key={index} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={at}>
                    {cell.length === 0 ? NOTHING : <Line runs={cell} mode={mode} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

/** Characters on the paper; a blank is short. */
const lengthOf = (runs: MergedParagraph): number =>
  runs.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : run.kind === 'field' ? run.value.length : 0), 0);
