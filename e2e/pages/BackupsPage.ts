import { expect, type Page } from '@playwright/test';
import { ShellPage } from './ShellPage';

/** The backups: where they go, what is in them, and the way back. */
export class BackupsPage {
  readonly page: Page;
  private readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  /** What the header says of the last good backup. */
  get header() {
    return this.page.getByRole('button', { name: /^Last good backup/ });
  }

  get rows() {
    return this.page.getByRole('table', { name: 'Backups' }).getByRole('row').filter({ has: this.page.getByText('Look inside') });
  }

  /** The dialog that is open. */
  get dialog() {
    return this.page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.shell.goTo('Records');
    await this.page.getByRole('link', { name: 'Backups and restore' }).click();
    await this.page.getByRole('heading', { name: 'Backups', level: 1 }).waitFor();
  }

  /** Presses the button that makes one, and waits until the list has one more. */
  async backUpNow(): Promise<void> {
    const before = await this.rows.count();
    await this.page.getByRole('button', { name: 'Back up now' }).click();
    await expect(this.rows).toHaveCount(before + 1, { timeout: 30_000 });
  }

  async setPassphrase(passphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Set a passphrase' }).click();
    await this.dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.dialog.getByLabel('The same again').fill(passphrase);
    await this.dialog.getByRole('button', { name: 'Set passphrase' }).click();
    await this.page.getByText('The passphrase is set').waitFor();
  }

  /** Looks into a backup of the list, newest first. */
  async lookInside(index: number): Promise<void> {
    await this.rows.nth(index).getByText('Look inside').click();
  }

  async lookIntoAnotherFile(): Promise<void> {
    await this.page.getByRole('button', { name: 'Look into another file' }).click();
  }

  /** Asks for the restore, and once more; the window then loads anew. */
  async restore(): Promise<void> {
    await this.dialog.getByText('The backup is whole').waitFor({ timeout: 30_000 });
    await this.dialog.getByRole('button', { name: 'Restore this backup' }).click();
    await this.dialog.getByRole('button', { name: 'Yes, restore it' }).click();
    await this.page.getByText('The records were restored from the backup.').waitFor({ timeout: 30_000 });
  }
}
