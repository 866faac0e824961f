/**
 * Checks Noticebook's records without Noticebook: `node verify.mjs FOLDER`, or a backup that is not encrypted in place of the folder.
 *
 * One file, no packages: it needs Node 20 or newer and nothing else. It reads only; `--unpack` writes into a new folder.
 */
import { createWriteStream, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { archivePlace, folderPlace, isFolder, type Place, Unusable } from './place';
import { check, type Report } from './report';

const USAGE = `Checks Noticebook's records without Noticebook.

  node verify.mjs FOLDER                   a records folder or an export
  node verify.mjs BACKUP.nbk               a backup; an encrypted one is opened first with:  age --decrypt -o BACKUP.nbk FILE.age
  node verify.mjs BACKUP.nbk --unpack NEW  checks it, then writes its files into a new folder
  node verify.mjs FOLDER --head HASH       finds the entry of a head that was printed on a letter or noted elsewhere

Ends with 0 when everything is as it was recorded, with 1 when something is not, with 2 when nothing could be checked.
`;

/** Runs it; answers the exit code. `say` gets the lines. */
export async function verify(args: readonly string[], say: (line: string) => void): Promise<0 | 1 | 2> {
  const [path, option, value] = args;
  if (path === undefined || path.startsWith('-') || (option !== undefined && (value === undefined || !['--unpack', '--head'].includes(option)))) {
    say(USAGE);
    return 2;
  }
  if (!existsSync(path)) return unusable(say, `${path} is not there.`);
  if (option === '--unpack' && value !== undefined && existsSync(value)) return unusable(say, `${value} is there already; name a folder that is not.`);
  let place: Place;
  try {
    place = isFolder(path) ? folderPlace(resolve(path)) : archivePlace(path);
  } catch (error) {
    if (error instanceof Unusable) return unusable(say, error.message);
    throw error;
  }
  const report = await check(place);
  tell(report, say);
  const isFound = option !== '--head' || value === undefined || findHead(report, value, say);
  if (option === '--unpack' && value !== undefined && report.faults.length === 0) {
    await unpack(place, value);
    say(`Unpacked into ${value}.`);
  }
  return report.faults.length === 0 && isFound ? 0 : 1;
}

function tell({ faults, notes, entries, files, letters, heads }: Report, say: (line: string) => void): void {
  say(`Entries read   ${entries}`);
  say(`Files checked  ${files}`);
  say(`Issued letters ${letters}`);
  for (const { device, epoch, seq, hash } of heads) say(`Head           entry ${seq}, epoch ${epoch}, ${hash}, device ${device}`);
  for (const note of notes) say(`Note           ${note}`);
  for (const fault of faults) say(`NOT AS RECORDED  ${fault}`);
  say(faults.length === 0 ? 'Everything is as it was recorded.' : `${faults.length} ${faults.length === 1 ? 'place is' : 'places are'} not as recorded.`);
}

/** A head may be given as it is printed: in groups, or only its beginning. */
function findHead({ lines }: Report, given: string, say: (line: string) => void): boolean {
  const wanted = given.toLowerCase().replace(/[^0-9a-f]/g, '');
  const found = wanted.length < 8 ? [] : [...lines].flatMap(([path, hashes]) => [...hashes].filter(([hash]) => hash.startsWith(wanted)).map(([hash, line]) => `${path}, line ${line}: ${hash}`));
  for (const place of found) say(`Head found     ${place}`);
  if (found.length === 0) say(wanted.length < 8 ? 'Give at least eight digits of the head.' : 'NOT AS RECORDED  no entry has this head');
  return found.length > 0;
}

function unusable(say: (line: string) => void, why: string): 2 {
  say(why);
  return 2;
}

async function unpack(place: Place, folder: string): Promise<void> {
  for (const path of place.paths) {
    const to = join(folder, ...path.split('/'));
    mkdirSync(dirname(to), { recursive: true });
    await pipeline(place.read(path), createWriteStream(to, { flags: 'wx' }));
  }
}

const [, script] = process.argv;
if (script !== undefined && existsSync(script) && realpathSync(script) === fileURLToPath(import.meta.url)) {
  process.exitCode = await verify(process.argv.slice(2), (line) => console.log(line));
}
