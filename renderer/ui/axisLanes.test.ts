import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels, type LabelToPlace } from './axisLanes';

const edge = { from: 0, to: 1000 };
const label = fc.record({ x: fc.integer({ min: 0, max: 1000 }), width: fc.integer({ min: 20, max: 160 }) });

describe('labels of an axis', () => {
  test('labels never overlap, however close their marks are', () => {
    fc.assert(fc.property(fc.array(label, { maxLength: 25 }), (drawn) => {
      const labels = drawn.map((each, index): LabelToPlace => ({ ...each, key: String(index) }));
      const placed = placeLabels(labels, edge);
      const boxes = placed.map((place) => ({ ...place, right: place.left + (labels[Number(place.key)]?.width ?? 0) }));
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const overlaps = a.side === b.side && a.lane === b.lane && a.left < b.right && b.left < a.right;
          expect(overlaps, `${a.key} and ${b.key}`).toBe(false);
        }
      }
    }), { numRuns: 60 });
  });

  test('every label is placed, and stays inside the picture', () => {
    fc.assert(fc.property(fc.array(label, { maxLength: 15 }), (drawn) => {
      const labels = drawn.map((each, index): LabelToPlace => ({ ...each, key: String(index) }));
      const placed = placeLabels(labels, edge);
      expect(placed.map((place) => place.key).toSorted()).toEqual(labels.map((each) => each.key).toSorted());
      for (const place of placed) {
        expect(place.left).toBeGreaterThanOrEqual(edge.from);
        expect(place.left + (labels[Number(place.key)]?.width ?? 0)).toBeLessThanOrEqual(edge.to);
      }
    }), { numRuns: 60 });
  });

  test('labels with room stand next to the axis, over their marks', () => {
    expect(placeLabels([{ key: 'a', x: 200, width: 80 }, { key: 'b', x: 600, width: 80 }], edge).map(({ lane, left }) => ({ lane, left })))
      .toEqual([{ lane: 0, left: 160 }, { lane: 0, left: 560 }]);
  });

  test('a part that is drawn already is left free', () => {
    const [placed] = placeLabels([{ key: 'a', x: 200, width: 80, side: 'below' }], edge, [{ side: 'below', lane: 0, from: 0, to: 1000 }]);
    expect(placed).toMatchObject({ side: 'above', lane: 0 });
  });
});
