import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { inProject } from '../setup/project.mjs';

/**
 * How large the built app is, and how much of it every start loads.
 *
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function bundle() {
  const folders = ['dist/main', 'dist/preload', 'dist/reader', 'dist/renderer'];
  const page = readFileSync(inProject('dist/renderer/index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => sizeOf(inProject(`dist/renderer/${file}`)));
  return [
    { name: 'bundle, all of the app', value: sum(folders.flatMap((folder) => filesIn(inProject(folder)).map(sizeOf))) / 1_000, unit: 'kB' },
    { name: 'bundle, scripts and styles of the first page', value: sum(first) / 1_000, unit: 'kB' },
  ];
}

/** @param {string} folder */
const filesIn = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && !one.name.endsWith('.map')).map((one) => resolve(one.parentPath, one.name));

/** @param {string} file */
const sizeOf = (file) => statSync(file).size;

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
