/** The order of the list of obligations. */
import { ObligationStatus } from '@domain/obligation';
import type { ListSort } from '@domain/savedView';
import type { ListLine } from '@store/queries/obligations';

/**
 * The lines in an order; they come sorted by due date and keep that where the rest is the same.
 *
 * What has no date stays last, also when the latest due date comes first.
 */
export function sortedLines(lines: readonly ListLine[], sort: ListSort, isDescending: boolean): readonly ListLine[] {
  if (sort === 'due') {
    if (!isDescending) return lines;
    const dated = lines.filter(({ due }) => due.due !== undefined);
    return [...dated.toReversed(), ...lines.filter(({ due }) => due.due === undefined)];
  }
  const sign = isDescending ? -1 : 1;
  const keyed = lines.map((line) => ({ line, key: keyOf(line, sort) }));
  return keyed.toSorted((a, b) => sign * words.compare(a.key, b.key)).map(({ line }) => line);
}

/** Made once: comparing ten thousand titles without it takes a second. */
const words = new Intl.Collator('en-US', { sensitivity: 'base', numeric: true });

function keyOf({ obligation, agreement, owner }: ListLine, sort: Exclude<ListSort, 'due'>): string {
  switch (sort) {
    case 'title':
      return obligation.title;
    case 'agreement':
      return agreement.title;
    case 'owner':
      return owner?.name ?? '';
    case 'status':
      return String(ObligationStatus.options.indexOf(obligation.status));
  }
}
