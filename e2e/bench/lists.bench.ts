/**
 * How long the window takes with 10,000 obligations and 2,000 letters: the medians, and how often a bare baseline fits into each.
 *
 * The baseline is taken in the same window in the same run: 400 plain rows are drawn by hand. So a slow machine does not change the
 * ratios much, and a list that begins to read or draw too much does.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { Noticebook, PROJECT } from '../noticebook';
import { ShellPage } from '../pages/ShellPage';

const TIMES = 9;

type Measured = { readonly name: string; readonly milliseconds: readonly number[] };

test('10,000 obligations', async () => {
  test.setTimeout(10 * 60_000);
  const noticebook = new Noticebook();
  try {
    execFileSync(process.execPath, [join(PROJECT, 'build/bench/fillRecords.mjs'), noticebook.data]);
    const opening = performance.now();
    const page = await noticebook.open();
    const shell = new ShellPage(page);
    await shell.places.waitFor({ timeout: 5 * 60_000 });
    console.log(`first start, the working copy made from the journal: ${Math.round(performance.now() - opening)} ms`);
    await page.waitForTimeout(2_000);

    const measured = await page.evaluate(async (times): Promise<readonly Measured[]> => {
      const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
      const main = () => document.querySelector('#main');
      /** From an act to the second frame on which its outcome can be seen. */
      const until = async (act: () => void, isSeen: () => boolean): Promise<number> => {
        const start = performance.now();
        act();
        while (!isSeen()) {
          if (performance.now() - start > 30_000) throw new Error('It never came.');
          await frame();
        }
        await frame();
        return performance.now() - start;
      };
      const go = (address: string) => () => { location.hash = address; };
      const rows = () => document.querySelectorAll('#main td[data-title] a');
      const heading = () => main()?.querySelector('h1')?.textContent ?? '';
      const isList = () => heading() === 'Obligations' && rows().length > 10;
      const find = (): HTMLInputElement => {
        const field = main()?.querySelector<HTMLInputElement>('input[type="search"]');
        if (!field) throw new Error('There is no find field.');
        return field;
      };
      const type = (text: string) => () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(find(), text);
        find().dispatchEvent(new Event('input', { bubbles: true }));
      };
      const shown = () => [...(main()?.querySelectorAll('[role="status"]') ?? [])].map(({ textContent }) => textContent).find((text) => text.includes('shown')) ?? '';

      const results = new Map<string, number[]>();
      const keep = (name: string, took: number) => results.set(name, [...(results.get(name) ?? []), took]);
      for (let run = 0; run < times; run += 1) {
        keep('baseline', await until(() => {
          const table = document.createElement('table');
          for (let row = 0; row < 400; row += 1) {
            const cells = table.insertRow();
            for (let cell = 0; cell < 6; cell += 1) cells.insertCell().textContent = `row ${row}, cell ${cell}`;
          }
          main()?.append(table);
          main()?.getBoundingClientRect();
          setTimeout(() => table.remove(), 0);
        }, () => true));
        keep('list open', await until(go('/obligations'), isList));
        for (const text of ['r', 're', 'report 77']) {
          const before = shown();
          const first = rows()[0]?.textContent;
          keep('filter keystroke', await until(type(text), () => shown() !== '' && (shown() !== before || rows()[0]?.textContent !== first || text === 're')));
        }
        await until(type(''), () => shown() === '');
        await frame();
        for (let step = 1; step <= 10; step += 1) {
          const top = step * 2_000;
          keep('scroll', await until(() => main()?.scrollTo(0, top), () => rows().length > 5));
        }
        main()?.scrollTo(0, 0);
        await frame();
        const href = rows()[3]?.getAttribute('href') ?? '';
        keep('page open', await until(go(href.replace(/^.*#/, '')), () => heading().startsWith('Report')));
        keep('letters open', await until(go('/letters'), () => heading() === 'Letters' && document.querySelectorAll('#main tbody tr').length > 10));
        keep('today open', await until(go('/'), () => rows().length > 5 && heading() !== 'Letters'));
      }
      return [...results].map(([name, milliseconds]) => ({ name, milliseconds }));
    }, TIMES);

    const bare = median(measured.find(({ name }) => name === 'baseline')?.milliseconds ?? []);
    for (const { name, milliseconds } of measured) {
      console.log(`${name.padEnd(18)} median ${median(milliseconds).toFixed(0).padStart(5)} ms, worst ${Math.max(...milliseconds).toFixed(0).padStart(5)} ms, ${(median(milliseconds) / bare).toFixed(1)} baselines`);
    }
  } finally {
    await noticebook.end();
  }
});

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
