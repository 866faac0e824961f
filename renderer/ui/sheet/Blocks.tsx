import type { MergedBlock } from '@domain/merge';
import { Line, type SheetMode } from './Line';

type BlocksProps = {
  readonly blocks: readonly MergedBlock[];
  readonly mode: SheetMode;
};

/** In a table an empty cell would be left out of the structure of the PDF, and the row would be one short. */
const NOTHING = '–';

/** The body of a letter: paragraphs, lists and tables, as the elements that a reader of the PDF is told of. */
export function Blocks({ blocks, mode }: BlocksProps) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} mode={mode} />);
}

function OneBlock({ block, mode }: { readonly block: MergedBlock; readonly mode: SheetMode }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className="nb-sheet-paragraph">
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
        <table className="nb-sheet-table">
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
