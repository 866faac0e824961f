/** Names that say nothing about what is inside. */
const drawer = /(?:^|\/)(?:utils?|helpers?|common|types|constants|misc|lib)(?:\.[\w.]+)?(?:\/|$)/i;

/**
 * Files and folders that are drawers: a function lives with the noun it is about.
 *
 * @param {Pick<import('./source.mjs').Source, 'path'>} source
 * @returns {string[]} sentences, one each
 */
export function drawers({ path }) {
  return drawer.test(path) ? [`${path} is named after nothing in particular: name it after the one noun or rule in it.`] : [];
}
