/** Killed in every phase of a save, again and again: nothing that was confirmed is lost, and the journal always verifies. */
import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures';
import { journalEntries, journalFile } from '../journal';
import { Noticebook } from '../noticebook';
import { AgreementPage } from '../pages/AgreementPage';
import { RecordsPage } from '../pages/RecordsPage';
import { SetUpPage } from '../pages/SetUpPage';
import { ShellPage } from '../pages/ShellPage';

/** How often it is killed; `NOTICEBOOK_KILLS` asks for another number. */
const KILLS = Number(process.env['NOTICEBOOK_KILLS'] ?? 200);

/** Where in a save the process ends itself with SIGKILL, or is ended from outside at any moment. */
const PHASES = [
  'before the write', 'inside the write', 'after the write', 'inside the sync', 'after the sync', 'before the rename of the head', 'after the rename of the head', 'while the window folds it in', 'at any moment',
] as const;
type Phase = (typeof PHASES)[number];

test.use({ trace: 'off' }); // thousands of saves would be traced

/** Two offices are killed side by side: a start waits for the disk more than for the processor. */
const OFFICES = 2;

test(`${KILLS} times SIGKILL, spread over every phase of a save`, async ({ noticebook }) => {
  test.setTimeout(KILLS * 20_000 + 120_000);
  const other = new Noticebook();
  const started = performance.now();
  try {
    const offices = await Promise.all([noticebook, other].map((office, index) => killAgainAndAgain(office, index)));
    const counts = new Map<Phase, number>(PHASES.map((phase) => [phase, offices.reduce((sum, { kills }) => sum + kills.filter((one) => one === phase).length, 0)]));
    const confirmed = offices.reduce((sum, office) => sum + office.confirmed, 0);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(KILLS);
    expect(other.faults).toEqual([]);
    for (const [phase, count] of counts) console.log(`  killed ${String(count).padStart(3)} times ${phase}`);
    console.log(`  ${confirmed} confirmed saves over ${KILLS} kills, 0 lost (${((performance.now() - started) / 1000 / KILLS).toFixed(1)} s a kill)`);
  } finally {
    await other.end();
  }
});

/** Every `OFFICES`-th kill, from `first` on, in an office of its own; answers where each came and how many saves had been confirmed. */
async function killAgainAndAgain(noticebook: Noticebook, first: number): Promise<{ readonly kills: readonly Phase[]; readonly confirmed: number }> {
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  await new AgreementPage(noticebook.page).add({ texts: { Title: 'Shared dispatch agreement', Dated: '1/15/2026' } });
  await noticebook.close();
  const confirmed: string[] = [];
  const kills: Phase[] = [];
  const random = seeded(20_261_124 + first);
  const lost = () => {
    const text = readFileSync(journalFile(noticebook.records()), 'utf8'); // not line by line: that is done once, at the end
    return confirmed.filter((name) => !text.includes(`"${name}"`));
  };

  for (let round = first; round < KILLS; round += OFFICES) {
    const phase = PHASES[round % PHASES.length] ?? 'at any moment';
    await noticebook.open();
    await new ShellPage(noticebook.page).places.waitFor({ timeout: 60_000 });
    // The start has mended its end by now: what was confirmed before the last kill must be there.
    expect(lost(), `confirmed and lost before round ${round}`).toEqual([]);
    confirmed.push(...(phase === 'while the window folds it in' ? await killWhileFolding(noticebook, round, random) : await killDuringLoad(noticebook, phase, round, random)));
    kills.push(phase);
  }

  await noticebook.open();
  await new ShellPage(noticebook.page).places.waitFor({ timeout: 60_000 });
  const entries = journalEntries(noticebook.records());
  expect(lost(), 'confirmed and lost').toEqual([]);
  expect(confirmed.length, 'there was a load').toBeGreaterThan(kills.length * 2);
  const records = new RecordsPage(noticebook.page);
  await records.open();
  await expect(noticebook.page.getByText(`${entries.length.toLocaleString('en-US')} entries in the journal`), 'the window has all of them').toBeVisible();
  expect(await records.verify()).toContain('The journal verifies');
  return { kills, confirmed: confirmed.length };
}

/** Saves through the bridge as fast as it answers until the kill; answers what was confirmed. */
async function killDuringLoad(noticebook: Noticebook, phase: Phase, round: number, random: () => number): Promise<readonly string[]> {
  const { page } = noticebook;
  const told: string[] = [];
  await page.exposeFunction('confirmed', (name: string) => { told.push(name); });
  const ended = new Promise<void>((resolve) => { noticebook.main.process().once('exit', () => resolve()); });
  if (phase !== 'at any moment') await arm(noticebook, phase, 3 + Math.floor(random() * 12));
  const load = page.evaluate(loadOfSaves, round).catch(() => undefined); // the kill ends it
  if (phase === 'at any moment') {
    await expect.poll(() => told.length, { timeout: 15_000, intervals: [5] }).toBeGreaterThan(2);
    const until = performance.now() + 5 + random() * 120;
    while (performance.now() < until) await new Promise((resolve) => { setImmediate(resolve); });
  } else await ended;
  await noticebook.kill();
  await load;
  return told;
}

/** Saves by the form, and ends while the window takes the entry in: it was on the disk, so it is confirmed. */
async function killWhileFolding(noticebook: Noticebook, round: number, random: () => number): Promise<readonly string[]> {
  const title = `Agreement ${round}`;
  const agreements = new AgreementPage(noticebook.page);
  await agreements.openForm();
  await agreements.field('Title').fill(title);
  await agreements.field('Dated').fill('1/15/2026');
  const ended = new Promise<void>((resolve) => { noticebook.main.process().once('exit', () => resolve()); });
  await arm(noticebook, 'while the window folds it in', 1, random() * 25);
  await agreements.form.getByRole('button', { name: 'Add agreement' }).click().catch(() => undefined); // the window goes with it
  await ended;
  await noticebook.kill();
  return [title];
}

/**
 * Lets the main process end itself at a phase of the n-th save from now.
 *
 * Done from outside, in the running process: the app has nothing in it for this. The journal's file is known by its number on the disk.
 */
async function arm(noticebook: Noticebook, phase: Phase, nth: number, delay = 0): Promise<void> {
  await noticebook.main.evaluate(async (_electron, { journal, phase: at, nth: wanted, delay: wait }) => {
    const { promises: fs, fstatSync, statSync } = process.getBuiltinModule('node:fs');
    const end = () => { process.kill(process.pid, 'SIGKILL'); };
    type Handle = Awaited<ReturnType<typeof fs.open>>;
    type Methods = { write(this: Handle, bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>; sync(this: Handle): Promise<void> };
    const probe = await fs.open(journal, 'r');
    const methods = Object.getPrototypeOf(probe) as Methods;
    await probe.close();
    const number = statSync(journal).ino;
    const isJournal = (handle: Handle): boolean => fstatSync(handle.fd).ino === number;
    const { write, sync } = methods;
    const { rename } = fs;
    let saves = 0;
    methods.write = async function (bytes, offset, length, position) {
      if (!isJournal(this)) return write.call(this, bytes, offset, length, position);
      saves += 1;
      if (saves === wanted && at === 'before the write') end();
      if (saves === wanted && at === 'inside the write') {
        await write.call(this, bytes, offset, Math.ceil(length / 2), position);
        end();
      }
      const written = await write.call(this, bytes, offset, length, position);
      if (saves === wanted && at === 'after the write') end();
      return written;
    };
    methods.sync = async function () {
      if (!isJournal(this)) return sync.call(this);
      const done = sync.call(this);
      if (saves === wanted && at === 'inside the sync') end();
      await done;
      if (saves === wanted && at === 'after the sync') end();
      if (saves === wanted && at === 'while the window folds it in') setTimeout(end, wait);
    };
    fs.rename = async (from, to) => {
      const isHead = String(to).endsWith('head.json') && saves >= wanted;
      if (isHead && at === 'before the rename of the head') end();
      await rename(from, to);
      if (isHead && at === 'after the rename of the head') end();
    };
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, { journal: journalFile(noticebook.records()), phase, nth, delay });
}

/** Runs in the page: adds events one after the other and tells each that was acknowledged, until the end comes. */
async function loadOfSaves(round: number): Promise<void> {
  type Reply = { readonly ok: boolean; readonly value?: { readonly head?: object } | readonly object[] };
  const { noticebook, confirmed: tell } = window as unknown as { readonly noticebook: Record<string, (request: unknown) => Promise<Reply>>; readonly confirmed: (name: string) => Promise<void> };
  const ask = async (channel: string, request: unknown): Promise<Reply> => (await noticebook[channel]?.(request)) ?? { ok: false };
  const heads = (await ask('journalHeads', null)).value as readonly object[];
  let head: object | undefined = heads[0];
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const id = (): string => `01${[...crypto.getRandomValues(new Uint8Array(24))].map((byte) => alphabet[byte % 32]).join('')}`;
  for (let count = 1; count < 5_000; count += 1) {
    const name = `Event ${round}.${count}`;
    const change = { table: 'triggers', id: id(), set: { agreementId: id(), name, note: 'x'.repeat(count % 900) }, was: {} };
    const reply: Reply = await ask('journalAppend', { entries: [{ entryId: id(), kind: 'trigger.added', actor: 'Marta Lindqvist, City Clerk', changes: [change] }], expectedHead: head });
    if (!reply.ok) break;
    head = (reply.value as { readonly head: object }).head;
    await tell(name);
  }
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
