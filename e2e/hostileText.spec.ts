/** Markup in every text of every kind of record, as the schemas list them, on every page that there is: it is text everywhere. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Table, TABLES } from '@domain/record';
import { expect, test } from './fixtures';
import { HOSTILE_TEXT, hostileRecords } from './hostileRecords';
import { PROJECT } from './noticebook';
import { AgreementPage } from './pages/AgreementPage';
import { ExchangePage } from './pages/ExchangePage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';
import { TemplatePage } from './pages/TemplatePage';

/** Which records a path is about, where its noun is not the beginning of the table's name. */
const NOUNS: Readonly<Record<string, Table>> = { templates: 'letterTemplates', incoming: 'incomingLetters', directory: 'parties' };

test('no text of any record runs or becomes an element on any page, and no page fails on it', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const records = hostileRecords();
  const texts = records.reduce((sum, { texts: count }) => sum + count, 0);
  expect(texts, 'the schemas have texts').toBeGreaterThan(120);
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  await shell.heading.or(page.getByRole('heading', { level: 1 })).first().waitFor();
  const answer = await page.evaluate(async (entries) => {
    type Answer = { readonly ok: boolean; readonly value: readonly object[]; readonly error?: object };
    const { noticebook: bridge } = window as unknown as { readonly noticebook: Record<string, (request: unknown) => Promise<Answer>> };
    const heads = await bridge['journalHeads']?.(null);
    return bridge['journalAppend']?.({ entries, expectedHead: heads?.value[0] });
  }, records.map(({ table, id, fields }) => ({
    entryId: id.replace('01HX', '01HY'), kind: `${table.replace(/ies$/, 'y').replace(/s$/, '')}.added`, actor: HOSTILE_TEXT, why: HOSTILE_TEXT, changes: [{ table, id, set: fields, was: {} }],
  })));
  expect(answer).toMatchObject({ ok: true });
  await noticebook.relaunch();
  await new ShellPage(noticebook.page).places.waitFor({ timeout: 30_000 });

  const seenOn: string[] = [];
  const found: string[] = [];
  for (const [name, path] of paths(records)) {
    const { page: now } = noticebook;
    await now.evaluate((to) => { window.location.hash = to; }, path);
    await expect(new ShellPage(now).main).not.toBeEmpty();
    await expect(new ShellPage(now).main.getByText(/^Reading [^.,]*$/)).toHaveCount(0);
    const said = await now.evaluate((text) => ({
      hacked: 'hacked' in window,
      elements: [...document.querySelectorAll('img[src="x"], [onerror], [onclick], body script, a[href^="javascript" i], iframe')].map(({ outerHTML }) => outerHTML.slice(0, 80)),
      isSeen: document.body.innerText.includes(text) || [...document.querySelectorAll('input, textarea')].some((field) => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value.includes(text) : false),
      hasFailed: document.body.innerText.includes('This page could not be shown'),
    }), HOSTILE_TEXT.slice(0, 40));
    if (said.hacked || said.elements.length > 0 || said.hasFailed) found.push(`${name}: ${JSON.stringify(said)}`);
    if (said.isSeen) seenOn.push(name);
  }
  expect(found).toEqual([]);
  noticebook.pardon(/status of 404/); // the picture of the letterhead that the record names is not there
  expect(seenOn.length, `shown on ${seenOn.join(', ')}`).toBeGreaterThan(20);
  console.log(`  ${texts} texts of ${records.length} kinds of records on ${paths(records).length} pages, seen as text on ${seenOn.length}`);
});

test('a table and a template from a file, full of markup, are words on the screen', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  await new AgreementPage(page).add({ texts: { Title: 'MOU', Dated: '1/15/2026' } });
  const table = join(noticebook.desk, 'plan.csv');
  const cell = `"${HOSTILE_TEXT.replaceAll('"', '""')}"`;
  writeFileSync(table, `Obligation,Due Date,Agreement,Agreement dated,Owner,Notes,${cell}\r\n${cell},3/1/2027,MOU,1/15/2026,${cell},${cell},${cell}\r\n${cell},3/1/2027,${cell},1/15/2026,,${cell},\r\n`);
  await noticebook.willChoose(table);
  const exchange = new ExchangePage(page);
  await exchange.openImport();
  await expect(exchange.totals).toContainText('2 rows in the file');
  await exchange.showRows('All rows');
  await expect(exchange.rows).toContainText(HOSTILE_TEXT.slice(5, 40));
  await expectWords(page);

  const shipped = JSON.parse(readFileSync(join(PROJECT, 'assets/templates/L1.json'), 'utf8')) as { title: string; fields: { label: string; help?: string; noun: string }[]; re: unknown[]; body: unknown[] };
  const markup = HOSTILE_TEXT.replace('{{constructor}}', '').slice(5, 80);
  const written = JSON.stringify({ ...shipped, title: markup, fields: shipped.fields.map((field) => ({ ...field, label: markup, ...(field.help === undefined ? {} : { help: markup }) })) })
    .replaceAll(/"text":"[^"]*"/g, `"text":${JSON.stringify(markup)}`);
  const file = join(noticebook.desk, 'template.json');
  writeFileSync(file, written.replace('{', '{"onload":"window.hacked=1",'));
  const templates = new TemplatePage(page);
  await templates.openList();
  await noticebook.willChoose(file);
  await page.getByRole('button', { name: 'Import a template' }).click();
  await expect(page.getByRole('table', { name: 'Mistakes in the file' }), 'nothing but a template is taken').toContainText('onload');
  writeFileSync(file, written);
  await page.getByRole('button', { name: 'Import a template' }).click();
  await templates.dialog.getByRole('button', { name: 'Import template' }).click();
  await templates.words.waitFor();
  await expect(templates.words).toContainText(markup.slice(0, 30));
  await expectWords(page);
});

/** Nothing of it ran, and nothing of it is an element. */
async function expectWords(page: Page): Promise<void> {
  expect(await page.evaluate(() => ({ hacked: 'hacked' in window, elements: document.querySelectorAll('img[src="x"], [onerror], [onclick], body script, a[href^="javascript" i]').length }))).toEqual({ hacked: false, elements: 0 });
}

/** Every address of the app, with the record that it is about, as `renderer/features/routes.ts` has them. */
function paths(records: ReturnType<typeof hostileRecords>): readonly (readonly [string, string])[] {
  const text = readFileSync(join(PROJECT, 'renderer/features/routes.ts'), 'utf8');
  const patterns = [...text.matchAll(/^ {2}(\w+): '(\/[^']*)',$/gm)].map(([, name = '', pattern = '']) => [name, pattern] as const);
  expect(patterns.length, 'the patterns were found').toBeGreaterThan(30);
  return patterns.map(([name, pattern]) => [name, pattern.replace(/\/(\w+)\/:id/, (_, noun: string) => {
    const table = NOUNS[noun] ?? TABLES.find((one) => one.slice(0, 5) === noun.slice(0, 5)) ?? 'agreements';
    return `/${noun}/${records.find((record) => record.table === table)?.id ?? ''}`;
  })] as const);
}
