/** A browser with nothing of ours in it, to look at pages that lie on the disk; what it asks for besides is written down. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type Page } from '@playwright/test';
import { environment, PROJECT } from './noticebook';

export type BareBrowser = {
  readonly page: Page;
  readonly goTo: (path: string) => Promise<void>;
  /** Every address that was asked for and does not begin with `file:`, and errors of the pages. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
};

export async function bareBrowser(profile: string): Promise<BareBrowser> {
  const app = await _electron.launch({ args: [join(PROJECT, 'build/bench/bare')], chromiumSandbox: process.getuid?.() !== 0, env: { ...environment(), NOTICEBOOK_DATA: profile } });
  const page = await app.firstWindow();
  await page.waitForLoadState(); // its own first page
  const faults: string[] = [];
  page.on('request', (request) => { if (!/^(file|devtools):/.test(request.url())) faults.push(request.url()); });
  page.on('requestfailed', (request) => faults.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`));
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, faults, goTo: async (path) => { await page.goto(pathToFileURL(path).href); }, close: () => app.close() };
}
