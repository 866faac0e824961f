import { expect, type Page } from '@playwright/test';

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
    return this.main.getByRole('heading', { level: 1 });
  }

  get banner() {
    return this.page.getByRole('complementary', { name: 'Which day you see' });
  }

  place(name: Place) {
    return this.places.getByRole('link', { name: new RegExp(`^${name}\\b`) });
  }

  /** Goes to a place and waits until its page has read what it shows. */
  async goTo(name: Place): Promise<void> {
    await this.place(name).click();
    await expect(this.place(name)).toHaveAttribute('aria-current', 'page');
    if (name !== 'Today') await expect(this.heading).toHaveText(name);
    await this.settled();
  }

  /** Nothing on the page is still being read. */
  async settled(): Promise<void> {
    await this.heading.waitFor();
    await expect(this.main.getByText(/^Reading [^.,]*$/)).toHaveCount(0);
  }

  /** Says that a form was saved, on the page that it led to. */
  get saved() {
    return this.page.getByRole('status').filter({ hasText: /Saved \d+:\d\d [AP]M/ });
  }

  /** Light or dark, by the choice in Settings. */
  async chooseColors(colors: 'Light' | 'Dark'): Promise<void> {
    await this.goTo('Settings');
    await this.main.getByRole('region', { name: 'Appearance' }).getByText(colors, { exact: true }).click();
    await expect(this.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colors.toLowerCase());
  }
}
