import { run } from './child.mjs';
import { inProject } from './project.mjs';

/**
 * Runs Playwright and shows what it says.
 *
 * @param {string} config from the project's folder
 * @param {readonly string[]} [args]
 * @param {NodeJS.ProcessEnv} [env] on top of our own
 */
export function playwright(config, args = [], env = {}) {
  return run(process.execPath, [inProject('node_modules/@playwright/test/cli.js'), 'test', '--config', inProject(config), ...args],
    { show: true, env: { ...process.env, ...env } });
}
