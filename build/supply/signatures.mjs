import { npm } from '../setup/npm.mjs';
import { Refusal, say } from '../setup/step.mjs';

/**
 * Holds the installed packages against the signatures of the registry.
 *
 * A registry that gives no keys, as a mirror in a closed network, or no network at all, is said and is no failure: the lockfile's
 * hashes have been checked at the installation all the same. A signature that is there and does not fit is one.
 */
export async function checkSignatures() {
  const { code, output } = await npm(['audit', 'signatures', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], { timeout: 180_000 });
  const found = findings(code, output);
  if (found.unchecked !== undefined) return say('Signatures', `not checked here: ${found.unchecked}`);
  if (found.wrong.length > 0) throw new Refusal('Signatures: the registry’s signature of these packages is missing or does not fit them.', ...found.wrong.map((name) => `  ${name}`), 'Next: do not use this installation. Delete the folder node_modules and find out where the packages came from.');
  say('Signatures', 'all packages carry the registry’s');
}

/**
 * What npm's answer says.
 *
 * @param {number} code
 * @param {string} output
 * @returns {{ wrong: readonly string[], unchecked?: string }}
 */
export function findings(code, output) {
  const json = /^\{\n[\s\S]*^\}$/m.exec(output.replaceAll('\r\n', '\n'))?.[0];
  /** @type {{ invalid?: { name: string, version: string }[], missing?: { name: string, version: string }[], error?: { code?: string, summary?: string } }} */
  const { invalid = [], missing = [], error } = json === undefined ? {} : JSON.parse(json);
  const wrong = [...invalid, ...missing].map(({ name, version }) => `${name} ${version}`);
  if (wrong.length > 0) return { wrong };
  if (code === 0) return { wrong: [] };
  const reason = error?.summary ?? error?.code ?? output.split('\n').find((line) => /npm error/.test(line)) ?? `npm ended with ${code}`;
  return { wrong: [], unchecked: reason.replace(/^npm error\s*/, '').split('\n')[0] ?? '' };
}
