import { CHANNELS } from '@bridge/channel';
import { ok } from '@domain/result';
import { describe, expect, it } from 'vitest';
import { guardLooking, POWERS } from './lookOnly';
import type { Records } from './records';
import type { Services } from './services';

const everything = Object.fromEntries(CHANNELS.map((channel) => [channel, async () => ok('done')])) as unknown as Services; // every channel says that it was done

const opened = (place: 'office' | 'sample', isEmpty: boolean): Pick<Records, 'current'> =>
  ({ current: async () => ok({ place, journal: { isEmpty } }) }) as unknown as Pick<Records, 'current'>; // as much of open records as is asked

/** The channels that were refused, of all. */
async function refused(services: Services): Promise<readonly string[]> {
  const answers = await Promise.all(CHANNELS.map(async (channel) => [channel, await (services[channel] as (request: unknown) => Promise<{ ok: boolean; error?: { code: string } }>)({})] as const));
  return answers.flatMap(([channel, answer]) => (answer.ok ? [] : [`${channel}: ${answer.error?.code}`]));
}

const RECORDING = CHANNELS.filter((channel) => POWERS[channel] === 'records').map((channel) => `${channel}: lookOnly`);

describe('a computer that only looks', () => {
  it('is refused every power that records, and keeps those that look', async () => {
    expect(await refused(guardLooking(everything, { saved: { isLookOnly: true } }, opened('office', false)))).toEqual(RECORDING);
    expect(RECORDING).toContain('journalAppend: lookOnly');
  });

  it('refuses nothing while the setting is off', async () => {
    expect(await refused(guardLooking(everything, { saved: {} }, opened('office', false)))).toEqual([]);
  });

  it('may not begin an office, though its journal is empty', async () => {
    const services = guardLooking(everything, { saved: { isLookOnly: true } }, opened('office', true));
    await services.appStart(null);
    expect(await services.journalAppend({} as never)).toMatchObject({ ok: false, error: { code: 'lookOnly' } });
  });

  it('may fill an empty sample, until the filling has ended', async () => {
    const services = guardLooking(everything, { saved: { isLookOnly: true } }, opened('sample', true));
    await services.appStart(null);
    expect((await services.journalAppend({} as never)).ok).toBe(true);
    await services.settingsWrite({ theme: 'dark' });
    expect((await services.fileKeep({} as never)).ok).toBe(true);
    await services.settingsWrite({ recorderId: '01HX0000000000000000000000' });
    expect(await services.journalAppend({} as never)).toMatchObject({ ok: false, error: { code: 'lookOnly' } });
  });
});
