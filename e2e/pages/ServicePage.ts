import type { Page } from '@playwright/test';
import { choose, fillAll, textField } from './field';
import { LetterPage } from './LetterPage';
import { ShellPage } from './ShellPage';

export type FactAnswers = {
  readonly what: 'Delivery attempted' | 'Received' | 'Refused' | 'Returned' | 'Answered';
  readonly day: string;
  readonly time?: string;
  /** A proof kept on paper, by its kind, with its own number. */
  readonly proof?: { readonly kind: string; readonly number?: string };
};

/** How letters go out and come in: the ledger of a letter, its mailing papers, incoming letters, the register. */
export class ServicePage {
  readonly page: Page;
  readonly letters: LetterPage;
  readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.letters = new LetterPage(page);
    this.shell = new ShellPage(page);
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  get register() {
    return this.page.getByRole('table', { name: 'Letters' });
  }

  rowOf(words: string | RegExp) {
    return this.register.getByRole('row').filter({ hasText: words });
  }

  panel(title: string) {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** In the agreement, says when a notice to a party by a method is effective. */
  async sayEffective(party: string, method: string, effective: string): Promise<void> {
    await this.panel('Parties').getByRole('button', { name: `Edit ${party}` }).click();
    await this.dialog.getByRole('checkbox', { name: method, exact: true }).check();
    const preset = this.dialog.getByRole('combobox', { name: `A notice by ${method.toLowerCase()} is effective` });
    await preset.click();
    await this.page.getByRole('option', { name: effective, exact: true }).click();
    await this.dialog.getByRole('button', { name: /^Save/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Records the sending of one copy, also a new one of a copy that came back. */
  async send(party: string, day: string, time?: string): Promise<void> {
    await this.letters.copyFor(party).getByRole('button', { name: /^Record (new )?sending/ }).click();
    await textField(this.dialog, 'Day of sending').fill(day);
    if (time !== undefined) await textField(this.dialog, 'Time of day').fill(time);
    await this.dialog.getByRole('button', { name: 'Record sending' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Records what became of one copy. */
  async happened(party: string, { what, day, time, proof }: FactAnswers): Promise<void> {
    await this.letters.copyFor(party).getByRole('button', { name: /^Record (receipt|more)/ }).click();
    await this.dialog.getByRole('radio', { name: what }).click();
    await this.dialog.getByRole('textbox', { name: /^Day on which / }).fill(day);
    if (time !== undefined) await textField(this.dialog, 'Time of day').fill(time);
    if (proof !== undefined) {
      await this.dialog.getByRole('button', { name: 'Add a proof that is kept on paper' }).click();
      await choose(this.dialog, 'Kind of proof 1', proof.kind);
      if (proof.number !== undefined) await textField(this.dialog, 'Number on proof 1').fill(proof.number);
    }
    await this.dialog.getByRole('button', { name: 'Record receipt' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Opens one of the papers for mailing, from the letter's page. */
  async openPaper(name: 'Affidavit of mailing' | 'Envelopes' | 'Address labels'): Promise<void> {
    await this.panel('Recipients and proof').getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
    await this.page.getByRole('article').first().waitFor();
  }

  /** Another of the papers, from one that is open. */
  async choosePaper(name: 'Affidavit of mailing' | 'Envelopes' | 'Address labels'): Promise<void> {
    await this.shell.main.getByRole('radiogroup', { name: 'What is printed' }).getByText(name, { exact: true }).click();
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
    await this.page.getByRole('article').first().waitFor();
  }

  async saveAsPdf(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as PDF' }).click();
    await this.page.getByRole('status').filter({ hasText: / saved as / }).waitFor({ timeout: 30_000 });
  }

  /** Fills the form of an incoming letter and registers it. */
  async registerIncoming(texts: Readonly<Record<string, string>>): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Incoming letter' });
    await fillAll(form, texts);
    await form.getByRole('button', { name: 'Register letter' }).click();
    await this.page.getByRole('heading', { name: texts['Subject'] ?? '', level: 1 }).waitFor();
    await this.shell.settled();
  }
}
