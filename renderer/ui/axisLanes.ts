/** Gives labels of an axis their places so that none covers another: text moves, marks stay. */

type Side = 'above' | 'below';
type Align = 'middle' | 'start' | 'end';

/** A text that belongs to a mark at `x`. Widths in pixels. */
export type LabelToPlace = {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  /** Placed before the others, in the order given: what must stand next to its mark. */
  readonly isFirst?: boolean | undefined;
  /** Where to look first; otherwise whatever keeps the picture low. */
  readonly side?: Side | undefined;
  /** How the text may stand by its mark: the only ways, best first. */
  readonly align?: readonly Align[] | undefined;
};

export type PlacedLabel = {
  readonly key: string;
  readonly side: Side;
  /** 0 is next to the axis. */
  readonly lane: number;
  /** The left edge of the text. */
  readonly left: number;
  /** Which edge of the text is nearest to its mark. */
  readonly align: Align;
  /** A leader crosses a text: allowed where there is no other way. */
  readonly isCrossing: boolean;
};

/** Part of a lane that is drawn already. */
export type TakenPart = { readonly side: Side; readonly lane: number; readonly from: number; readonly to: number };

type Edge = { readonly from: number; readonly to: number };

const GAP = 10;
/** From here on a leader may cross a text, which is then drawn over it; texts still never cover each other. */
const STRICT_LANES = 6;
const MOST_LANES = 60;

const ALIGNS: readonly (readonly Align[])[] = [['middle', 'start', 'end'], ['start', 'middle', 'end'], ['end', 'middle', 'start']];

/** Tries several ways to go through the labels, and keeps the one that needs the fewest lanes. */
export function placeLabels(labels: readonly LabelToPlace[], edge: Edge, taken: readonly TakenPart[] = []): readonly PlacedLabel[] {
  const first = labels.filter((label) => label.isFirst === true);
  const rest = labels.filter((label) => label.isFirst !== true).toSorted((a, b) => a.x - b.x);
  const orders = [rest, rest.toReversed()];
  const ways = orders.flatMap((order) => ALIGNS.flatMap((align) => [0, 1, 2].map((pattern) =>
    placedInOrder(
      [...first, ...order].map((label, index) => ({ ...label, side: label.side ?? sideBy(pattern, index), align: label.align ?? align })),
      edge,
      taken,
    ))));
  return ways.toSorted((a, b) => cost(a) - cost(b))[0] ?? [];
}

const sideBy = (pattern: number, index: number): Side => (pattern === 0 || (index + pattern) % 2 === 0 ? 'above' : 'below');

function cost(placed: readonly PlacedLabel[]): number {
  const highest = (side: Side) => placed.reduce((most, label) => (label.side === side ? Math.max(most, label.lane + 1) : most), 0);
  return (highest('above') + highest('below')) * 10
    + placed.reduce((sum, { lane, align, side, isCrossing }) => sum + (isCrossing ? 12 : 0) + lane * 2 + (align === 'middle' ? 0 : 0.5) + (side === 'below' ? 0.1 : 0), 0);
}

function placedInOrder(labels: readonly (LabelToPlace & { readonly side: Side; readonly align: readonly Align[] })[], edge: Edge, taken: readonly TakenPart[]): readonly PlacedLabel[] {
  const parts: TakenPart[] = [...taken];
  const leaders: TakenPart[] = [];
  const isFree = (part: TakenPart, those: readonly TakenPart[], gap: number) =>
    !those.some((each) => each.side === part.side && each.lane === part.lane && part.from < each.to + gap && each.from < part.to + gap);
  const canLead = (side: Side, lane: number, x: number) => !parts.some((each) => each.side === side && each.lane < lane && each.from - 2 < x && x < each.to + 2);

  return labels.map(({ key, x, width, side, align }) => {
    const sides: readonly Side[] = side === 'above' ? ['above', 'below'] : ['below', 'above'];
    for (const isStrict of [true, false]) {
      for (let lane = 0; lane < (isStrict ? STRICT_LANES : MOST_LANES); lane += 1) {
        for (const each of sides) {
          if (isStrict && lane > 0 && !canLead(each, lane, x)) continue;
          for (const how of align) {
            const left = clamp(how === 'middle' ? x - width / 2 : how === 'start' ? x - 5 : x - width + 5, edge.from, edge.to - width);
            const part: TakenPart = { side: each, lane, from: left, to: left + width };
            if (!isFree(part, parts, GAP) || (isStrict && !isFree(part, leaders, 3))) continue;
            parts.push(part);
            for (let inner = 0; inner < lane; inner += 1) leaders.push({ side: each, lane: inner, from: x, to: x });
            return { key, side: each, lane, left, align: how, isCrossing: !isStrict };
          }
        }
      }
    }
    return { key, side, lane: MOST_LANES, left: edge.from, align: 'start', isCrossing: true };
  });
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)));
