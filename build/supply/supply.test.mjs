import { expect, test } from 'vitest';
import { completed } from './sbom.mjs';
import { licenses } from './licenses.mjs';
import { shippedPackages } from './shipped.mjs';
import { findings } from './signatures.mjs';

test('what is handed out is what package.json needs at run time, and never a tool of the build', () => {
  const names = shippedPackages().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['react', 'zod', 'dexie', 'age-encryption', 'pdf-lib', '@mantine/core']));
  for (const tool of ['vite', 'vitest', 'typescript', 'oxlint', '@playwright/test']) expect(names).not.toContain(tool);
});

test('each part has its license, and nearly all bring the words of it', () => {
  const all = licenses();
  expect(all[0]).toMatchObject({ name: 'Electron', license: 'MIT', text: expect.stringContaining('Permission is hereby granted') });
  expect(all.filter(({ license }) => license === '')).toEqual([]);
  expect(new Set(all.map(({ name, version }) => `${name} ${version}`)).size, 'each once').toBe(all.length);
  expect(all.filter(({ text }) => text === '').length).toBeLessThan(8);
  expect(all.find(({ name }) => name === '@fontsource/public-sans')?.text).toContain('SIL OPEN FONT LICENSE');
});

test('the bill of materials names the program, Electron, and nothing that differs from run to run', () => {
  const bom = completed({
    metadata: { timestamp: 'now', lifecycles: [], tools: [], component: { 'bom-ref': 'noticebook@1', name: 'some-folder', type: 'library' } },
    components: [{ 'bom-ref': 'zod@4', name: 'zod', version: '4' }], dependencies: [{ ref: 'noticebook@1', dependsOn: ['zod@4'] }],
  }, '45.4.1', 'ab'.repeat(32), [{ path: '', name: 'zod', version: '4', license: 'MIT', integrity: '' }, { path: '', name: '@a/b', version: '1', license: 'MIT', integrity: 'sha512-q80=' }]);
  expect(bom.metadata).toEqual({ lifecycles: [], tools: [], component: { 'bom-ref': 'noticebook@1', name: 'noticebook', type: 'application' } });
  expect(bom.components.map((/** @type {{ name: string }} */ { name }) => name)).toEqual(['electron', 'zod', '@a/b']);
  expect(bom.components.at(-1)).toMatchObject({ purl: 'pkg:npm/%40a/b@1', hashes: [{ content: 'abcd' }], licenses: [{ license: { id: 'MIT' } }] });
  expect(bom.dependencies[0]).toEqual({ ref: 'noticebook@1', dependsOn: ['zod@4', 'electron@45.4.1'] });
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('signatures: wrong ones are named, a registry without keys is no failure, and an answer of nothing is not taken for a good one', () => {
  expect(findings(0, '{\n  "invalid": [],\n  "missing": []\n}\n')).toEqual({ wrong: [] });
  expect(findings(1, 'npm warn x\n{\n  "invalid": [{ "name": "a", "version": "1" }],\n  "missing": []\n}\n')).toEqual({ wrong: ['a 1'] });
  expect(findings(1, '{\n  "error": { "code": "ENOTFOUND", "summary": "request to the registry failed\\nmore" }\n}')).toEqual({ wrong: [], unchecked: 'request to the registry failed' });
  expect(findings(1, 'npm error code E404\n')).toEqual({ wrong: [], unchecked: 'code E404' });
});
