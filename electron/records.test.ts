import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSystem } from './journal/disk';
import { inFolder, record } from './journal/sampleEntries';
import { Records } from './records';

const recordsIn = (root: string): Records => new Records({ fs: fileSystem, root, account: 'areyes' });

test('each place has its own folder, device and journal, and the device stays the same', () => inFolder(async (root) => {
  const records = recordsIn(root);
  const office = await records.open('office');
  const sample = await records.open('sample');
  const again = await records.open('office');
  if (!office.ok || !sample.ok || !again.ok) throw new Error('all open');
  expect(office.value.device).not.toBe(sample.value.device);
  expect(again.value.device).toBe(office.value.device);
  expect(again.value.folder).toBe(join(root, 'records', 'office'));
  await records.close();
  expect(await readdir(join(root, 'records', 'office'))).toEqual(['device.json', 'head.json', 'journal']);
  expect(await records.current()).toMatchObject({ ok: false });
}));

test('a plain start opens the office, or the sample while the office is empty and the sample was open last', () => inFolder(async (root) => {
  const start = async (last?: 'office' | 'sample') => {
    const records = recordsIn(root);
    const open = await records.openUsual(last);
    if (!open.ok) throw new Error(JSON.stringify(open.error));
    return { records, place: open.value.place, journal: open.value.journal };
  };
  const first = await start();
  expect(first.place).toBe('office');
  await first.records.close();
  const second = await start('sample');
  expect(second.place).toBe('sample');
  await second.records.close();
  const third = await start('office');
  await record(third.journal, [1]);
  await third.records.close();
  const fourth = await start('sample');
  expect(fourth.place).toBe('office');
  await fourth.records.close();
}));

test('a place that does not open leaves the other one open', () => inFolder(async (root) => {
  await mkdir(join(root, 'records'));
  await writeFile(join(root, 'records', 'sample'), 'in the way');
  const records = recordsIn(root);
  await records.open('office');
  expect(await records.open('sample')).toMatchObject({ ok: false, error: { code: 'badFolder' } });
  expect(await records.current()).toMatchObject({ ok: true, value: { place: 'office' } });
  await records.close();
}));

test('a folder that is open already, of another place or broken is refused, and nothing is changed', () => inFolder(async (root) => {
  const first = recordsIn(root);
  await first.open('office');
  expect(await recordsIn(root).open('office')).toMatchObject({ ok: false, error: { code: 'inUse' } });
  await first.close();

  await cp(join(root, 'records', 'office'), join(root, 'records', 'sample'), { recursive: true });
  expect(await recordsIn(root).open('sample')).toMatchObject({ ok: false, error: { code: 'badFolder', detail: expect.stringContaining('of the office') } });

  await writeFile(join(root, 'records', 'sample', 'device.json'), '{');
  expect(await recordsIn(root).open('sample')).toMatchObject({ ok: false, error: { code: 'badFolder' } });
  expect(await readFile(join(root, 'records', 'sample', 'device.json'), 'utf8')).toBe('{');
  expect(await readdir(join(root, 'records', 'sample'))).not.toContain('lock.json');
}));
