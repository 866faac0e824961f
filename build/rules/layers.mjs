import { posix } from 'node:path';
import { importsOf } from './source.mjs';

/**
 * Who may import what, layer by layer: the layers below it, and packages from outside where they are listed
 * (`'*'`: any). The compiler's projects hold the layers too; this also holds the packages, the features and assets.
 *
 * @type {Readonly<Record<string, { layers: readonly string[], packages: readonly string[] }>>}
 */
const allowed = {
  'renderer/domain': { layers: [], packages: ['zod', 'temporal-polyfill', 'date-holidays'] },
  'renderer/bridge': { layers: ['renderer/domain'], packages: ['zod'] },
  'renderer/store': { layers: ['renderer/domain', 'renderer/bridge', 'assets'], packages: ['zod', 'dexie', 'dexie-react-hooks', 'minisearch'] },
  'renderer/ui': { layers: ['renderer/domain'], packages: ['*'] },
  'renderer/features': { layers: ['renderer/domain', 'renderer/bridge', 'renderer/store', 'renderer/ui', 'assets'], packages: ['*'] },
  'renderer/app': { layers: ['renderer/domain', 'renderer/bridge', 'renderer/store', 'renderer/ui', 'renderer/features', 'assets'], packages: ['*'] },
  electron: { layers: ['renderer/domain', 'renderer/bridge', 'assets'], packages: ['*'] },
};

const folders = [...Object.keys(allowed), 'assets', 'build', 'e2e'];

/** @type {Readonly<Record<string, string>>} */
const aliases = { '@domain': 'renderer/domain', '@bridge': 'renderer/bridge', '@store': 'renderer/store', '@ui': 'renderer/ui', '@assets': 'assets' };

/**
 * Imports that go against the order of the layers.
 *
 * @param {import('./source.mjs').Source} source
 * @returns {string[]} sentences, one each
 */
export function wrongImports({ path, text }) {
  const own = folderOf(path);
  const rule = own === undefined ? undefined : allowed[own];
  if (own === undefined || rule === undefined || /\.test\.tsx?$/.test(path)) return [];
  return importsOf(text).flatMap(({ name, line }) => {
    const complaint = complaintAbout(path, own, rule, name);
    return complaint === undefined ? [] : [`${path}:${line} imports ${name}: ${complaint}`];
  });
}

/**
 * @param {string} path
 * @param {string} own
 * @param {{ layers: readonly string[], packages: readonly string[] }} rule
 * @param {string} name
 * @returns {string | undefined}
 */
function complaintAbout(path, own, rule, name) {
  const target = targetOf(path, name);
  if (target === undefined) {
    if (name.startsWith('node:') || /^electron(\/|$)/.test(name)) return own === 'electron' ? undefined : 'only the main process has Node and Electron.';
    const packageName = name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
    if (rule.packages.includes('*') || rule.packages.includes(packageName)) return undefined;
    return `${own} uses no packages but ${rule.packages.join(', ')}.`;
  }
  const layer = folderOf(target);
  if (layer === undefined) return 'it is outside the layers.';
  if (layer === own) return own === 'renderer/features' ? complaintBetweenFeatures(path, target) : undefined;
  if (!rule.layers.includes(layer)) return `${own} does not see ${layer}.`;
  return undefined;
}

/**
 * @param {string} path
 * @param {string} target
 */
function complaintBetweenFeatures(path, target) {
  const [mine, theirs] = [path, target].map((file) => file.split('/').slice(2));
  // A file directly in features/, such as routes.ts, belongs to all of them.
  const isShared = theirs?.length === 1 || mine?.length === 1;
  return isShared || mine?.[0] === theirs?.[0] ? undefined : 'a feature never imports another; what both need belongs to ui, store or domain.';
}

/**
 * The imported file, from the project's folder; undefined for a package.
 *
 * @param {string} path
 * @param {string} name
 */
function targetOf(path, name) {
  const file = name.replace(/\?.*$/, '');
  if (file.startsWith('.')) return posix.join(posix.dirname(path), file);
  const [alias = '', ...rest] = file.split('/');
  const folder = aliases[alias];
  return folder === undefined ? undefined : posix.join(folder, ...rest);
}

/** @param {string} path */
function folderOf(path) {
  return folders.find((folder) => path.startsWith(`${folder}/`));
}
