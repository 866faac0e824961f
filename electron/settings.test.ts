import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder } from './journal/sampleEntries';
import { Saved, Settings, type SettingsStore } from './settings';

/** As electron-store does it: throws on a broken file. */
function makeStore(folder: string): SettingsStore {
  const path = join(folder, 'settings.json');
  return {
    get store() {
      return existsSync(path) ? Saved.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
    },
    set store(saved) {
      writeFileSync(path, JSON.stringify(saved));
    },
  };
}

const NOW = new Date('2010-11-18T09:00:00.000Z');

test('what is written is there at the next start', () => inFolder(async (folder) => {
  const { settings, notices } = Settings.open(folder, NOW, makeStore);
  expect(notices).toEqual([]);
  settings.write({ theme: 'dark' });
  settings.write({ lastPlace: 'sample' });
  expect(Settings.open(folder, NOW, makeStore).settings.saved).toEqual({ theme: 'dark', lastPlace: 'sample' });
}));

for (const [what, content] of [['cut off', '{"theme": "da'], ['empty', ''], ['of another shape', '{"theme":"pink"}'], ['not an object', '[]']] as const) {
  test(`a settings file that is ${what} is set aside, with one notice and the defaults`, () => inFolder(async (folder) => {
    await writeFile(join(folder, 'settings.json'), content);
    const { settings, notices } = Settings.open(folder, NOW, makeStore);
    expect(settings.saved).toEqual({});
    expect(notices).toEqual([{ code: 'settingsReset', detail: 'settings.json.broken-2010-11-18T09-00-00-000Z' }]);
    expect(await readdir(folder)).toEqual(['settings.json.broken-2010-11-18T09-00-00-000Z']);
    expect(Settings.open(folder, NOW, makeStore).notices).toEqual([]);
  }));
}

test('a disk that refuses the settings stops neither a start nor what is only remembered', () => inFolder(async (folder) => {
  const refuse = (): never => {
    throw Object.assign(new Error('EPERM: as the test wishes'), { code: 'EPERM' });
  };
  expect(Settings.open(folder, NOW, refuse)).toMatchObject({ settings: { saved: {} }, notices: [{ code: 'settingsReset', detail: 'EPERM settings.json' }] });

  const { settings } = Settings.open(folder, NOW, () => ({ get store(): Saved { return {}; }, set store(_saved) { refuse(); } }));
  settings.remember({ lastPlace: 'sample' });
  expect(() => settings.write({ theme: 'dark' })).toThrow('EPERM');
  expect(settings.saved).toEqual({});
}));

test('what stands so already is not written anew', () => inFolder(async (folder) => {
  const written: Saved[] = [];
  const { settings } = Settings.open(folder, NOW, () => ({ get store(): Saved { return { lastPlace: 'office', zoomLevel: 1 }; }, set store(saved) { written.push(saved); } }));
  settings.remember({ lastPlace: 'office' });
  expect(written).toEqual([]);
  settings.remember({ lastPlace: 'sample' });
  settings.remember({ lastPlace: 'sample' });
  expect(written).toEqual([{ lastPlace: 'sample', zoomLevel: 1 }]);
}));
