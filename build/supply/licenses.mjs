import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../setup/project.mjs';
import { Refusal } from '../setup/step.mjs';
import { electronVersion, shippedPackages } from './shipped.mjs';

/**
 * A package with the words of its license, as Settings, About shows it.
 *
 * @typedef {object} License
 * @property {string} name
 * @property {string} version
 * @property {string} license an SPDX expression
 * @property {string} by who wrote it, as far as the package says
 * @property {string} text the license and notices that the package brings; empty where it brings none
 */

/**
 * The licenses of everything that is handed out, Electron first.
 *
 * @returns {readonly License[]}
 */
export function licenses() {
  const electron = { name: 'Electron', version: electronVersion(), license: 'MIT', by: 'Electron contributors, GitHub Inc.', text: textIn(inProject('node_modules/electron')) };
  const once = shippedPackages().filter(({ name, version }, index, all) => all.findIndex((one) => one.name === name && one.version === version) === index); // npm may lay a package in several places
  return [electron, ...once.map(({ path, name, version, license }) => {
    const folder = inProject(path);
    if (!existsSync(folder)) throw new Refusal(`Licenses: ${path} is not installed.`, 'Next: run the command again; if it fails the same way, delete the folder node_modules.');
    return { name, version, license, by: authorOf(folder), text: textIn(folder) };
  })];
}

/** @param {string} folder */
function textIn(folder) {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/** @param {string} folder */
function authorOf(folder) {
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = typeof author === 'string' ? author : author?.name;
  return typeof name === 'string' ? name.replace(/\s*[<(].*$/, '') : '';
}
