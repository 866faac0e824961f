/** The Help menu, the list of shortcuts and the manual. */
import type { Page } from '@playwright/test';
import type { Noticebook } from '../noticebook';

export class HelpPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get shortcuts() {
    return this.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  }

  get find() {
    return this.page.getByRole('searchbox', { name: 'Find in the manual' });
  }

  get chapters() {
    return this.page.getByRole('navigation', { name: 'Chapters' });
  }

  get found() {
    return this.page.getByRole('list', { name: 'Found in the manual' }).getByRole('listitem');
  }

  /** An item of the Help menu of the window, by its words. */
  async chooseFromMenu(noticebook: Noticebook, label: string): Promise<void> {
    await noticebook.main.evaluate(({ Menu }, wanted) => {
      const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help');
      const item = help?.submenu?.items.find((one) => one.label.replace('&', '') === wanted);
      if (item === undefined) throw new Error(`Help has no ${wanted}`);
      item.click();
    }, label);
  }
}
