/**
 * A file as the rules see it.
 *
 * @typedef {object} Source
 * @property {string} path from the project's folder, with `/` on every system
 * @property {string} text
 */

/**
 * The text with its comments blanked out, so that a rule does not stumble over what is only talked about. Lines and
 * columns stay. A string that holds `//` loses its end, which no rule here minds (`://` is left alone).
 *
 * @param {string} text
 */
export function withoutComments(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, (whole, before) => before + ' '.repeat(whole.length - before.length));
}

/**
 * What a module imports or re-exports, statically or not.
 *
 * @param {string} text
 * @returns {{ name: string, line: number }[]}
 */
export function importsOf(text) {
  const found = withoutComments(text).matchAll(/(?<!['"`])(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*(['"])([^'"\n]+)\1/g);
  return [...found].map((match) => ({ name: String(match[2]), line: lineAt(text, match.index) }));
}

/**
 * @param {string} text
 * @param {number} index
 */
export function lineAt(text, index) {
  return text.slice(0, index).split('\n').length;
}
