import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Backups } from './backup/backups';
import { UNGUARDED } from './backup/sampleBackups';
import { fileSystem } from './journal/disk';
import { entryOf, idOf, inFolder, ownHead } from './journal/sampleEntries';
import { Records } from './records';
import { NOT_REMINDING } from './reminding/sampleReminding';
import { makeServices } from './services';
import { Settings } from './settings';
import { WindowDatabase } from './windowDatabase';
import { Sheets } from './sheets';

vi.mock('electron', () => ({ app: { getVersion: () => '0', isPackaged: true, once: () => undefined }, BrowserWindow: class {}, dialog: {}, nativeTheme: {}, net: {}, protocol: {}, screen: {}, session: {} }));

const DRAFT = { key: `letter.${idOf(1)}`, text: 'a privileged half-sentence' };
const FILE = { kind: 'any', name: 'scan.pdf', bytes: new Uint8Array(5) } as const;

/** The services over real records in a folder, with settings that the disk refuses, and a window that only counts. */
async function servicesIn(root: string) {
  const records = new Records({ fs: fileSystem, root, account: 'areyes' });
  await records.open('office');
  const { settings } = Settings.open(root, new Date(), () => ({ get store() { return {}; }, set store(_saved) { throw Object.assign(new Error('EPERM'), { code: 'EPERM' }); } }));
  const backups = new Backups({ fs: fileSystem, root, records, guard: UNGUARDED, app: '0', verifier: async () => new Uint8Array(), now: () => new Date() });
  const loadURL = vi.fn<() => Promise<void>>(async () => undefined);
  const services = makeServices({ records, settings, sheets: new Sheets(), notices: [], backups, database: new WindowDatabase(root, () => undefined), reminding: NOT_REMINDING, window: () => ({ loadURL }) as never }); // all of a window that is used here
  const journal = async () => {
    const open = await records.current();
    if (!open.ok) throw new Error(open.error.code);
    return open.value.journal;
  };
  return { records, services, journal, loadURL };
}

test('between another place and its new page, nothing of the old page reaches either place', () => inFolder(async (root) => {
  const { records, services, journal } = await servicesIn(root);
  await services.appStart(null);
  const office = await journal();
  const append = (entry: number, head = ownHead(office)) => services.journalAppend({ entries: [entryOf(entry)], expectedHead: head });
  expect(await append(1)).toMatchObject({ ok: true });

  const change = services.placeOpen({ place: 'sample' });
  const during = [append(2), services.draftWrite(DRAFT), services.fileKeep(FILE)];
  expect(await change).toEqual({ ok: true, value: null });
  const sample = await journal();
  const behind = [append(3, ownHead(sample)), services.draftWrite(DRAFT), services.draftRemove({ key: DRAFT.key }), services.fileKeep(FILE), services.journalHeads(null), services.settingsWrite({ recorderId: idOf(9) })];
  for (const answer of await Promise.all([...during, ...behind])) expect(answer).toMatchObject({ ok: false, error: { code: 'placeChanged' } });
  expect(sample.isEmpty).toBe(true);
  expect(await readdir(join(root, 'records', 'sample'))).not.toContain('drafts');
  expect(await readdir(join(root, 'records', 'office'))).not.toContain('drafts');

  expect(await services.appStart(null)).toMatchObject({ ok: true, value: { place: 'sample' } });
  expect(await append(4, ownHead(sample))).toMatchObject({ ok: true });
  expect(await services.draftWrite(DRAFT)).toMatchObject({ ok: true });
  await records.close();
}));

test('settings that cannot be written do not stop a change of place', () => inFolder(async (root) => {
  const { records, services, loadURL } = await servicesIn(root);
  await services.appStart(null);
  expect(await services.placeOpen({ place: 'sample' })).toEqual({ ok: true, value: null });
  await vi.waitFor(() => expect(loadURL).toHaveBeenCalledOnce());
  expect(await services.appStart(null)).toMatchObject({ ok: true, value: { place: 'sample' } });
  await records.close();
}));

test('a place that does not open leaves the page at work in the one before', () => inFolder(async (root) => {
  const { records, services, journal } = await servicesIn(root);
  await services.appStart(null);
  await writeFile(join(root, 'records', 'sample'), 'in the way');
  expect(await services.placeOpen({ place: 'sample' })).toMatchObject({ ok: false });
  expect(await services.journalAppend({ entries: [entryOf(1)], expectedHead: ownHead(await journal()) })).toMatchObject({ ok: true });
  await records.close();
}));
