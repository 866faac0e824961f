import { describe, expect, test } from 'vitest';
import { strayColours } from './colours.mjs';
import { wrongImports } from './layers.mjs';
import { lockfileFaults } from './lockfile.mjs';
import { drawers } from './names.mjs';
import { impurePlaces } from './purity.mjs';
import { unshownClaims } from './shown.mjs';
import { supplyFaults } from './supply.mjs';

/**
 * @param {string} path
 * @param {string} name
 */
const importing = (path, name) => wrongImports({ path, text: `import { x } from '${name}';\n` });

describe('layers', () => {
  test.each([
    ['renderer/domain/day.ts', './result'],
    ['renderer/domain/day.ts', 'zod'],
    ['renderer/bridge/contract.ts', '@domain/day'],
    ['renderer/store/record.ts', '@bridge/client'],
    ['renderer/store/record.ts', '@assets/calendars/us.json'],
    ['renderer/ui/DueDate.tsx', '@domain/day'],
    ['renderer/ui/DueDate.tsx', '@mantine/core'],
    ['renderer/features/today/Today.tsx', '../routes'],
    ['renderer/features/today/Today.tsx', './useToday'],
    ['renderer/features/routes.ts', './today/Today'],
    ['renderer/app/App.tsx', '../features/today/Today'],
    ['renderer/app/App.tsx', '@assets/fonts/x.woff2?url'],
    ['electron/main.ts', 'node:fs'],
    ['electron/main.ts', 'electron'],
    ['electron/main.ts', '@bridge/contract'],
    ['renderer/domain/day.test.ts', 'node:fs'],
    ['e2e/today.spec.ts', '../electron/paths'],
  ])('%s may import %s', (path, name) => {
    expect(importing(path, name)).toEqual([]);
  });

  test.each([
    ['renderer/domain/day.ts', '@bridge/contract'],
    ['renderer/domain/day.ts', '../store/record'],
    ['renderer/domain/day.ts', 'react'],
    ['renderer/domain/day.ts', 'node:crypto'],
    ['renderer/bridge/contract.ts', '@store/db'],
    ['renderer/store/record.ts', '@ui/DueDate'],
    ['renderer/store/record.ts', 'react'],
    ['renderer/ui/DueDate.tsx', '@store/record'],
    ['renderer/ui/DueDate.tsx', '@bridge/client'],
    ['renderer/features/today/Today.tsx', '../letters/LetterForm'],
    ['renderer/features/today/Today.tsx', '../../app/theme'],
    ['renderer/app/App.tsx', '../../electron/main'],
    ['renderer/app/App.tsx', 'electron'],
    ['electron/main.ts', '@store/db'],
    ['electron/main.ts', '../renderer/ui/DueDate'],
  ])('%s may not import %s', (path, name) => {
    expect(importing(path, name)).toHaveLength(1);
  });

  test('the line is named, whatever the way of importing', () => {
    const text = "\nconst x = await import('react');\nexport * from \"react\";\nimport 'react';\nimport {\n  a,\n} from 'react';\n";
    expect(wrongImports({ path: 'renderer/domain/day.ts', text }).map((fault) => fault.split(' ')[0]))
      .toEqual(['renderer/domain/day.ts:2', 'renderer/domain/day.ts:3', 'renderer/domain/day.ts:4', 'renderer/domain/day.ts:7']);
  });

  test('what a comment or a sentence talks about is no import', () => {
    const text = "// import x from 'react'\n/* from 'react' */\nconst path = ['from'], message = 'x';\n";
    expect(wrongImports({ path: 'renderer/domain/day.ts', text })).toEqual([]);
  });
});

describe('a pure domain', () => {
  const places = (/** @type {string} */ text, path = 'renderer/domain/day.ts') => impurePlaces({ path, text });

  test.each(['Date.now()', 'new Date()', 'new Date', 'Date()', 'Temporal.Now.plainDateISO()', 'performance.now()', 'Math.random()', 'crypto.randomUUID()'])('%s is refused', (code) => {
    expect(places(`const x = ${code};`)).toHaveLength(1);
  });

  test.each(['new Date(2010, 10, 1)', 'Date.UTC(2010, 10, 1)', 'Temporal.PlainDate.from(day)', '// Date.now()', 'nextDate(day)', 'dueDate()', 'x.Date()', 'type X = Date;'])('%s is fine', (code) => {
    expect(places(`const x = ${code};`)).toEqual([]);
  });

  test('only the domain is held to it, and not its tests', () => {
    expect(places('Date.now()', 'renderer/app/App.tsx')).toEqual([]);
    expect(places('Date.now()', 'renderer/domain/day.test.ts')).toEqual([]);
  });
});

describe('colours', () => {
  const stray = (/** @type {string} */ text, path = 'renderer/ui/DueDate.tsx') => strayColours({ path, text });

  test('a colour in a component or a stylesheet is refused', () => {
    expect(stray('<Text c="#a1b2c3">')).toHaveLength(1);
    expect(stray("background: 'rgba(0, 0, 0, 0.5)'")).toHaveLength(1);
    expect(stray('.x { color: #fff; }', 'renderer/ui/DueDate.module.css')).toHaveLength(1);
  });

  test('the theme has colours, the sheet is black on white, and not every # is a colour', () => {
    expect(stray("'#a1b2c3'", 'renderer/app/theme.ts')).toEqual([]);
    expect(stray('.x { color: black; background: var(--mantine-color-body); }', 'renderer/ui/Sheet.module.css')).toEqual([]);
    expect(stray('// see issue #123\n<a href="#main">, `Letter #${n}`, &#8230; this.#abc = 1')).toEqual([]);
  });
});

test.each(['renderer/domain/utils.ts', 'renderer/ui/helpers/x.ts', 'electron/common/x.ts', 'renderer/store/types.ts', 'renderer/domain/constants.ts'])('%s is named after nothing in particular', (path) => {
  expect(drawers({ path })).toHaveLength(1);
});

test.each(['renderer/domain/day.ts', 'renderer/ui/PartyTypes.tsx', 'renderer/domain/commonLaw.ts'])('%s has a name', (path) => {
  expect(drawers({ path })).toEqual([]);
});

describe('the lockfile', () => {
  const lockfile = (/** @type {Record<string, object>} */ more = {}) => {
    const whole = Object.fromEntries(['oxlint', 'rolldown', 'typescript', 'lightningcss'].flatMap((name) => {
      const parts = ['win32-x64-msvc', 'darwin-arm64', 'darwin-x64', 'linux-x64-gnu', 'freebsd-x64'].map((system) => `@${name}/${system}`);
      return [
        [`node_modules/${name}`, { integrity: 'x', optionalDependencies: Object.fromEntries(parts.map((part) => [part, '1'])) }],
        ...parts.filter((part) => !part.includes('freebsd')).map((part) => [`node_modules/${part}`, { integrity: 'x', optional: true }]),
      ];
    }));
    return JSON.stringify({ packages: { '': {}, ...whole, ...more } });
  };

  test('one with the parts for Windows, macOS and Linux, and no host, is fine', () => {
    expect(lockfileFaults(lockfile())).toEqual([]);
  });

  test('a host, a missing hash and a missing part are found', () => {
    expect(lockfileFaults(lockfile({ 'node_modules/a': { integrity: 'x', resolved: 'anything' } }))).toHaveLength(1);
    expect(lockfileFaults(lockfile({ 'node_modules/a': {} }))).toHaveLength(1);
    expect(lockfileFaults(lockfile({ 'node_modules/b': { integrity: 'x', optionalDependencies: { 'b-win32-x64': '1', 'b-sunos-x64': '1' } } }))).toHaveLength(1);
  });
});

describe('what the program is made of', () => {
  const manifest = (/** @type {Record<string, string>} */ dependencies = { a: '1.2.3' }) => JSON.stringify({ dependencies });
  const faults = (/** @type {Record<string, object>} */ packages, { scripts = {}, reasons = {}, asked = manifest() } = {}) =>
    supplyFaults({ lockfile: JSON.stringify({ packages: { '': {}, ...packages } }), manifest: asked, installed: [{ name: 'a', scripts }] }, reasons);

  test('known licenses and no install script are fine; a tool may have any license', () => {
    expect(faults({ 'node_modules/a': { license: '(MIT OR GPL-3.0)' }, 'node_modules/b': { license: '(ISC AND CC-BY-3.0)' }, 'node_modules/c': { dev: true, license: 'GPL-3.0' } })).toEqual([]);
  });

  test('an install script without a reason, a reason without a script, a license nobody looked at, a version that is not exact', () => {
    expect(faults({ 'node_modules/a': { license: 'MIT', hasInstallScript: true } })).toHaveLength(1);
    expect(faults({ 'node_modules/a': { license: 'MIT' } }, { scripts: { postinstall: 'node x.js' } })).toHaveLength(1);
    expect(faults({ 'node_modules/a': { license: 'MIT', hasInstallScript: true } }, { reasons: { a: 'unpacks its fonts' } })).toEqual([]);
    expect(faults({ 'node_modules/a': { license: 'MIT' } }, { reasons: { gone: 'unpacks' } })).toHaveLength(1);
    expect(faults({ 'node_modules/a': { license: 'GPL-3.0' } })).toHaveLength(1);
    expect(faults({ 'node_modules/a': {} })).toHaveLength(1);
    expect(faults({}, { asked: manifest({ a: '^1.2.3' }) })).toHaveLength(1);
  });
});

test('a threat is shown by a test that is there', () => {
  const page = (/** @type {string} */ row) => `# Security\n\n## Threat model\n\n| Threat | Defence | Shown by |\n|---|---|---|\n${row}\n\n## More\n\n| a | b |\n`;
  const there = (/** @type {string} */ path) => path === 'e2e/a.spec.ts';
  expect(unshownClaims(page('| A | b | `e2e/a.spec.ts` |'), there)).toEqual([]);
  expect(unshownClaims(page('| A | b | `e2e/b.spec.ts` |'), there)).toEqual(['SECURITY.md names e2e/b.spec.ts, which is not there.']);
  expect(unshownClaims(page('| A | `e2e/a.spec.ts` | unit tests |'), there)).toEqual(['SECURITY.md names no test for the threat "A".']);
  expect(unshownClaims('# Security\n', there)).toHaveLength(1);
});
