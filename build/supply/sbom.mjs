import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { npm } from '../setup/npm.mjs';
import { inProject } from '../setup/project.mjs';
import { Refusal, say } from '../setup/step.mjs';
import { electronVersion, shippedPackages } from './shipped.mjs';

/** The bill of materials, which goes into every package as well. */
export const sbomFile = inProject('dist/sbom.cdx.json');
const recordFile = inProject('dist/sbom.sources');

/**
 * Writes the list of all that the program is made of, in the CycloneDX format: npm's own, from the lockfile and without a
 * network, completed by Electron. Equal sources give equal bytes: it has neither a moment nor a random number in it.
 */
export async function prepareSbom() {
  const sources = createHash('sha256').update(readFileSync(inProject('package-lock.json'))).update(readFileSync(inProject('package.json'))).update(readFileSync(import.meta.filename)).update(readFileSync(inProject('build/supply/shipped.mjs'))).digest('hex');
  if (existsSync(sbomFile) && existsSync(recordFile) && readFileSync(recordFile, 'utf8') === sources) return;
  const { code, output } = await npm(['sbom', '--package-lock-only', '--omit=dev', '--omit=optional', '--sbom-format=cyclonedx']);
  const json = /^\{\n[\s\S]*^\}$/m.exec(output.replaceAll('\r\n', '\n'))?.[0]; // npm's remarks stand before it
  if (code !== 0 || json === undefined) throw new Refusal('Bill of materials: npm did not write it. It said:', ...output.trimEnd().split('\n').slice(-8).map((line) => `  ${line}`));
  mkdirSync(dirname(sbomFile), { recursive: true });
  writeFileSync(sbomFile, `${JSON.stringify(completed(JSON.parse(json), electronVersion(), sources, shippedPackages()), null, 1)}\n`);
  writeFileSync(recordFile, sources);
  say('Bill of materials', 'written');
}

/**
 * npm's list with what npm cannot know, and without what differs from run to run.
 *
 * @param {any} bom
 * @param {string} electron its version
 * @param {string} mark hex digits that tell one list from another
 * @param {readonly import('./shipped.mjs').Shipped[]} shipped what must be in it: npm leaves out what is a tool as well, as a peer or by another way
 */
export function completed(bom, electron, mark, shipped) {
  const { timestamp: _, lifecycles, tools, component } = bom.metadata;
  const ref = `electron@${electron}`;
  const root = component['bom-ref'];
  const has = new Set(bom.components.map((/** @type {{ name: string, version: string }} */ { name, version }) => `${name}@${version}`));
  const left = shipped.filter(({ name, version }, index) => !has.has(`${name}@${version}`) && shipped.findIndex((one) => one.name === name && one.version === version) === index).map(({ name, version, license, integrity }) => ({
    'bom-ref': `${name}@${version}`, type: 'library', name, version, scope: 'required', purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }],
    licenses: [/ (AND|OR) /.test(license) ? { expression: license } : { license: { id: license } }],
  }));
  return {
    ...bom,
    serialNumber: `urn:uuid:${mark.slice(0, 8)}-${mark.slice(8, 12)}-5${mark.slice(13, 16)}-a${mark.slice(17, 20)}-${mark.slice(20, 32)}`,
    metadata: { lifecycles, tools, component: { ...component, type: 'application', name: 'noticebook' } },
    components: [
      {
        'bom-ref': ref, type: 'framework', name: 'electron', version: electron, scope: 'required', purl: `pkg:npm/electron@${electron}`,
        description: 'Brings Chromium and Node. The licenses of their parts lie beside the program, in LICENSES.chromium.html.', licenses: [{ license: { id: 'MIT' } }],
      },
      ...bom.components,
      ...left,
    ],
    dependencies: [
      ...bom.dependencies.map((/** @type {{ ref: string, dependsOn?: string[] }} */ one) => (one.ref === root ? { ...one, dependsOn: [...(one.dependsOn ?? []), ref] } : one)),
      { ref, dependsOn: [] },
      ...left.map((one) => ({ ref: one['bom-ref'], dependsOn: [] })),
    ],
  };
}
