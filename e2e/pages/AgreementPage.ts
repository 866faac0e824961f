import type { Page } from '@playwright/test';
import { labelled } from './labelled';
import { ShellPage } from './ShellPage';

export type AgreementAnswers = {
  readonly title: string;
  readonly dated: string;
  readonly number?: string;
  readonly standing?: 'The city signed it' | 'The city is affected, but did not sign';
  readonly summary?: string;
};

export type PartyAnswers = {
  readonly name: string;
  readonly shortName: string;
  readonly level: 'Federal' | 'State' | 'Local' | 'Other';
  readonly texts: Readonly<Record<string, string>>;
  readonly role: string;
  readonly notices: string;
};

export type AuthorityAnswers = {
  readonly kind: string;
  readonly title: string;
  readonly issuer: string;
  readonly dated: string;
  readonly inForceFrom: string;
  readonly words: string;
};

/** The list of agreements, the form and the page of one. */
export class AgreementPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get form() {
    return this.page.getByRole('form', { name: /agreement$/ });
  }

  field(label: string) {
    return this.form.getByLabel(labelled(label));
  }

  panel(title: string) {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  async openForm(): Promise<void> {
    const shell = new ShellPage(this.page);
    await shell.goTo('Agreements');
    await shell.main.getByRole('button', { name: 'New agreement' }).or(shell.main.getByRole('link', { name: 'New agreement' })).first().click();
    await this.page.getByRole('heading', { name: 'New agreement', level: 1 }).waitFor();
  }

  /** Adds an agreement by the form; resolves when its page says that it is saved. */
  async add(answers: AgreementAnswers): Promise<void> {
    await this.openForm();
    await this.field('Title').fill(answers.title);
    if (answers.number !== undefined) await this.field('Number').fill(answers.number);
    await this.field('Dated').fill(answers.dated);
    if (answers.standing !== undefined) await this.form.getByRole('radio', { name: answers.standing }).click();
    if (answers.summary !== undefined) await this.field('Summary').fill(answers.summary);
    await this.form.getByRole('button', { name: 'Add agreement' }).click();
    await this.page.getByRole('heading', { name: answers.title, level: 1 }).waitFor();
    await this.page.getByRole('status').filter({ hasText: /^Saved \d/ }).waitFor();
  }
}
