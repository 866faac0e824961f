import type { Page } from '@playwright/test';
import { choose, fillAll, textField } from './field';
import { ShellPage } from './ShellPage';

export type AgreementAnswers = {
  /** By label: Title, Number, Dated, Ends on, Summary. */
  readonly texts: Readonly<Record<string, string>> & { readonly Title: string };
  readonly standing?: 'The city signed it' | 'The city is affected, but did not sign';
};

export type PartyAnswers = {
  readonly level: 'Federal' | 'State' | 'Local' | 'Other';
  readonly notices: 'Addressee of notices' | 'Must get a copy' | 'Gets a courtesy copy' | 'Gets no notices';
  readonly isSignatory: boolean;
  /** By label: Name of the office, Short name, Attention, and so on. */
  readonly texts: Readonly<Record<string, string>>;
  /** Methods that the agreement allows for notices, each with the usual rule. */
  readonly methods?: readonly string[];
};

export type AuthorityAnswers = {
  readonly kind: string;
  /** By label: Title, Issued by, Dated, In force from, Section or page, The words. */
  readonly texts: Readonly<Record<string, string>>;
  readonly isSummary?: boolean;
};

/** The list of agreements, the form, and the page of one with its parties and authorities. */
export class AgreementPage {
  readonly page: Page;
  private readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  get form() {
    return this.page.getByRole('form', { name: /^(New|Change) agreement$/ });
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  field(label: string) {
    return textField(this.form, label);
  }

  panel(title: string) {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  async openForm(): Promise<void> {
    await this.shell.goTo('Agreements');
    await this.shell.main.getByRole('button', { name: 'New agreement' }).click();
    await this.page.getByRole('heading', { name: 'New agreement', level: 1 }).waitFor();
  }

  async open(title: string): Promise<void> {
    await this.shell.goTo('Agreements');
    await this.shell.main.getByRole('link', { name: title }).click();
    await this.page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await this.shell.settled();
  }

  /** Adds an agreement by the form; resolves when its page says that it is saved. */
  async add({ texts, standing }: AgreementAnswers): Promise<void> {
    await this.openForm();
    await fillAll(this.form, texts);
    if (standing !== undefined) await this.form.getByRole('radio', { name: standing }).click();
    await this.form.getByRole('button', { name: 'Add agreement' }).click();
    await this.page.getByRole('heading', { name: texts.Title, level: 1 }).waitFor();
    await this.shell.saved.waitFor();
  }

  async addParty({ level, notices, isSignatory, texts, methods = [] }: PartyAnswers): Promise<void> {
    await this.panel('Parties').getByRole('button', { name: 'Add a party' }).click();
    await fillAll(this.dialog, texts);
    await choose(this.dialog, 'Level', level);
    await choose(this.dialog, 'Notices', notices);
    await this.dialog.getByRole('checkbox', { name: 'It signed the agreement' }).setChecked(isSignatory);
    for (const method of methods) await this.dialog.getByRole('checkbox', { name: method }).check();
    await this.dialog.getByRole('button', { name: 'Add party' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async addAuthority({ kind, texts, isSummary = false }: AuthorityAnswers): Promise<void> {
    await this.panel('Authorities').getByRole('button', { name: 'Add an authority' }).click();
    await choose(this.dialog, 'Kind', kind);
    await fillAll(this.dialog, texts);
    await this.dialog.getByRole('checkbox', { name: /^This is a summary/ }).setChecked(isSummary);
    await this.dialog.getByRole('button', { name: 'Add authority' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Names an event that starts a clock; its day may still be open. */
  async addEvent(name: string, day = ''): Promise<void> {
    await this.panel('Events that start a clock').getByRole('button', { name: 'Add an event' }).click();
    await textField(this.dialog, 'What happens').fill(name);
    await textField(this.dialog, 'Day').fill(day);
    await this.dialog.getByRole('button', { name: 'Add event' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Records that a named event happened. */
  async recordEvent(name: string, day: string): Promise<void> {
    await this.page.getByRole('button', { name: `Record the day of ${name}` }).click();
    await textField(this.dialog, 'Day').fill(day);
    await this.dialog.getByRole('button', { name: 'Record the day' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
