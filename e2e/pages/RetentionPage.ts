import { expect, type Page } from '@playwright/test';
import { choose, fillAll, listField, textField } from './field';
import { ShellPage } from './ShellPage';

/** The retention schedule, the legal holds, what may be destroyed, and the certificates. */
export class RetentionPage {
  readonly page: Page;
  private readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  get schedule() {
    return this.page.getByRole('table', { name: 'Retention schedule' });
  }

  get holds() {
    return this.page.getByRole('table', { name: 'Legal holds' });
  }

  /** What is past its retention and may go. */
  get ready() {
    return this.page.getByRole('table', { name: 'Past their retention' });
  }

  /** What is past its retention and stays all the same. */
  get staying() {
    return this.page.getByRole('table', { name: 'Past, but staying' });
  }

  panel(title: string) {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  async open(): Promise<void> {
    await this.shell.goTo('Records');
    await this.page.getByRole('link', { name: 'Retention and holds' }).click();
    await this.page.getByRole('heading', { name: 'Retention and holds', level: 1 }).waitFor();
    await this.shell.settled();
  }

  async openHolds(): Promise<void> {
    await this.open();
    await this.page.getByRole('link', { name: 'All holds' }).click();
    await this.page.getByRole('heading', { name: 'Legal holds', level: 1 }).waitFor();
    await this.shell.settled();
  }

  async openList(): Promise<void> {
    await this.open();
    await this.page.getByRole('link', { name: 'Look at the list' }).click();
    await this.page.getByRole('heading', { name: 'May be destroyed', level: 1 }).waitFor();
    await expect(this.page.getByText('Looking at every record')).toHaveCount(0);
  }

  /** Adds a series that keeps for years. */
  async addSeries({ texts, trigger }: { readonly texts: Readonly<Record<string, string>>; readonly trigger: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'New series' }).click();
    await fillAll(this.dialog, texts);
    await choose(this.dialog, 'Counted from the day on which', trigger);
    await this.dialog.getByRole('button', { name: 'Add series' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Lets a kind of record follow a series, by the words with which the choice begins. */
  async assign(kind: string, series: RegExp): Promise<void> {
    await choose(this.page, kind, series);
    await expect(listField(this.page, kind)).toHaveValue(series);
  }

  /** Fills the dialog of a hold that covers what the choice names. */
  async placeHold({ texts, covers }: { readonly texts: Readonly<Record<string, string>>; readonly covers: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'Place a legal hold' }).first().click();
    await fillAll(this.dialog, texts);
    await textField(this.dialog, 'Covers').or(listField(this.dialog, 'Covers')).fill(covers);
    await this.page.getByRole('option', { name: covers }).click();
    await this.page.keyboard.press('Escape');
    await this.dialog.getByRole('button', { name: 'Place hold' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async release(name: string, texts: Readonly<Record<string, string>>): Promise<void> {
    await this.page.getByRole('button', { name: `Release ${name}` }).click();
    await fillAll(this.dialog, texts);
    await this.dialog.getByRole('button', { name: 'Release hold' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Chooses these of the list, and says why; the second question is open then. */
  async askFirst(titles: readonly string[], texts: Readonly<Record<string, string>>): Promise<void> {
    for (const title of titles) await this.ready.getByRole('checkbox', { name: `Choose ${title}` }).check();
    await this.page.getByRole('button', { name: /^Destroy \d+ records?$/ }).click();
    await fillAll(this.dialog, texts);
    await this.dialog.getByRole('button', { name: 'Go on' }).click();
    await this.page.getByRole('heading', { name: 'This cannot be taken back' }).waitFor();
  }

  /** Answers the second question; the window loads anew. */
  async askSecond(typed: string): Promise<void> {
    await textField(this.dialog, 'How many records are destroyed').fill(typed);
    await this.dialog.getByRole('button', { name: /^Destroy \d+ records? for ever$/ }).click();
  }
}
