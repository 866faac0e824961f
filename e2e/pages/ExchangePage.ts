import type { Page } from '@playwright/test';
import { choose, textField } from './field';
import { ShellPage } from './ShellPage';

/** Import of a table, export of a list, starting from a pack, and taking either back. */
export class ExchangePage {
  readonly page: Page;
  readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  /** `1,000 rows in the file = 900 to import + …` */
  get totals() {
    return this.page.getByRole('region', { name: 'What becomes of the rows' }).getByRole('status');
  }

  /** The rows in sight. */
  get rows() {
    return this.page.getByRole('table', { name: 'Rows of the file' });
  }

  get importButton() {
    return this.page.getByRole('button', { name: /^Import [\d,]+ (obligation|part)/ });
  }

  get packForm() {
    return this.page.getByRole('form', { name: 'Start from a pack' });
  }

  /** From the list to the chosen file; the dialog was faked before. */
  async openImport(what: 'Obligations' | 'Parties for the directory' = 'Obligations'): Promise<void> {
    await this.shell.goTo('Obligations');
    await this.shell.main.getByRole('link', { name: 'Import', exact: true }).click();
    await this.page.getByRole('radio', { name: what }).click();
    await this.page.getByRole('button', { name: 'Choose the file' }).click();
  }

  async showRows(view: 'Will not be imported' | 'Will be imported' | 'All rows' | 'Not imported' | 'Imported'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${view}`) }).click();
  }

  /** Exports what the list of obligations shows; the save dialog was faked before. */
  async exportAs(format: 'Excel workbook' | 'CSV' | 'JSON'): Promise<void> {
    await this.shell.main.getByRole('button', { name: 'Export', exact: true }).click();
    await this.dialog.getByRole('radio', { name: format }).click();
    await this.dialog.getByRole('button', { name: 'Save the file' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
    await this.shell.main.getByRole('status').filter({ hasText: /saved as/ }).waitFor();
  }

  async openPacks(): Promise<void> {
    await this.shell.goTo('Agreements');
    await this.shell.main.getByRole('button', { name: 'Start from a pack' }).click();
    await this.page.getByRole('heading', { name: 'Start from a pack', level: 1 }).waitFor();
  }

  async openPack(name: string): Promise<void> {
    await this.openPacks();
    await this.page.getByRole('table', { name: 'Packs' }).getByRole('button', { name }).click();
    await this.packForm.waitFor();
  }

  /** Takes the newest import or start back, in Records. */
  async takeBack(why: string): Promise<void> {
    await this.shell.goTo('Records');
    await this.page.getByRole('region', { name: 'What can be taken back as a whole' }).getByRole('button', { name: /^Take back/ }).first().click();
    await textField(this.dialog, 'Why').fill(why);
    await this.dialog.getByRole('button', { name: /^Take back/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async chooseColumn(field: string, column: RegExp): Promise<void> {
    await choose(this.page, field, column);
  }
}
