/** The words of a merged letter as plain text. */
import type { MergedBlock, MergedParagraph } from './merge';

/** The words of a merged line; a blank reads `[proposed date]`. */
export const lineText = (runs: MergedParagraph): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'field' ? run.value : `[${run.noun}]`)).join('');

/** A part of the body, a line each: items of a list with `- ` or their number, rows of a table with each cell under its head. */
export function blockText(block: MergedBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [lineText(block.runs)];
    case 'list':
      return block.items.flatMap((item, index) => {
        const [first = '', ...rest] = item.flatMap(blockText);
        return [`${block.isOrdered ? `${index + 1}.` : '-'} ${first}`, ...rest.map((line) => `  ${line}`)];
      });
    case 'table':
      return block.rows.map((row) =>
        row
          .flatMap((cell, at) => (cell.length === 0 ? [] : [`${block.columns[at] ?? ''}: ${lineText(cell)}`]))
          .join('; '),
      );
  }
}
