import { expect, type Page } from '@playwright/test';
import { choose, fillAll, listField, textField } from './field';
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

  /** The cursor then stands where the minutes are typed. */
  async startMinutes(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start minutes' }).click();
    await expect(textField(this.entry, 'What was said')).toBeFocused();
  }

  async recordStatement(by: string, text: string): Promise<void> {
    const entry = this.page.getByRole('form', { name: 'Take minutes' });
    await choose(entry, 'Who said it', by);
    await textField(entry, 'What was said').fill(text);
    await entry.getByRole('button', { name: 'Record statement' }).click();
    await this.panel('Minutes').getByRole('listitem').filter({ hasText: text.slice(0, 60) }).waitFor();
  }

  /** What is typed live. */
  get entry() {
    return this.page.getByRole('form', { name: 'Take minutes' });
  }

  get agenda() {
    return this.page.getByRole('list', { name: 'Agenda' }).getByRole('listitem');
  }

  /** Puts what is proposed and ticked on the agenda. */
  async propose(): Promise<void> {
    await this.panel('Agenda').getByRole('button', { name: /^Propose from the records/ }).click();
    await this.dialog.getByRole('button', { name: 'Put on the agenda' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
    await this.agenda.first().waitFor();
  }

  /** Puts an item of one's own on the agenda. */
  async addItem(title: string): Promise<void> {
    await textField(this.panel('Agenda'), 'Another item').fill(title);
    await textField(this.panel('Agenda'), 'Another item').press('Enter');
    await this.agenda.filter({ hasText: title }).waitFor();
  }

  /** A line of the minutes, typed without a mouse: Ctrl+1 to 3 choose what it is, Ctrl+Enter records it. */
  async type(kind: 'statement' | 'decision' | 'motion', text: string): Promise<void> {
    const words = { statement: 'What was said', decision: 'What was decided', motion: 'The motion' } as const;
    await this.page.keyboard.press(`Control+${{ statement: 1, decision: 2, motion: 3 }[kind]}`);
    await expect(textField(this.entry, words[kind])).toBeFocused();
    await this.page.keyboard.type(text);
  }

  /** An action item that is due so many business days after the meeting. */
  async addAction({ title, owner, count }: { readonly title: string; readonly owner: string; readonly count: string }): Promise<void> {
    await this.panel('Action items').getByRole('button', { name: 'Add action item' }).click();
    const who = listField(this.dialog, 'Who does it').or(textField(this.dialog, 'Who does it')); // a field that also offers who was there
    await who.fill(owner);
    await who.press('Tab');
    await fillAll(this.dialog, { 'What is to be done': title, 'How many': count });
    await this.dialog.getByRole('button', { name: 'Add action item' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
    await this.panel('Action items').getByText(title, { exact: true }).waitFor();
  }

  async approve(by: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Approve minutes' }).click();
    await textField(this.dialog, 'Approved by').fill(by);
    await this.dialog.getByRole('button', { name: 'Approve and freeze' }).click();
    await this.dialog.waitFor({ state: 'hidden', timeout: 30_000 });
    await this.panel('Approved minutes').waitFor();
  }

  async addAddendum(text: string): Promise<void> {
    await this.panel('Approved minutes').getByRole('button', { name: 'Record an addendum' }).click();
    await textField(this.dialog, 'Correction').fill(text);
    await this.dialog.getByRole('button', { name: 'Record addendum' }).click();
    await this.dialog.waitFor({ state: 'hidden', timeout: 30_000 });
  }

  /** Saves the minutes as Word; the save dialog was faked before. */
  async saveWord(): Promise<void> {
    await this.choose('Save minutes as Word');
    await this.page.getByRole('status').filter({ hasText: /\.docx/ }).waitFor({ timeout: 30_000 });
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
