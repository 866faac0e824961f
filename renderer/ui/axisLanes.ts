/** Gives labels of an axis their places so that none covers another: text moves, marks stay. */

/** A text that belongs to a mark at `x`. Widths in pixels. */
export type LabelToPlace = {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  /** Where to look first. */
  readonly side?: 'above' | 'below' | undefined;
  /** Where the text stands by its mark, if it can choose: to try in this order. */
  readonly align?: readonly ('middle' | 'start' | 'end')[] | undefined;
};

export type PlacedLabel = {
  readonly key: string;
  readonly side: 'above' | 'below';
  /** 0 is next to the axis. */
  readonly lane: number;
  /** The left edge of the text. */
  readonly left: number;
};

type Box = { readonly side: 'above' | 'below'; readonly lane: number; readonly from: number; readonly to: number };

const GAP = 10;
const MOST_LANES = 8;

/** Places labels in the order given: whoever comes first has the better place. `taken` are parts that are drawn already. */
export function placeLabels(labels: readonly LabelToPlace[], edge: { readonly from: number; readonly to: number }, taken: readonly Box[] = []): readonly PlacedLabel[] {
  const boxes: Box[] = [...taken];
  const isFree = (box: Box) => !boxes.some((each) => each.side === box.side && each.lane === box.lane && box.from < each.to + GAP && each.from < box.to + GAP);
  /** A line leads from a far lane to its mark: it must not cross a text on its way. */
  const canLead = (side: Box['side'], lane: number, x: number) =>
    !boxes.some((each) => each.side === side && each.lane < lane && each.from - 3 < x && x < each.to + 3);

  return labels.map(({ key, x, width, side = 'above', align = ['middle', 'start', 'end'] }) => {
    const sides = side === 'above' ? (['above', 'below'] as const) : (['below', 'above'] as const);
    for (let lane = 0; lane < MOST_LANES; lane += 1) {
      for (const each of sides) {
        if (lane > 0 && !canLead(each, lane, x)) continue;
        for (const how of align) {
          const left = clamp(how === 'middle' ? x - width / 2 : how === 'start' ? x - 5 : x - width + 5, edge.from, edge.to - width);
          const box: Box = { side: each, lane, from: left, to: left + width };
          if (!isFree(box)) continue;
          boxes.push(box);
          for (let inner = 0; inner < lane; inner += 1) boxes.push({ side: each, lane: inner, from: x - 1 - GAP / 2, to: x + 1 - GAP / 2 });
          return { key, side: each, lane, left };
        }
      }
    }
    return { key, side, lane: MOST_LANES, left: clamp(x - width / 2, edge.from, edge.to - width) };
  });
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)));
