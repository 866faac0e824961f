/** Checks everything in a place: journals, where they are known to end, kept files and issued PDFs, and the list of hashes where there is one. */
import { ChainCheck, type Head, isObject, jsonOf } from './chainCheck';
import { hashOf, type Place } from './place';

export type Report = {
  /** What is wrong, each with its place. */
  readonly faults: readonly string[];
  /** What is worth knowing and no fault. */
  readonly notes: readonly string[];
  readonly entries: number;
  readonly files: number;
  readonly letters: number;
  readonly heads: readonly Head[];
  /** The line of each header's hash, by journal. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** A kept file; in exports it has its ending, so that a computer knows what opens it. */
const KEPT = /^files\/[0-9a-f]{2}\/([0-9a-f]{64})(\.[a-z0-9]{1,8})?$/;
const JOURNAL = /^journal\/([0-9A-Z]{26})\.jsonl$/;

export async function check(place: Place): Promise<Report> {
  const faults = [...(await place.faults())];
  const notes: string[] = [];
  const paths = new Set(place.paths);
  const known = await knownHeads(place, faults);
  const leftOut = await leftOutBodies(place);
  const checks = new Map<string, ChainCheck>();
  for (const path of place.paths) {
    const device = JOURNAL.exec(path)?.[1];
    if (device === undefined) continue;
    const chain = new ChainCheck(device, leftOut);
    for await (const piece of place.read(path)) chain.take(piece);
    chain.end(known.filter((head) => head.device === device));
    for (const { line, what } of chain.faults) faults.push(`${path}, line ${line}: ${what}`);
    checks.set(path, chain);
  }
  const absent = [...checks.values()].reduce((sum, chain) => sum + chain.leftOut, 0);
  if (absent > 0) notes.push(`What was recorded in ${absent} ${absent === 1 ? 'entry' : 'entries'} was left out of this copy and says so in left-out.json (privileged notes, closed sessions); the headers stand, and the office can show that its own copy fits them.`);
  if (checks.size === 0) faults.push('there is no journal here (journal/….jsonl)');
  for (const { device, seq } of known) if (seq > 0 && !paths.has(`journal/${device}.jsonl`)) faults.push(`journal/${device}.jsonl is missing; its entry ${seq} had been recorded`);
  if (known.length === 0) notes.push('No head was found beside the journal (head.json), so a cut at its end could not be noticed. Compare the heads below with a printed letter or a backup.');

  for (const chain of checks.values()) {
    for (const [id, bodies] of chain.destroyed) notes.push(`${bodies} ${bodies === 1 ? 'entry has' : 'entries have'} no words any more: destroyed under certificate ${chain.certificates.get(id) ?? id}`);
  }

  const files = await checkFiles(place, checks, faults);
  let letters = 0;
  for (const [path, chain] of checks) {
    letters += chain.letters.length;
    for (const { number, line, head } of chain.letters) {
      const hash = /[0-9a-f]{64}/.exec(head)?.[0];
      if (hash !== undefined && hash !== '0'.repeat(64) && ![...checks.values()].some(({ lines }) => lines.has(hash))) faults.push(`${path}, line ${line}: letter ${number} was issued behind an entry that is not in the journal`);
    }
  }
  await checkSums(place, faults);
  return {
    faults, notes, files, letters,
    entries: [...checks.values()].reduce((sum, { entries }) => sum + entries, 0),
    heads: [...checks.values()].flatMap(({ head }) => (head === undefined ? [] : [head])),
    lines: new Map([...checks].map(([path, { lines }]) => [path, lines])),
  };
}

async function knownHeads(place: Place, faults: string[]): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (const path of place.paths.filter((name) => /^head(\.behind-.*)?\.json$/.test(name))) {
    const value = jsonOf(await bytesOf(place, path));
    const list = isObject(value) && Array.isArray(value['heads']) ? (value['heads'] as readonly unknown[]) : undefined;
    if (list === undefined || !list.every(isHead)) faults.push(`${path} cannot be read`);
    else heads.push(...list);
  }
  return heads;
}

/** The hashes of bodies that an export says it left out. */
async function leftOutBodies(place: Place): Promise<ReadonlySet<string>> {
  const value = place.paths.includes('left-out.json') ? jsonOf(await bytesOf(place, 'left-out.json')) : undefined;
  const bodies = isObject(value) && Array.isArray(value['bodies']) ? (value['bodies'] as readonly unknown[]) : [];
  return new Set(bodies.filter((body) => typeof body === 'string'));
}

const isHead = (value: unknown): value is Head =>
  isObject(value) && typeof value['device'] === 'string' && typeof value['epoch'] === 'number' && typeof value['seq'] === 'number' && typeof value['hash'] === 'string';

/** Every file that an entry names, once: is it there, and does it have the bytes that its name promises? */
async function checkFiles(place: Place, checks: ReadonlyMap<string, ChainCheck>, faults: string[]): Promise<number> {
  const paths = new Map(place.paths.flatMap((path) => {
    const hash = KEPT.exec(path)?.[1];
    return hash === undefined ? [] : [[hash, path] as const];
  }));
  const seen = new Set<string>();
  for (const [journal, { files }] of checks) {
    for (const { hash, name, line, kind } of files) {
      if (seen.has(hash)) continue;
      seen.add(hash);
      const path = paths.get(hash);
      const where = `“${name}”, named in ${journal}, line ${line} (${kind})`;
      if (path === undefined) faults.push(`files/${hash.slice(0, 2)}/${hash} is missing: ${where}`);
      else if ((await hashOf(place.read(path))) !== hash) faults.push(`${path} was changed: ${where}`);
    }
  }
  return seen.size;
}

/** The list that `sha256sum -c SHA256SUMS` takes, as exports have it. */
async function checkSums(place: Place, faults: string[]): Promise<void> {
  if (!place.paths.includes('SHA256SUMS')) return;
  const listed = new Set(['SHA256SUMS']);
  for (const line of (await bytesOf(place, 'SHA256SUMS')).toString('utf8').split('\n').filter((text) => text !== '')) {
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) {
      faults.push('SHA256SUMS has a line that cannot be read');
      continue;
    }
    listed.add(path);
    if (!place.paths.includes(path)) faults.push(`${path} is missing, and stands in SHA256SUMS`);
    else if ((await hashOf(place.read(path))) !== hash) faults.push(`${path} was changed: it has not the hash that SHA256SUMS names`);
  }
  for (const path of place.paths) if (!listed.has(path)) faults.push(`${path} was added: it does not stand in SHA256SUMS`);
}

async function bytesOf(place: Place, path: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of place.read(path)) pieces.push(piece);
  return Buffer.concat(pieces);
}
