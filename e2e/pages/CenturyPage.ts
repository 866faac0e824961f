import type { Page } from '@playwright/test';
import { ShellPage } from './ShellPage';

/** All records as a folder that a bare browser reads. */
export class CenturyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new ShellPage(this.page).goTo('Records');
    await this.page.getByRole('link', { name: 'Century export' }).click();
    await this.page.getByRole('heading', { name: 'Century export', level: 1 }).waitFor();
  }

  get begin() {
    return this.page.getByRole('button', { name: 'Choose a folder and export' });
  }

  /** Exports; the folder dialog was faked before. Answers what the page then says. */
  async export(): Promise<string> {
    await this.begin.click();
    const made = this.page.getByRole('status').filter({ hasText: 'Exported as' });
    await made.waitFor({ timeout: 120_000 });
    return made.innerText();
  }
}
