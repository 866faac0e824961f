import { lineAt, withoutComments } from './source.mjs';

/** The clock, chance and the machine, none of which the rules of the domain may ask. */
const impure = [
  { pattern: /\bDate\s*\.\s*now\b/g, what: 'the clock' },
  { pattern: /\bnew\s+Date\s*(?:\(\s*\)|(?=[;,)\]\n]))/g, what: 'the clock' },
  { pattern: /(?<!\bnew\s+|[.\w])Date\s*\(/g, what: 'the clock' },
  { pattern: /\bTemporal\s*\.\s*Now\b/g, what: 'the clock' },
  { pattern: /\bperformance\b/g, what: 'the clock' },
  { pattern: /\bMath\s*\.\s*random\b/g, what: 'chance' },
  { pattern: /\bcrypto\s*\.\s*\w/g, what: 'chance' },
  { pattern: /\bglobalThis\b/g, what: 'the machine' },
  { pattern: /\btoLocale(?:Date|Time)?String\s*\(\s*\)/g, what: "the machine's language" },
];

/**
 * Places in the domain that ask the clock, chance or the machine: the day, ids and the calendar are handed in.
 *
 * @param {import('./source.mjs').Source} source
 * @returns {string[]} sentences, one each
 */
export function impurePlaces({ path, text }) {
  if (!/^renderer\/domain\/.*\.tsx?$/.test(path) || /\.test\.tsx?$/.test(path)) return [];
  const code = withoutComments(text);
  return impure.flatMap(({ pattern, what }) =>
    [...code.matchAll(pattern)].map((match) => `${path}:${lineAt(code, match.index)} asks ${what} (${match[0].trim()}): the domain gets it as a parameter.`));
}
