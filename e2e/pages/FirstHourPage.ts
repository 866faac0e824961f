import type { Page } from '@playwright/test';

/** What leads through the first hour: the tour of the sample city, the progress of the set-up, what it left for later. */
export class FirstHourPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get tour() {
    return this.page.getByRole('complementary', { name: 'Tour of the sample city' });
  }

  /** The heading of the stop. */
  get step() {
    return this.tour.getByRole('heading', { level: 2 });
  }

  /** The control of the page that the stop points to. */
  get pointedAt() {
    return this.page.locator('[data-toured]');
  }

  act(name: string) {
    return this.tour.getByRole('button', { name });
  }

  async next(): Promise<void> {
    await this.act('Next').press('Enter');
  }

  get progress() {
    return this.page.getByRole('navigation', { name: 'Steps of the set-up' });
  }

  /** What Today says was left for later. */
  get left() {
    return this.page.getByRole('list', { name: 'Left from the set-up' }).getByRole('listitem');
  }
}
