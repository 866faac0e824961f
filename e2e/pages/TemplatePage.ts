import type { Page } from '@playwright/test';
import { textField } from './field';
import { ShellPage } from './ShellPage';

/** Letters > Templates: the list, a template in its editor, its versions. */
export class TemplatePage {
  readonly page: Page;
  readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  /** The words of the template that is open. */
  get words() {
    return this.page.getByRole('textbox', { name: 'Words of the template' });
  }

  /** One part of it: `Subject`, `The letter`. */
  part(name: string) {
    return this.words.getByRole('group', { name, exact: true });
  }

  /** The letter that the template makes. */
  get sheet() {
    return this.page.getByRole('article', { name: 'Letter' });
  }

  get save() {
    return this.page.getByRole('button', { name: /^Save as version \d+$/ });
  }

  async openList(): Promise<void> {
    await this.shell.goTo('Letters');
    await this.page.getByRole('link', { name: 'Templates and standard passages' }).click();
    await this.page.getByRole('heading', { name: 'Templates', level: 1 }).waitFor();
    await this.shell.settled();
  }

  /** Opens a template from the list, and waits until its words can be read. */
  async open(name: string): Promise<void> {
    await this.openList();
    await this.page.getByRole('link', { name, exact: true }).click();
    await this.words.waitFor();
  }

  async makeOwnVersion(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Make our own version' }).click();
    await textField(this.dialog, 'Name').fill(name);
    await this.dialog.getByRole('button', { name: 'Make our own version' }).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
    await this.words.waitFor();
  }

  async addQuestion(texts: Readonly<Record<string, string>>, { isOptional = false }: { readonly isOptional?: boolean } = {}): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a question' }).click();
    for (const [label, text] of Object.entries(texts)) await textField(this.dialog, label).fill(text);
    if (isOptional) await this.dialog.getByRole('checkbox', { name: 'May be left empty' }).check();
    await this.dialog.getByRole('button', { name: 'Add question' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Inserts a field at the cursor, or sets a condition on what is selected. */
  async chooseField(act: 'Insert field' | 'Condition', noun: string): Promise<void> {
    await this.page.getByRole('button', { name: act }).click();
    await this.page.getByRole('combobox', { name: 'Find a field' }).fill(noun);
    await this.page.getByRole('option', { name: noun }).first().click();
  }

  async saveVersion(note: string): Promise<void> {
    await this.save.click();
    await textField(this.dialog, 'What changed').fill(note);
    await this.dialog.getByRole('button', { name: /^Save version/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async openVersions(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Versions' }).click();
    await this.page.getByRole('heading', { name: `Versions of ${name}`, level: 1 }).waitFor();
    await this.shell.settled();
  }
}
