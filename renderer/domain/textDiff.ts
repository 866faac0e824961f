/** What differs between two texts, by words: for showing a change, and for finding again what stands where it stood. */

/** A piece of one text or of both. */
export type DiffPart = { readonly kind: 'same' | 'out' | 'in'; readonly text: string };

/** Words, numbers, runs of white space, and every other sign by itself. */
export const tokensOf = (text: string): readonly string[] => text.match(/\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/** Above so many comparisons two texts count as wholly different, so that no text can hold up the window. */
const MOST_COMPARISONS = 16_000_000;

/**
 * Which items of two lists belong together: the longest common subsequence. Pairs of positions, rising in both.
 *
 * Lists that begin or end alike are cut there first, as edited texts mostly are.
 */
export function matches(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const head = Array.from({ length: start }, (_, at) => [at, at] as const);
  const tail = Array.from({ length: end }, (_, at) => [before.length - end + at, after.length - end + at] as const);
  const middle = longest(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...head, ...middle.map(([a, b]) => [a + start, b + start] as const), ...tail];
}

function longest(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  if (before.length * after.length > MOST_COMPARISONS) return [];
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (a: number, b: number): number => lengths[a * width + b] ?? 0;
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] = before[a] === after[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < before.length && b < after.length; ) {
    if (before[a] === after[b]) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** The two texts as one line of pieces: what fell out stands before what came in. Neighbouring words are one change. */
export function textDiff(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const steps: { out: string; in: string; same: string }[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...matches(a, b), [a.length, b.length] as const]) {
    const step = { out: a.slice(fromA, atA).join(''), in: b.slice(fromB, atB).join(''), same: a[atA] ?? '' };
    const last = steps.at(-1);
    const isChange = step.out !== '' || step.in !== '';
    if (last && !isChange) last.same += step.same;
    else if (last && isChange && (last.out !== '' || last.in !== '') && /^\s+$/.test(last.same)) {
      last.out += last.same + step.out;
      last.in += last.same + step.in;
      last.same = step.same;
    } else steps.push(step);
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return steps.flatMap((step) => (['out', 'in', 'same'] as const).flatMap((kind) => (step[kind] === '' ? [] : [{ kind, text: step[kind] }])));
}

/** How much of the longer text both have, from 0 to 1, by characters. */
export function likeness(before: string, after: string): number {
  const same = textDiff(before, after).reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.replace(/\s/g, '').length : 0), 0);
  return same / Math.max(before.replace(/\s/g, '').length, after.replace(/\s/g, '').length, 1);
}
