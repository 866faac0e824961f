/**
 * The records that are open: a place's folder with its lock, journal, drafts and kept files.
 *
 * One place at a time. `current` waits for an opening that is under way.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Place, type StartNotice } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { Id, makeId } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import { z } from 'zod';
import { Attachments } from './attachments';
import { Drafts } from './drafts';
import { diskError, type FileSystem, makeFolder, sweepTemporary, systemCode, writeWhole } from './journal/disk';
import { Journal } from './journal/journal';
import { Lock } from './lock';
import { isOnNetwork, recordsFolder } from './paths';

/** Which device a folder belongs to, made once. `epoch` is raised by a restore, or when a folder was copied. */
const Device = z.strictObject({ device: Id, place: Place, created: z.iso.datetime({ precision: 3 }), epoch: z.int().min(1) });
type Device = z.infer<typeof Device>;

export type OpenRecords = {
  readonly place: Place;
  readonly folder: string;
  readonly device: Id;
  readonly lock: Lock;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly attachments: Attachments;
  /** To be told once: the window takes them with `appStart`. */
  readonly notices: readonly StartNotice[];
};

export type RecordsOptions = { readonly fs: FileSystem; readonly root: string; readonly account: string };

export class Records {
  private readonly options: RecordsOptions;
  private opening: Promise<Result<OpenRecords, BridgeError>> = Promise.resolve(fail({ code: 'notFound', detail: 'no records are open yet' }));

  constructor(options: RecordsOptions) {
    this.options = options;
  }

  /** The open records, or why they could not be opened. */
  current(): Promise<Result<OpenRecords, BridgeError>> {
    return this.opening;
  }

  folderOf(place: Place): string {
    return recordsFolder(this.options.root, place);
  }

  /** Closes what is open and opens another place. When that fails, what was open before is opened again. */
  open(place: Place): Promise<Result<OpenRecords, BridgeError>> {
    const before = this.opening;
    const change = before.then(async (open) => {
      if (open.ok) await closeRecords(open.value);
      const next = await openRecords(this.options, place);
      if (next.ok || !open.ok) return { answer: next, open: next };
      return { answer: next, open: await openRecords(this.options, open.value.place) };
    });
    this.opening = change.then(({ open }) => open);
    return change.then(({ answer }) => answer);
  }

  /** Opens the office, unless it is empty and the sample was open last. */
  async openUsual(last: Place | undefined): Promise<Result<OpenRecords, BridgeError>> {
    const office = await this.open('office');
    return office.ok && office.value.journal.isEmpty && last === 'sample' ? this.open('sample') : office;
  }

  async close(): Promise<void> {
    const open = await this.opening;
    this.opening = Promise.resolve(fail({ code: 'notFound', detail: 'the records were closed' }));
    if (open.ok) await closeRecords(open.value);
  }
}

async function openRecords({ fs, root, account }: RecordsOptions, place: Place): Promise<Result<OpenRecords, BridgeError>> {
  const folder = recordsFolder(root, place);
  try {
    if (await isOnNetwork(folder)) return fail({ code: 'badFolder', detail: `${folder} lies on a network share` });
  } catch (error) {
    return fail(diskError(error, folder));
  }
  const made = await makeFolder(fs, folder);
  if (!made.ok) return fail(made.error.code === 'diskFailed' ? { ...made.error, code: 'badFolder' } : made.error);
  const lock = await Lock.take(fs, folder, new Date());
  if (!lock.ok) return lock;

  await sweepTemporary(fs, folder);
  await sweepTemporary(fs, join(folder, 'drafts'));
  const opened = await openLocked(fs, folder, place, account);
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const { device, journal, notices } = opened.value;
  return ok({ place, folder, device, lock: lock.value, journal, notices, drafts: new Drafts(fs, folder), attachments: new Attachments(fs, folder) });
}

async function openLocked(fs: FileSystem, folder: string, place: Place, account: string) {
  const device = await deviceOf(fs, folder, place);
  if (!device.ok) return device;
  const { device: id, epoch } = device.value;
  const opened = await Journal.open({ fs, folder, device: id, epoch, account, now: () => new Date(), random: randomBytes });
  return opened.ok ? ok({ device: id, ...opened.value }) : opened;
}

async function closeRecords({ journal, drafts, lock }: OpenRecords): Promise<void> {
  await drafts.close();
  await journal.close();
  lock.release();
}

/** The device of a folder, made where there is none. Errors: `badFolder` where the file is broken or of another place. */
async function deviceOf(fs: FileSystem, folder: string, place: Place): Promise<Result<Device, BridgeError>> {
  const path = join(folder, 'device.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') return fail(diskError(error, path));
    const now = new Date();
    const device: Device = { device: makeId(now.getTime(), randomBytes(10)), place, created: now.toISOString(), epoch: 1 };
    const written = await writeWhole(fs, path, Buffer.from(`${JSON.stringify(device)}\n`));
    return written.ok ? ok(device) : written;
  }
  const device = Device.safeParse(jsonOf(text));
  if (!device.success) return fail({ code: 'badFolder', detail: 'device.json cannot be read' });
  if (device.data.place !== place) return fail({ code: 'badFolder', detail: `device.json is of the ${device.data.place}, not of the ${place}` });
  return ok(device.data);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema then says that it cannot be read
  }
}
