import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { run } from './child.mjs';

/**
 * Runs npm. Node runs npm's own script: `npm.cmd` can't be spawned on Windows without a shell.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const script = npmScript();
  if (script !== undefined) return run(process.execPath, [script, ...args], options);
  // Nothing of the person's own goes into `args`, so the shell that Windows wants here has nothing to misread.
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** npm's script: the one that started us, or the one that came with this Node. */
function npmScript() {
  const starter = process.env['npm_execpath']; // yarn and pnpm set it too
  const node = dirname(process.execPath);
  return [
    starter !== undefined && basename(starter) === 'npm-cli.js' ? starter : undefined,
    resolve(node, 'node_modules/npm/bin/npm-cli.js'),
    resolve(node, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((script) => script !== undefined && existsSync(script));
}
