import type { Locator, Page } from '@playwright/test';
import { choose, fillAll } from './field';
import { ShellPage } from './ShellPage';

/** Requests for public records, and one of them. */
export class RequestPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get chosen(): Locator {
    return this.page.getByRole('table', { name: 'Records of the request' });
  }

  get releases(): Locator {
    return this.page.getByRole('region', { name: /^Released/ });
  }

  async openList(): Promise<void> {
    await new ShellPage(this.page).goTo('Records');
    await this.page.getByRole('link', { name: 'Records requests' }).click();
    await this.page.getByRole('heading', { name: 'Records requests', level: 1 }).waitFor();
  }

  async openForm(): Promise<void> {
    await this.openList();
    await this.page.getByRole('button', { name: 'Open a request' }).click();
  }

  async fill(texts: Readonly<Record<string, string>>, unit?: string): Promise<void> {
    await fillAll(this.page, texts);
    if (unit !== undefined) await choose(this.page, 'Counted in', unit);
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open request' }).click();
  }

  async chooseRecords(...names: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose records' }).click();
    for (const name of names) {
      await this.dialog.getByRole('searchbox', { name: 'Find records' }).fill(name);
      await this.dialog.getByRole('checkbox', { name }).first().check();
    }
    await this.dialog.getByRole('button', { name: /^Choose \d+ records?$/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async decide(name: string, decision: 'In full' | 'Partly withheld' | 'Withheld'): Promise<void> {
    await this.page.getByRole('button', { name: `Decide on ${name}` }).click();
    await this.dialog.getByRole('radio', { name: decision, exact: true }).click();
  }

  /** Types exemption and reason of what was decided, and records it. */
  async withhold(exemption: string, reason: string): Promise<void> {
    await fillAll(this.dialog, { Exemption: exemption, Reason: reason });
    await this.record();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async record(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Record decision' }).click();
  }

  async release(): Promise<void> {
    await this.page.getByRole('button', { name: /^Release( again)?$/ }).click();
    await this.dialog.getByRole('button', { name: 'Release', exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden', timeout: 60_000 });
  }

  /** Saves the copy of a release; the dialog was faked before. */
  async save(title: string): Promise<void> {
    await this.releases.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: /Save/ }).click();
    await this.page.getByRole('status').filter({ hasText: 'Saved as' }).waitFor();
  }
}
