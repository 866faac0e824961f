import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { requireListed } from '../supply/bundled.mjs';
import { prepareSbom } from '../supply/sbom.mjs';
import { run } from './child.mjs';
import { inProject, project } from './project.mjs';
import { Refusal, during, say } from './step.mjs';

const tools = ['package.json', 'package-lock.json', 'build/vite.config.ts', 'build/aliases.mjs', 'build/tsconfig.base.json'];

/** The five parts of the app: what goes in, and a file that is there when it came out. */
const parts = [
  { name: 'main', from: ['electron', 'renderer/domain', 'renderer/bridge', 'assets', ...tools], to: 'dist/main/main.js' },
  { name: 'preload', from: ['electron', 'renderer/domain', 'renderer/bridge', ...tools], to: 'dist/preload/preload.cjs' },
  { name: 'reader', from: ['electron/tables', 'renderer/domain', ...tools], to: 'dist/reader/reader.cjs' },
  { name: 'verify', from: ['electron/verify', ...tools], to: 'dist/verify/verify.mjs' },
  { name: 'renderer', from: ['renderer', 'assets', 'build/supply', ...tools], to: 'dist/renderer/index.html' },
];

/** Builds those parts of the app whose sources have changed since they were last built. */
export async function prepareBundle() {
  await prepareSbom();
  let built = 0;
  for (const part of parts) {
    const record = inProject(`dist/${part.name}.sources`);
    const sources = fingerprint(part.from);
    if (existsSync(inProject(part.to)) && existsSync(record) && readFileSync(record, 'utf8') === sources) continue;

    const { code, output } = await during('App', `building the ${part.name} part`, () =>
      run(process.execPath, [inProject('node_modules/vite/bin/vite.js'), 'build', '--config', inProject('build/vite.config.ts'), '--mode', part.name, '--logLevel', 'warn'],
        // Whatever the person's environment says, this is not a server under development.
        { env: { ...process.env, NODE_ENV: 'production' } }));
    if (code !== 0) throw new Refusal(`App: the ${part.name} part could not be built.`, readable(output), 'Next: mend the place named above and run the command again.');
    if (output.trim() !== '') console.log(output.trim());
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, sources);
    built += 1;
  }
  if (built > 0) requireListed();
  say('App', built === 0 ? 'ready, nothing has changed' : 'ready');
}

/**
 * What Vite says, without where in Vite it was said.
 *
 * @param {string} output
 */
function readable(output) {
  return output.split('\n').filter((line) => !/^\s+at |^\s+errors: \[|^\}$/.test(line)).join('\n').trim();
}

/**
 * One hash over the names and contents of files; equal hashes mean there is nothing to build.
 *
 * @param {readonly string[]} paths files and folders, from the project's folder
 */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf).sort()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(project, file).split(sep).join('/')} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  const full = inProject(path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name));
}
