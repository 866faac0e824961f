import type { Page } from '@playwright/test';
import { ShellPage } from './ShellPage';

/** The history of everything, and the verification of the journal. */
export class RecordsPage {
  readonly page: Page;
  private readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  get journal() {
    return this.page.getByRole('region', { name: 'Journal', exact: true });
  }

  /** The entries whose "what happened" has these words. */
  entries(what: string) {
    return this.page.getByRole('table', { name: 'History' }).getByRole('row').filter({ has: this.page.getByText(what, { exact: true }) });
  }

  async open(): Promise<void> {
    await this.shell.goTo('Records');
  }

  /** Verifies the journal; answers what the panel then says. */
  async verify(): Promise<string> {
    await this.journal.getByRole('button', { name: 'Verify journal' }).click();
    await this.journal.getByText('Entries read').waitFor({ timeout: 30_000 });
    return this.journal.innerText();
  }
}
