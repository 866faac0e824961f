/** Killed again and again under a load of saves: nothing that was confirmed is lost, and the journal always verifies. */
import { expect, test } from '../fixtures';
import { journalEntries } from '../journal';
import { AgreementPage } from '../pages/AgreementPage';
import { RecordsPage } from '../pages/RecordsPage';
import { SetUpPage } from '../pages/SetUpPage';
import { ShellPage } from '../pages/ShellPage';

/** How often it is killed; `NOTICEBOOK_KILLS` asks for another number. */
const KILLS = Number(process.env['NOTICEBOOK_KILLS'] ?? 40);

/** What the page was told: names of events, in the order in which their saves were confirmed. */
type Load = { readonly confirmed: string[]; readonly refused: string[] };

test(`${KILLS} times SIGKILL while events are saved as fast as they can be`, async ({ noticebook }) => {
  test.setTimeout(KILLS * 20_000);
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  await new AgreementPage(noticebook.page).add({ texts: { Title: 'Shared dispatch agreement', Dated: '1/15/2026' } });
  const confirmed: string[] = [];
  const random = seeded(20_261_124);

  for (let round = 1; round <= KILLS; round += 1) {
    const { page } = noticebook;
    await new ShellPage(page).places.waitFor({ timeout: 30_000 });
    const told: string[] = [];
    await page.exposeFunction('confirmed', (name: string) => { told.push(name); });
    // Through the bridge alone, many times faster than by hand; each answer is what a screen would call "Saved".
    const load = page.evaluate(loadOfSaves, round).catch(() => undefined); // the kill ends it
    await expect.poll(() => told.length, { timeout: 15_000, intervals: [5] }).toBeGreaterThan(2);
    const until = performance.now() + 5 + random() * 120; // somewhere in the middle of a save
    while (performance.now() < until) await new Promise((resolve) => { setImmediate(resolve); });
    await noticebook.kill();
    await load;
    confirmed.push(...told);

    await noticebook.open();
    await new ShellPage(noticebook.page).places.waitFor({ timeout: 30_000 });
    const there = new Set(journalEntries(noticebook.records()).flatMap(({ changes }) => changes.map(({ set }) => set?.['name'])));
    expect(confirmed.filter((name) => !there.has(name)), `confirmed before kill ${round} and lost`).toEqual([]);
  }

  expect(confirmed.length, 'there was a load').toBeGreaterThan(KILLS * 3);
  await new AgreementPage(noticebook.page).open('Shared dispatch agreement');
  const records = new RecordsPage(noticebook.page);
  await records.open();
  const said = await records.verify();
  expect(said).toContain('The journal verifies');
  expect(said.replace(/,/g, '')).toMatch(new RegExp(`Entries read\\s+${journalEntries(noticebook.records()).length}\\b`));
  test.info().annotations.push({ type: 'measured', description: `${confirmed.length} confirmed saves over ${KILLS} kills, none lost` });
});

/** Runs in the page: adds events one after the other and tells each that was acknowledged, until the end comes. */
async function loadOfSaves(round: number): Promise<Load> {
  type Reply = { readonly ok: boolean; readonly value?: { readonly head?: object } | readonly object[]; readonly error?: { readonly code: string } };
  const { noticebook, confirmed: tell } = window as unknown as { readonly noticebook: Record<string, (request: unknown) => Promise<Reply>>; readonly confirmed: (name: string) => Promise<void> };
  const ask = async (channel: string, request: unknown): Promise<Reply> => (await noticebook[channel]?.(request)) ?? { ok: false };
  const load: Load = { confirmed: [], refused: [] };
  const heads = (await ask('journalHeads', null)).value as readonly object[];
  let head: object | undefined = heads[0];
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const id = (): string => `01${[...crypto.getRandomValues(new Uint8Array(24))].map((byte) => alphabet[byte % 32]).join('')}`;
  for (let count = 1; count < 5_000; count += 1) {
    const name = `Event ${round}.${count}`;
    const change = { table: 'triggers', id: id(), set: { agreementId: id(), name, note: 'x'.repeat(count % 900) }, was: {} };
    const entry = { entryId: id(), kind: 'trigger.added', actor: 'Marta Lindqvist, City Clerk', changes: [change] };
    const reply: Reply = await ask('journalAppend', { entries: [entry], expectedHead: head });
    if (!reply.ok) {
      load.refused.push(reply.error?.code ?? 'unknown');
      break;
    }
    head = (reply.value as { readonly head: object }).head;
    load.confirmed.push(name);
    await tell(name);
  }
  return load;
}

/** The same numbers in every run, between 0 and 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
