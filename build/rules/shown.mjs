/**
 * What SECURITY.md claims and nothing shows: a threat without a test, or one whose test is not there.
 *
 * @param {string} text of SECURITY.md
 * @param {(path: string) => boolean} exists
 * @returns {string[]} sentences, one each
 */
export function unshownClaims(text, exists) {
  const testsIn = (/** @type {string} */ line) => [...line.matchAll(/`([\w/.-]+\.(?:test|spec|drill)\.(?:ts|tsx|mjs))`/g)].map(([, path]) => String(path));
  const threats = (text.split('\n## Threat model\n')[1] ?? '').split('\n## ')[0]?.split('\n').filter((line) => line.startsWith('| ')).slice(1) ?? [];
  return [
    ...(threats.length === 0 ? ['SECURITY.md has no table of threats.'] : []),
    ...threats.filter((row) => testsIn(row.split('|').at(-2) ?? '').length === 0).map((row) => `SECURITY.md names no test for the threat "${row.split('|')[1]?.trim() ?? ''}".`),
    ...[...new Set(testsIn(text))].filter((path) => !exists(path)).map((path) => `SECURITY.md names ${path}, which is not there.`),
  ];
}
