import type { Page } from '@playwright/test';
import { choose, labelled, textField } from './field';
import { ShellPage } from './ShellPage';

/** The beginning of a letter, its editor, and the issued letter. */
export class LetterPage {
  readonly page: Page;
  readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  get newForm() {
    return this.page.getByRole('form', { name: 'New letter' });
  }

  get editor() {
    return this.page.getByRole('form', { name: /^Draft of the / });
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  /** The sheet as it will be printed. */
  get sheet() {
    return this.page.getByRole('article', { name: /^Letter to / });
  }

  get issue() {
    return this.editor.getByRole('button', { name: 'Issue letter' });
  }

  get check() {
    return this.page.getByRole('region', { name: 'Notice check' });
  }

  /** The table of recipients of an issued letter. */
  get ledger() {
    return this.page.getByRole('table', { name: 'Recipients and proof' });
  }

  /** The row of one recipient there. */
  copyFor(party: string) {
    return this.ledger.getByRole('row').filter({ hasText: party });
  }

  /** A question, by the words that follow its number. */
  question(label: string) {
    return this.editor.getByRole('textbox', { name: new RegExp(`^(\\d+ )?${label.replace(/[?.]/g, '\\$&')}$`) });
  }

  /** From "New letter" with the obligation chosen already to the editor. */
  async start(kind: 'Delay notice' | 'Cannot-meet notice', methods: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.newForm.getByRole('radio', { name: kind }).click();
    for (const [party, method] of Object.entries(methods)) await choose(this.newForm, `Method for ${party}`, method);
    await this.newForm.getByRole('button', { name: 'Start the draft' }).click();
    await this.editor.waitFor();
    await this.sheet.waitFor();
  }

  /** Begins a letter from the list, about the obligation whose choice begins so. */
  async startAbout(obligation: string, kind: 'Delay notice' | 'Cannot-meet notice', methods: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.shell.goTo('Letters');
    await this.shell.main.getByRole('button', { name: 'New letter' }).click();
    await choose(this.newForm, 'Obligation', new RegExp(`^${obligation} \\(`));
    await this.start(kind, methods);
  }

  async answer(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(answers)) await this.question(label).fill(text);
  }

  /** Issues the open draft; answers when the number stands there. */
  async issueIt(number: string): Promise<void> {
    await this.issue.click();
    await this.dialog.getByRole('button', { name: 'Issue letter' }).click();
    await this.page.getByRole('status').filter({ hasText: `Issued as ${number}` }).waitFor({ timeout: 30_000 });
  }

  /** Saves the PDF of an issued letter; the save dialog was faked before. */
  async saveAsPdf(): Promise<void> {
    await this.saveAs('PDF, as issued');
    await this.page.getByRole('status').filter({ hasText: /saved as/i }).waitFor();
  }

  /** Saves the open letter in another form; the save dialog was faked before. `copy`: which one, where there are several. */
  async saveAs(form: 'PDF, as issued' | 'Word document' | 'Plain text' | 'E-mail with the PDF', copy?: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as' }).click();
    await this.page.getByRole('menuitem', { name: form }).click();
    if (copy === undefined) return;
    await this.dialog.getByRole('radio', { name: copy }).click();
    await this.dialog.getByRole('button', { name: 'Save the file' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async recordSending(party: string, { day, number, proof }: { readonly day: string; readonly number?: string; readonly proof?: string }): Promise<void> {
    await this.copyFor(party).getByRole('button', { name: /^Record sending/ }).click();
    await textField(this.dialog, 'Day of sending').fill(day);
    if (number !== undefined) await textField(this.dialog, 'Article or tracking number').fill(number);
    if (proof !== undefined) await textField(this.dialog, 'Proof, in words').fill(proof);
    await this.dialog.getByRole('button', { name: 'Record sending' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async recordReceipt(party: string, { day, proof }: { readonly day: string; readonly proof: string }): Promise<void> {
    await this.copyFor(party).getByRole('button', { name: /^Record receipt/ }).click();
    await this.dialog.getByRole('textbox', { name: /^Day on which it was received/ }).fill(day);
    await textField(this.dialog, 'Proof, in words').fill(proof);
    await this.dialog.getByRole('button', { name: 'Record receipt' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** The list in which a recipient's copy is chosen on the sheet. */
  async showCopyFor(shortName: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: labelled('Copy for') }).getByText(shortName, { exact: true }).click();
  }
}
