import type { Page } from '@playwright/test';
import { choose, fillAll, textField } from './field';
import { ShellPage } from './ShellPage';

export type MeetingAnswers = {
  /** By label: Title, Called by, Date, Time, Place, or how people join. */
  readonly texts: Readonly<Record<string, string>> & { readonly Title: string };
  /** Titles of the obligations that are taken up. */
  readonly obligations: readonly string[];
};

/** The list of meetings, the form, and the page of one. */
export class MeetingPage {
  readonly page: Page;
  private readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  get form() {
    return this.page.getByRole('form', { name: /^(New|Change) meeting$/ });
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  get outcomes() {
    return this.page.getByRole('table', { name: 'Outcome for each obligation' });
  }

  panel(title: string) {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** One level of government in the list of attendance. */
  level(name: 'Federal' | 'State' | 'Local' | 'Other') {
    return this.panel('Attendance').getByRole('group', { name: new RegExp(`^${name}`) });
  }

  async openForm(): Promise<void> {
    await this.shell.goTo('Meetings');
    await this.shell.main.getByRole('link', { name: 'New meeting' }).first().click();
    await this.form.waitFor();
  }

  async open(title: string): Promise<void> {
    await this.shell.goTo('Meetings');
    await this.shell.main.getByRole('link', { name: title, exact: true }).click();
    await this.page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await this.shell.settled();
  }

  /** Calls a meeting by the form, under the only agreement; ends on its page. */
  async call({ texts, obligations }: MeetingAnswers): Promise<void> {
    await this.openForm();
    for (const title of obligations) await this.form.getByRole('checkbox', { name: new RegExp(`^${title}`) }).check();
    await fillAll(this.form, texts);
    await this.form.getByRole('button', { name: 'Call meeting' }).click();
    await this.page.getByRole('heading', { name: texts.Title, level: 1 }).waitFor();
  }

  /** Adds a person who was not proposed. */
  async addPerson(texts: Readonly<Record<string, string>>, level: string): Promise<void> {
    await this.panel('Attendance').getByRole('button', { name: 'Add a person' }).click();
    await fillAll(this.dialog, texts);
    await this.dialog.getByRole('radio', { name: level }).check();
    await this.dialog.getByRole('button', { name: 'Add person' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async recordStatement(by: string, text: string): Promise<void> {
    const entry = this.page.getByRole('form', { name: 'Take minutes' });
    await choose(entry, 'Who said it', by);
    await textField(entry, 'What was said').fill(text);
    await entry.getByRole('button', { name: 'Record statement' }).click();
    await this.panel('Minutes').getByRole('listitem').filter({ hasText: text.slice(0, 60) }).waitFor();
  }

  /** Opens the dialog of an outcome and fills it, without recording. */
  async fillOutcome({ obligation, decision, to, reason }: { readonly obligation: string; readonly decision: string; readonly to?: string; readonly reason: string }): Promise<void> {
    await this.panel('Outcome').getByRole('button', { name: 'Record outcome' }).click();
    await choose(this.dialog, 'Obligation', obligation);
    await this.dialog.getByRole('radio', { name: decision }).check();
    if (to !== undefined) await textField(this.dialog, 'New due date').fill(to);
    await textField(this.dialog, 'Reason').fill(reason);
  }

  async recordOutcome(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Record outcome' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** An act of the menu “Print or save”. */
  async choose(act: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Print or save' }).click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  /** Saves the minutes; the save dialog was faked before. */
  async saveMinutes(): Promise<void> {
    await this.choose('Save minutes as PDF');
    await this.page.getByRole('status').filter({ hasText: /[Ss]aved as/ }).waitFor({ timeout: 30_000 });
  }
}
