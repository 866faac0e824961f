import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok } from '@domain/result';
import { expect, test, vi } from 'vitest';
import type { Backups } from './backup/backups';
import { inFolder } from './journal/sampleEntries';
import { UpdateDesk } from './updateFile';

const DEB = 'noticebook_0.2.0_amd64.deb';
const sum = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');
const because = (words: string) => ({ ok: false, error: { code: 'wrongKind', detail: expect.stringContaining(words) } });

/** A desk over a folder with a package and its list, and how often a backup was made. */
async function deskIn(folder: string, { list = `${sum('the package')}  ${DEB}\n`, version = '0.1.0' } = {}) {
  const make = vi.fn<Backups['make']>(async () => ok(undefined));
  await writeFile(join(folder, DEB), 'the package');
  await writeFile(join(folder, 'SHA256SUMS'), list);
  return { desk: new UpdateDesk({ version, platform: 'linux', backups: { make, state: vi.fn<Backups['state']>() } }), make, path: join(folder, DEB) };
}

test('a package that its release lists is told with version, checksum and command, and is ready once a backup was made', () => inFolder(async (folder) => {
  const { desk, make, path } = await deskIn(folder);
  const looked = await desk.look(path);
  expect(looked).toMatchObject({ ok: true, value: { name: DEB, version: '0.2.0', way: 'apt', against: 'newer', hash: sum('the package'), command: `sudo apt install '${path}'` } });
  expect(make, 'looking makes none').not.toHaveBeenCalled();
  expect(await desk.ready(looked.ok ? looked.value.token : '')).toEqual(ok(null));
  expect(make).toHaveBeenCalledOnce();
  expect(await desk.ready('0'.repeat(32))).toMatchObject({ ok: false, error: { code: 'notFound' } });
}));

test('what is altered, unlisted, without a list or of another name is refused', () => inFolder(async (folder) => {
  expect(await (await deskIn(folder, { list: `${sum('another')}  ${DEB}\n` })).desk.look(join(folder, DEB))).toMatchObject(because('its checksum is another one'));
  expect(await (await deskIn(folder, { list: `${sum('the package')}  other.deb\n` })).desk.look(join(folder, DEB))).toMatchObject(because('belongs to another release'));
  const { desk, path } = await deskIn(folder);
  await rm(join(folder, 'SHA256SUMS'));
  expect(await desk.look(path)).toMatchObject(because('There is no SHA256SUMS'));
  expect(await desk.look(join(folder, 'letter.pdf'))).toMatchObject(because('no package of Noticebook'));
}));

test('an older version says so; a backup that fails, and a package that is changed meanwhile, stop it', () => inFolder(async (folder) => {
  const { desk, make, path } = await deskIn(folder, { version: '0.10.0' });
  const looked = await desk.look(path);
  const token = looked.ok ? looked.value.token : '';
  expect(looked).toMatchObject({ value: { against: 'older' } });
  make.mockResolvedValueOnce(fail({ code: 'folderGone' }));
  expect(await desk.ready(token)).toMatchObject({ ok: false, error: { code: 'folderGone' } });
  await writeFile(path, 'something else');
  expect(await desk.ready(token)).toMatchObject(because('changed since it was looked at'));
}));
