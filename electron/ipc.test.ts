import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CHANNELS } from '@bridge/channel';
import { CONTRACT } from '@bridge/contract';
import { BridgeError } from '@bridge/error';
import type { WebContents } from 'electron';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { Backups } from './backup/backups';
import { UNGUARDED } from './backup/sampleBackups';
import { answersBy } from './answers';
import { answerChannels } from './ipc';
import { fileSystem } from './journal/disk';
import { entryOf, inFolder, ownHead } from './journal/sampleEntries';
import { Records } from './records';
import { shaped, spoiled } from './samplePayloads';
import { NOT_REMINDING } from './reminding/sampleReminding';
import { makeServices, type Services } from './services';
import { Settings } from './settings';
import { Sheets } from './sheets';
import { WindowDatabase } from './windowDatabase';

/** Payloads a channel is sent, spoiled and of the right shape. */
const SPOILED = 2_500;
const SHAPED = 120;

type Handler = (event: unknown, request: unknown) => Promise<unknown>;
const handlers = vi.hoisted(() => new Map<string, Handler>());

vi.mock('electron', () => ({
  app: { getVersion: () => '0', isPackaged: true, quit: () => undefined, once: () => undefined, getPath: () => '/nowhere' },
  BrowserWindow: class { constructor() { throw new Error('a test has no window'); } },
  dialog: { showOpenDialog: async () => ({ canceled: true, filePaths: [] }), showSaveDialog: async () => ({ canceled: true }) },
  ipcMain: { handle: (channel: string, handler: Handler) => { handlers.set(channel, handler); } },
  nativeTheme: {}, net: {}, protocol: {}, screen: {}, session: {}, webContents: {},
}));

afterEach(() => handlers.clear());

const Answer = z.union([z.strictObject({ ok: z.literal(true), value: z.unknown() }), z.strictObject({ ok: z.literal(false), error: BridgeError })]);

const frame = { url: 'app://local/' };
const contents = { mainFrame: frame } as unknown as WebContents; // as much of one as is looked at
const ours = { sender: contents, senderFrame: frame };

/** The channels over a real records folder with one entry; `reached` are the services that a request came through to. */
async function answering(base: string) {
  const root = join(base, 'data');
  await mkdir(root);
  await mkdir(join(base, 'beside'));
  const records = new Records({ fs: fileSystem, root, account: 'areyes' });
  await records.open('office');
  const { settings } = Settings.open(root, new Date(), () => ({ store: {} }));
  const backups = new Backups({ fs: fileSystem, root, records, guard: UNGUARDED, app: '0', verifier: async () => new Uint8Array(), now: () => new Date(), work: 10 });
  const services = makeServices({ records, settings, sheets: new Sheets(), notices: [], backups, database: new WindowDatabase(root, () => undefined), reminding: NOT_REMINDING, window: () => ({ loadURL: async () => undefined, isDestroyed: () => false }) as never }); // all of a window that is used here
  const reached: string[] = [];
  const counted = Object.fromEntries(CHANNELS.map((channel) => [channel, (request: never) => {
    reached.push(channel);
    return services[channel](request);
  }])) as unknown as Services; // each channel of the list has just been given its own call
  answerChannels(Promise.resolve(answersBy(counted)), () => contents);
  const ask = async (channel: string, request: unknown, event: unknown = ours): Promise<unknown> => handlers.get(channel)?.(event, request);
  const open = async () => {
    const opened = await records.current();
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  await ask('appStart', null);
  const { journal } = await open();
  await journal.append([entryOf(1)], ownHead(journal));
  return { root, records, reached, ask, open };
}

/** Every file below a folder with its hash. */
const allFiles = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${join(parentPath, name)} ${createHash('sha256').update(readFileSync(join(parentPath, name))).digest('hex')}`).sort();

test('a call that does not come from the main frame of our own page reaches no service', () => inFolder(async (base) => {
  const { root, records, reached, ask } = await answering(base);
  await new Promise((resolve) => { setTimeout(resolve, 50); }); // the copy of the head is written behind the save
  const before = allFiles(root);
  reached.length = 0;
  const forged: Readonly<Record<string, { readonly event: unknown; readonly url?: string }>> = {
    'another window': { event: { sender: { mainFrame: frame }, senderFrame: frame } },
    'a frame within our page': { event: { sender: contents, senderFrame: { url: 'app://local/' } } },
    'a frame that is gone': { event: { sender: contents, senderFrame: null } },
    'a frame without an address': { event: ours, url: '' },
    'a page of the web': { event: ours, url: 'https://example.org/' },
    'a look-alike host': { event: ours, url: 'app://local.example.org/' },
    'a name before a host': { event: ours, url: 'app://local@example.org/' },
    'another scheme': { event: ours, url: 'file:///app://local/' },
    'an empty page': { event: ours, url: 'about:blank' },
    'a kept file': { event: ours, url: `app://local/files/${'0'.repeat(64)}` },
    'a sheet': { event: ours, url: 'app://local/sheet/x' },
    'the notice': { event: ours, url: 'app://local/notice' },
  };
  const sound = new Map(CHANNELS.map((channel) => [channel, fc.sample(shaped[channel], { numRuns: 3, seed: 7 })]));
  for (const [who, { event, url = 'app://local/' }] of Object.entries(forged)) {
    frame.url = url;
    for (const [channel, requests] of sound) {
      for (const request of requests) expect(await ask(channel, request, event), `${who}: ${channel}`).toEqual({ ok: false, error: { code: 'refused', detail: 'not from our window' } });
    }
  }
  frame.url = 'app://local/';
  expect(reached).toEqual([]);
  expect(allFiles(root)).toEqual(before);
  await records.close();
}));

test(`${SPOILED} spoiled payloads on each of ${CHANNELS.length} channels: each is answered, nothing that is not of the contract reaches a service or the disk`, { timeout: 300_000 }, () => inFolder(async (base) => {
  const { root, records, reached, ask } = await answering(base);
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // a payload that is of the contract after all may need a window, which is said there
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  const before = allFiles(root);
  const refusals = new Map<string, number>();
  for (const channel of CHANNELS) {
    reached.length = 0;
    await fc.assert(fc.asyncProperty(spoiled[channel], async (request) => {
      if (isOfContract(channel, request)) return; // spoiled where nobody minds
      const answer = Answer.parse(await ask(channel, request));
      expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
      refusals.set(channel, (refusals.get(channel) ?? 0) + 1);
    }), { numRuns: SPOILED, seed: 20_261_124 });
    expect(reached, `what came through on ${channel}`).toEqual([]);
  }
  for (const channel of CHANNELS) expect(refusals.get(channel) ?? 0, `refused on ${channel}`).toBeGreaterThan(SPOILED / 4);
  expect(Object.prototype, 'nothing got into the prototype of all objects').not.toHaveProperty('isAdmin');
  expect(allFiles(root)).toEqual(before);
  console.log(`  ${[...refusals.values()].reduce((sum, count) => sum + count, 0).toLocaleString('en-US')} spoiled payloads refused on ${CHANNELS.length} channels`);
  await records.close();
}));

test(`${SHAPED} payloads of the right shape on each channel: each is answered in the contract’s words, and the journal stands as it stood`, { timeout: 300_000 }, () => inFolder(async (base) => {
  const { records, ask, open } = await answering(base);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { journal } = await open();
  const head = ownHead(journal);
  for (const channel of CHANNELS.filter((one) => one !== 'placeOpen')) { // another place has another journal
    await fc.assert(fc.asyncProperty(shaped[channel], async (request) => {
      const answer = Answer.parse(await ask(channel, request));
      if (answer.ok && channel !== 'appStart') CONTRACT[channel].reply.parse(answer.value); // this process has no version of Electron to tell
    }), { numRuns: SHAPED, seed: 20_261_124 });
  }
  expect(ownHead(journal), 'no head was guessed, so nothing was appended').toEqual(head);
  expect(await journal.verify(async () => 'whole')).toMatchObject({ ok: true, value: { entries: 1, damages: [] } });
  expect(readdirSync(base).sort(), 'nothing beside the folder of the records').toEqual(['beside', 'data']);
  expect(readdirSync(join(base, 'beside'))).toEqual([]);
  await records.close();
}));

function isOfContract(channel: keyof typeof CONTRACT, request: unknown): boolean {
  try {
    return CONTRACT[channel].request.safeParse(request).success;
  } catch {
    return false; // nested too deep to be read
  }
}
