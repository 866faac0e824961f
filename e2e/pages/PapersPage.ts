import { expect, type Page } from '@playwright/test';
import { ShellPage } from './ShellPage';

/** What leaves the app for others: the calendar file, the tickler, the council report. */
export class PapersPage {
  readonly page: Page;
  private readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  /** The sheet of the open page. */
  get sheet() {
    return this.page.getByRole('article');
  }

  async openReport(): Promise<void> {
    await this.shell.goTo('Obligations');
    await this.page.getByRole('link', { name: 'Council report' }).click();
    await expect(this.shell.heading).toHaveText('Council report');
    await this.sheet.waitFor();
  }

  async openTickler(days: 30 | 60 | 90): Promise<void> {
    await this.shell.goTo('Calendar');
    await this.page.getByRole('link', { name: 'Tickler' }).click();
    await expect(this.shell.heading).toHaveText('Tickler');
    await this.page.getByText(`${days} days`, { exact: true }).click();
    await this.page.getByRole('article', { name: `Tickler of the next ${days} days` }).waitFor();
  }

  /** Saves the open paper; the save dialog was faked before. */
  async saveAsPdf(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as PDF' }).click();
    await this.page.getByRole('status').filter({ hasText: / saved as / }).waitFor({ timeout: 30_000 });
  }

  /** Saves the calendar file with what is proposed; the save dialog was faked before. */
  async saveCalendar(): Promise<void> {
    await this.shell.goTo('Calendar');
    await this.page.getByRole('button', { name: 'Save for another calendar' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Save calendar file' }).click();
    await this.page.getByRole('status').filter({ hasText: /Saved as .+, with \d+ events?/ }).waitFor();
  }
}
