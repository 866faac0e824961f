/**
 * Destroys records: the bodies that name them leave the journal in one step, then the files, drafts and remains that only they named.
 *
 * What is still to be erased is noted in `destroying.json` before the journal changes, so that a start after a power cut goes on with it.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Reply, Request } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { Destruction } from '@domain/destruction';
import { Fields, Head } from '@domain/entry';
import { Id } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import { z } from 'zod';
import type { Attachments } from './attachments';
import type { Drafts } from './drafts';
import { diskError, type FileSystem, syncFolder, systemCode, writeWhole } from './journal/disk';
import type { Journal } from './journal/journal';

/** What a destruction touches of the open records. */
export type Destroyable = { readonly folder: string; readonly journal: Journal; readonly attachments: Attachments; readonly drafts: Drafts };

const Noted = z.strictObject({ head: Head, ids: z.array(Id) });
type Noted = z.infer<typeof Noted>;

/** `copies`: those outside the records that still hold what is destroyed. `before` is called when all is ready and nothing is changed yet. */
export type Around = { readonly copies: readonly string[]; readonly before: () => Result<void, BridgeError> };

/** Destroys what the request names. Errors: those of `Journal.destroy`, or what the disk says. `unfinished` in the answer: what could not be erased yet is at the next start. */
export async function destroyRecords(fs: FileSystem, open: Destroyable, request: Request<'recordsDestroy'>, { copies, before }: Around): Promise<Result<Reply<'recordsDestroy'>, BridgeError>> {
  const { entryId, actor, expectedHead, certificate, records } = request;
  const ids = [...new Set(records.map(({ id }) => id))];
  let row: Destruction | undefined;
  const destroyed = await open.journal.destroy({
    entryId, actor, expectedHead, records, under: certificate.id,
    certificate: async ({ bodies, named }) => {
      const files = await unnamedFiles(open, named, ids);
      if (!files.ok) return files;
      row = Destruction.parse({ ...certificate, bodies, files: files.value.length, copies: [...certificate.copies, ...copies] });
      const { id, ...fields } = row;
      return ok({ table: 'destructions', id, set: Fields.parse(fields), was: {} });
    },
    before: async (head) => {
      const ready = before();
      return ready.ok ? writeWhole(fs, notePath(open.folder), Buffer.from(`${JSON.stringify({ head, ids } satisfies Noted)}\n`)) : ready;
    },
  });
  const finished = await finishDestruction(fs, open);
  if (!destroyed.ok) return destroyed;
  if (row === undefined) throw new Error('A destruction has its certificate');
  return ok({ head: destroyed.value.head, certificate: row, ...(finished.ok ? {} : { unfinished: finished.error.detail ?? finished.error.code }) });
}

/** Erases what a destruction noted and has not erased yet; where the journal did not change, only the note goes. */
export async function finishDestruction(fs: FileSystem, open: Destroyable): Promise<Result<void, BridgeError>> {
  const path = notePath(open.folder);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? ok(undefined) : fail(diskError(error, path));
  }
  const noted = Noted.safeParse(jsonOf(text));
  if (!noted.success) return fail({ code: 'damaged', detail: 'destroying.json cannot be read' });
  try {
    if (await open.journal.holds(noted.data.head)) {
      const erased = await erase(fs, open, noted.data.ids);
      if (!erased.ok) return erased;
    }
    await fs.unlink(path);
    await syncFolder(fs, open.folder);
    return ok(undefined);
  } catch (error) {
    return fail(diskError(error, path));
  }
}

async function erase(fs: FileSystem, open: Destroyable, ids: readonly Id[]): Promise<Result<void, BridgeError>> {
  const named = await open.journal.named();
  if (!named.ok) return named;
  const files = await unnamedFiles(open, named.value, ids);
  if (!files.ok) return files;
  for (const hash of files.value) {
    const gone = await open.attachments.erase(hash);
    if (!gone.ok) return gone;
  }
  const drafts = await draftsOf(open);
  if (!drafts.ok) return drafts;
  for (const { key, text } of drafts.value) {
    if (!names(`${key} ${text}`, ids)) continue;
    const gone = await open.drafts.remove(key);
    if (!gone.ok) return gone;
  }
  return eraseTorn(fs, join(open.folder, 'journal'), ids);
}

/** What was set aside of the journal's end was never recorded: where it names a destroyed record it goes. */
async function eraseTorn(fs: FileSystem, folder: string, ids: readonly Id[]): Promise<Result<void, BridgeError>> {
  try {
    for (const name of (await readdir(folder)).filter((one) => one.endsWith('.torn'))) {
      if (!names(await readFile(join(folder, name), 'utf8'), ids)) continue;
      await fs.unlink(join(folder, name));
      await syncFolder(fs, folder);
    }
    return ok(undefined);
  } catch (error) {
    return fail(diskError(error, folder));
  }
}

/** Kept files that neither an entry nor a draft that stays names: also previews and papers that were printed and never recorded. */
async function unnamedFiles(open: Destroyable, named: ReadonlySet<string>, ids: readonly Id[]): Promise<Result<readonly string[], BridgeError>> {
  const drafts = await draftsOf(open);
  if (!drafts.ok) return drafts;
  const half = new Set(drafts.value.filter(({ key, text }) => !names(`${key} ${text}`, ids)).flatMap(({ text }) => text.match(/[0-9a-f]{64}/g) ?? []));
  const all = await open.attachments.list();
  return all.ok ? ok(all.value.filter((hash) => !named.has(hash) && !half.has(hash))) : all;
}

async function draftsOf({ drafts }: Destroyable): Promise<Result<readonly { readonly key: string; readonly text: string }[], BridgeError>> {
  const list = await drafts.list();
  if (!list.ok) return list;
  const found: { key: string; text: string }[] = [];
  for (const { key } of list.value) {
    const text = await drafts.read(key);
    if (!text.ok) return text;
    found.push({ key, text: text.value ?? '' });
  }
  return ok(found);
}

/** The records that were set aside by restores, beside the folder: each still holds what stood in it. */
export async function foldersAside(folder: string): Promise<readonly string[]> {
  const beginning = `${basename(folder)} before restore `;
  return (await readdir(dirname(folder))).filter((name) => name.startsWith(beginning));
}

const names = (text: string, ids: readonly Id[]): boolean => ids.some((id) => text.includes(id));

const notePath = (folder: string): string => join(folder, 'destroying.json');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema then says that it cannot be read
  }
}
