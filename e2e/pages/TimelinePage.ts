import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Noticebook } from '../noticebook';
import { AgreementPage } from './AgreementPage';
import { choose } from './field';
import { ShellPage } from './ShellPage';

/** The deployment timeline of an agreement, its import, and the page of one jurisdiction. */
export class TimelinePage {
  readonly page: Page;
  private readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  get picture() {
    return this.shell.main.getByRole('img', { name: /jurisdictions?: by / });
  }

  get table() {
    return this.page.getByRole('table', { name: 'Jurisdictions' });
  }

  /** The rows that are drawn now, without the heading. */
  get rows() {
    return this.table.locator('tbody').getByRole('row');
  }

  row(name: string) {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  /** The rows of the file in the preview of an import. */
  get preview() {
    return this.page.getByRole('table', { name: 'Rows of the file' });
  }

  view(name: string) {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}\\b`) });
  }

  async open(agreement: string): Promise<void> {
    await new AgreementPage(this.page).open(agreement);
    await this.shell.main.getByRole('region', { name: 'Deployment timeline', exact: true }).getByRole('link').click();
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Deployment timeline', level: 1 }).waitFor();
    await this.shell.settled();
  }

  async openImport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import a table' }).click();
    await this.page.getByRole('heading', { name: 'Import jurisdictions', level: 1 }).waitFor();
  }

  /** Writes the file to the desk and chooses it there. */
  async chooseFile(noticebook: Noticebook, name: string, text: string | Buffer): Promise<void> {
    const path = join(noticebook.desk, name);
    writeFileSync(path, text);
    await noticebook.willChoose(path);
    await this.page.getByRole('button', { name: /^Choose (the|another) file$/ }).click();
  }

  /** Imports what the preview shows; ends on the timeline. */
  async importRows(rows: string): Promise<void> {
    await this.page.getByRole('button', { name: `Import ${rows}`, exact: true }).click();
    await this.page.getByRole('heading', { name: 'Deployment timeline', level: 1 }).waitFor({ timeout: 60_000 });
    await this.shell.saved.waitFor();
  }

  async markOurs(obligation: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Mark it as our city' }).click();
    await choose(this.dialog, 'Our obligation to activate', obligation);
    await this.dialog.getByRole('button', { name: 'Mark as our city' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async openRow(name: string): Promise<void> {
    await this.table.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { name: new RegExp(`^${name}`), level: 1 }).waitFor();
    await expect(this.page.getByRole('region', { name: 'History', exact: true })).toBeVisible();
  }
}
