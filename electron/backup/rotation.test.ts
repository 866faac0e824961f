import { expect, test } from 'vitest';
import { DEVICE } from '../journal/sampleEntries';
import { backupName, backupsAmong, superfluous, unfinishedAmong } from './rotation';

const at = (text: string): Date => new Date(text);
const names = (moments: readonly string[]) => moments.map((moment) => backupName('office', DEVICE, at(moment), false));

test('a name tells whose backup it is, when it was made and whether it is encrypted; every other name is left alone', () => {
  const made = at('2026-11-24T08:11:04.000Z');
  const plain = backupName('office', DEVICE, made, false);
  const sealed = backupName('office', DEVICE, made, true);
  expect(plain).toMatch(/^noticebook-office-[0-9A-Z]{8}-2026-11-24T08-11-04Z\.nbk$/);
  expect(sealed).toBe(`${plain}.age`);
  const others = ['budget.xlsx', `.${plain}.part`, `copy of ${plain}`, plain.replace('office', 'sample'), plain.replace('11-24', '13-99'), `${plain}.bak`];
  expect(backupsAmong([...others, plain, sealed], 'office', DEVICE)).toEqual([{ name: plain, made, isEncrypted: false }, { name: sealed, made, isEncrypted: true }]);
  expect(unfinishedAmong(others, 'office', DEVICE)).toEqual([`.${plain}.part`]);
});

test('of one day each hour’s newest stays, of two weeks each day’s, of two years each month’s', () => {
  const now = at('2026-11-24T18:00:00.000Z');
  const moments: string[] = [];
  for (let hours = 0; hours < 24 * 800; hours += 1) for (const minute of ['00', '30']) moments.push(new Date(now.getTime() - hours * 3_600_000).toISOString().replace(':00:00.', `:${minute}:00.`));
  const backups = backupsAmong(names(moments.filter((moment) => at(moment) <= now)), 'office', DEVICE);
  const gone = new Set(superfluous(backups, now));
  const kept = backups.filter((backup) => !gone.has(backup)).map(({ made }) => made.toISOString().slice(0, 16));
  expect(kept.filter((moment) => now.getTime() - at(`${moment}:00Z`).getTime() < 86_400_000)).toHaveLength(26); // 25 hours are touched, and the newest three stay
  expect(kept.slice(0, 3)).toEqual(['2026-11-24T18:00', '2026-11-24T17:30', '2026-11-24T17:00']);
  expect(new Set(kept.map((moment) => moment.slice(0, 10))).has('2026-11-11')).toBe(true);
  expect(new Set(kept.map((moment) => moment.slice(0, 10))).has('2026-11-09')).toBe(false);
  expect(new Set(kept.map((moment) => moment.slice(0, 7)))).toEqual(new Set(Array.from({ length: 24 }, (_, back) => new Date(Date.UTC(2026, 10 - back, 1)).toISOString().slice(0, 7))));
  expect(superfluous(backups.filter((backup) => !gone.has(backup)), now), 'what is kept is kept the next time').toEqual([]);
});

test('the newest one stays, also where the clock was wrong', () => {
  const [future] = backupsAmong(names(['2031-01-01T00:00:00.000Z']), 'office', DEVICE);
  const [old] = backupsAmong(names(['1999-01-01T00:00:00.000Z']), 'office', DEVICE);
  const now = at('2026-11-24T18:00:00.000Z');
  expect(future && superfluous([future], now)).toEqual([]);
  expect(old && superfluous([old], now)).toEqual([]);
});
