import { lineAt, withoutComments } from './source.mjs';

const colour = /(?<![&\w])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgba?|hsla?|oklch|oklab|hwb)\(/gi;

/**
 * Colours outside the theme. The printed sheet is black on white and says so with the words `black` and `white`.
 *
 * @param {import('./source.mjs').Source} source
 * @returns {string[]} sentences, one each
 */
export function strayColours({ path, text }) {
  if (!/^renderer\/.*\.(tsx?|css|html)$/.test(path) || path === 'renderer/app/theme.ts' || /\.test\.tsx?$/.test(path)) return [];
  const code = withoutComments(text);
  const isStylesheet = path.endsWith('.css');
  return [...code.matchAll(colour)]
    // In a program, `#123` may be a number, and `#add` the address of a heading: a colour there is a string of its own.
    .filter((match) => isStylesheet || match[0].endsWith('(') || /['"`]/.test(code[match.index - 1] ?? ''))
    .filter((match) => isStylesheet || /['"`\s;)]/.test(code[match.index + match[0].length] ?? '') || match[0].endsWith('('))
    .map((match) => `${path}:${lineAt(code, match.index)} has a colour (${match[0]}): colours are in renderer/app/theme.ts.`);
}
