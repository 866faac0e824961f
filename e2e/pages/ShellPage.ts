import type { Page } from '@playwright/test';

export type Place = 'Today' | 'Agreements' | 'Obligations' | 'Letters' | 'Meetings' | 'Calendar' | 'Records' | 'Settings';
export const PLACES: readonly Place[] = ['Today', 'Agreements', 'Obligations', 'Letters', 'Meetings', 'Calendar', 'Records', 'Settings'];

/** The frame around every page: places, header, banner. */
export class ShellPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get places() {
    return this.page.getByRole('navigation', { name: 'Places' });
  }

  get main() {
    return this.page.getByRole('main');
  }

  /** The page's one heading of the first level. */
  get heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  get banner() {
    return this.page.getByRole('complementary', { name: 'Which day you see' });
  }

  place(name: Place) {
    return this.places.getByRole('link', { name: new RegExp(`^${name}\\b`) });
  }

  async goTo(name: Place): Promise<void> {
    await this.place(name).click();
    await this.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  }

  /** The office's own address of a page, for example `/agreements`. Only for screens that have no way of their own yet. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.places.waitFor();
  }
}
