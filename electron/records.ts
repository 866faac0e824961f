/**
 * The records that are open: a place's folder with its lock, journal, drafts and kept files.
 *
 * One place at a time. `current` waits for an opening that is under way.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Place, type StartNotice } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import type { Head } from '@domain/entry';
import { Id, makeId } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import { z } from 'zod';
import { Attachments } from './attachments';
import { finishDestruction } from './destruction';
import { Drafts } from './drafts';
import { diskError, type FileSystem, makeFolder, sweepTemporary, syncFolder, systemCode, writeWhole } from './journal/disk';
import { Journal } from './journal/journal';
import { Lock } from './lock';
import { isOnNetwork, recordsFolder, restoredFolder } from './paths';

/** Which device a folder belongs to, made once. `epoch` is raised by a restore, or when a folder was copied. */
export const Device = z.strictObject({ device: Id, place: Place, created: z.iso.datetime({ precision: 3 }), epoch: z.int().min(1) });
export type Device = z.infer<typeof Device>;

export type OpenRecords = {
  readonly place: Place;
  readonly folder: string;
  readonly device: Id;
  readonly epoch: number;
  readonly lock: Lock;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly attachments: Attachments;
  /** To be told once: the window takes them with `appStart`. */
  readonly notices: readonly StartNotice[];
};

export type RecordsOptions = {
  readonly fs: FileSystem;
  readonly root: string;
  readonly account: string;
  /** Heads of a place that are known from elsewhere: those of its last good backup. */
  readonly headsElsewhere?: (place: Place) => readonly Head[];
};

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

  /**
   * Closes what is open, lets `exchange` put another folder in the place's own, and opens that place.
   *
   * Where it does not open then, `back` puts the folder before in its place again. Answers why nothing was exchanged, or what is open now.
   */
  exchange(place: Place, exchange: () => Promise<Result<{ readonly back: () => Promise<void> }, BridgeError>>): Promise<Result<OpenRecords, BridgeError>> {
    const change = this.opening.then(async (open) => {
      if (open.ok) await closeRecords(open.value);
      const exchanged = await exchange();
      const next = exchanged.ok ? await openRecords(this.options, place) : exchanged;
      if (next.ok) return { answer: next, open: next };
      if (exchanged.ok) await exchanged.value.back();
      return { answer: next, open: await openRecords(this.options, open.ok ? open.value.place : place) };
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

async function openRecords(options: RecordsOptions, place: Place): Promise<Result<OpenRecords, BridgeError>> {
  const { fs, root } = options;
  const folder = recordsFolder(root, place);
  try {
    await finishExchange(fs, folder);
    if (await isOnNetwork(folder)) return fail({ code: 'badFolder', detail: `${folder} lies on a network share` });
  } catch (error) {
    return fail(diskError(error, folder));
  }
  const made = await makeFolder(fs, folder);
  if (!made.ok) return fail(made.error.code === 'diskFailed' ? { ...made.error, code: 'badFolder' } : made.error);
  const lock = await Lock.take(fs, folder, new Date());
  if (!lock.ok) return lock;

  await sweepTemporary(fs, folder);
  for (const below of ['drafts', 'journal', 'files']) await sweepTemporary(fs, join(folder, below));
  const opened = await openLocked(options, folder, place);
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const { device, epoch, journal, notices } = opened.value;
  const records = { place, folder, device, epoch, lock: lock.value, journal, notices, drafts: new Drafts(fs, folder), attachments: new Attachments(fs, folder) };
  const finished = await finishDestruction(fs, records); // one that a power cut interrupted
  return ok(finished.ok ? records : { ...records, notices: [...notices, { code: 'destructionUnfinished', detail: finished.error.detail ?? finished.error.code }] });
}

async function openLocked({ fs, account, headsElsewhere }: RecordsOptions, folder: string, place: Place) {
  const device = await deviceOf(fs, folder, place);
  if (!device.ok) return device;
  const { device: id, epoch } = device.value;
  const opened = await Journal.open({ fs, folder, device: id, epoch, account, now: () => new Date(), random: randomBytes, knownElsewhere: headsElsewhere?.(place) ?? [] });
  return opened.ok ? ok({ device: id, epoch, ...opened.value }) : opened;
}

/** A restore that was cut off between its two renames: the folder that was put together whole takes its place now. */
async function finishExchange(fs: FileSystem, folder: string): Promise<void> {
  const whole = restoredFolder(folder);
  if (existsSync(folder) || !existsSync(whole)) return;
  await fs.rename(whole, folder);
  await syncFolder(fs, dirname(folder));
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
