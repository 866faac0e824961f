import { execFileSync, spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cacheFolder } from './cache.mjs';
import { inProject } from './project.mjs';
import { prepareRuntime } from './runtime.mjs';
import { blockingSwitches } from './sandbox.mjs';
import { runStages } from './stages.mjs';
import { Refusal } from './step.mjs';

afterEach(() => { vi.unstubAllEnvs(); });

describe('the version of Node', () => {
  /** @param {string} version */
  const started = (version) => spawnSync(process.execPath,
    ['-e', `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require(${JSON.stringify(inProject('build/node-version.cjs'))})`], { encoding: 'utf8' });

  test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('%s is new enough', (version) => {
    expect(started(version)).toMatchObject({ status: 0, stderr: '' });
  });

  test.each(['8.17.0', '18.20.4', '20.18.1', '21.7.0', '22.11.0'])('%s is refused, with what to do next', (version) => {
    expect(started(version)).toMatchObject({ status: 1, stderr: expect.stringContaining('Next: install') });
  });
});

describe('the cache', () => {
  test('is where the person says', () => {
    vi.stubEnv('NOTICEBOOK_RUNTIME_CACHE', '/somewhere/else');
    expect(cacheFolder()).toMatch(/somewhere.else$/);
  });

  test.runIf(process.platform === 'linux')('is in XDG_CACHE_HOME on Linux', () => {
    vi.stubEnv('NOTICEBOOK_RUNTIME_CACHE', '');
    vi.stubEnv('XDG_CACHE_HOME', '/xdg');
    expect(cacheFolder()).toBe('/xdg/noticebook');
  });
});

test('an Electron folder without an Electron is refused by name', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', import.meta.dirname);
  await expect(prepareRuntime()).rejects.toThrow(Refusal);
  await expect(prepareRuntime()).rejects.toThrow(import.meta.dirname);
});

describe('the sandbox', () => {
  const appArmor = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

  test('Ubuntu 24.04 blocks it, and the setting that allows it is known', () => {
    expect(blockingSwitches((file) => (file === appArmor ? '1\n' : undefined)).map(({ allow }) => allow)).toEqual([`${appArmor.replace('/proc/sys/kernel/', 'kernel.')}=0`]);
  });

  test('a system without such settings, or with open ones, does not', () => {
    expect(blockingSwitches(() => undefined)).toEqual([]);
    expect(blockingSwitches((file) => (file === appArmor ? '0\n' : '1\n'))).toEqual([]);
  });
});

describe('stages', () => {
  /** @param {Parameters<typeof runStages>[0]} stages */
  async function linesOf(stages) {
    /** @type {string[]} */
    const lines = [];
    vi.spyOn(console, 'log').mockImplementation((line) => { lines.push(line); });
    vi.spyOn(console, 'error').mockImplementation((line) => { lines.push(line); });
    const code = await runStages(stages);
    return { code, text: lines.join('\n'), last: lines.join('\n').split('\n').at(-1) };
  }

  test('the last line has the sum of all tests', async () => {
    const { code, last } = await linesOf([
      { name: 'One', stage: async () => ({ passed: 3, failed: 0 }) },
      { name: 'Two', stage: async () => {} },
      { name: 'Three', stage: async () => ({ passed: 4, failed: 0 }) },
    ]);
    expect({ code, last }).toEqual({ code: 0, last: '7 passed, 0 failed' });
  });

  test('a stage that can not be run counts as one failed and ends the row; its reason is shown', async () => {
    const { code, text, last } = await linesOf([
      { name: 'One', stage: async () => ({ passed: 3, failed: 0 }) },
      { name: 'Two', stage: async () => { throw new Refusal('No network.', 'Next: connect.'); } },
      { name: 'Three', stage: async () => ({ passed: 4, failed: 0 }) },
    ]);
    expect({ code, last }).toEqual({ code: 1, last: '3 passed, 1 failed' });
    expect(text).toContain('No network.\nNext: connect.');
    expect(text).not.toContain('Three');
  });
});

test('each command can be read by this Node', () => {
  for (const command of ['start', 'build', 'check', 'test', 'drills', 'e2e', 'demo']) {
    execFileSync(process.execPath, ['--check', inProject(`build/${command}.mjs`)]);
  }
});
