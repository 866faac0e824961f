import type { Page } from '@playwright/test';
import { choose, escaped, labelled, listField, textField } from './field';
import { ShellPage } from './ShellPage';

/** A letter as a clerk writes it by the form; questions by their words, without the number. */
export type KindLetter = {
  readonly kind: string;
  /** Where the kind has several. */
  readonly template?: string;
  readonly agreement?: string;
  /** How its choice begins. */
  readonly obligation?: string;
  readonly meeting?: string;
  /** Authorities of the agreement that it cites besides. */
  readonly cites?: readonly string[];
  /** Addressees from the directory. */
  readonly to?: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, string>>;
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** What the records answer and this letter answers otherwise, by the noun of the question. */
  readonly otherwise?: Readonly<Record<string, { readonly question: string; readonly text: string }>>;
  /** One a line. */
  readonly enclosures?: string;
};

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
  async start(kind: 'Delay notice' | 'Cannot-meet notice', methods: Readonly<Record<string, string>> = {}, template?: string): Promise<void> {
    await this.newForm.getByRole('radio', { name: kind }).first().click();
    if (template !== undefined) await this.newForm.getByRole('radio', { name: template }).click();
    for (const [party, method] of Object.entries(methods)) await choose(this.newForm, `Method for ${party}`, method);
    await this.newForm.getByRole('button', { name: 'Start the draft' }).click();
    await this.editor.waitFor();
    await this.sheet.waitFor();
  }

  /** Begins a letter from the list, about the obligation whose choice begins so. */
  async startAbout(obligation: string, kind: 'Delay notice' | 'Cannot-meet notice', methods: Readonly<Record<string, string>> = {}, template?: string): Promise<void> {
    await this.shell.goTo('Letters');
    await this.shell.main.getByRole('button', { name: 'New letter' }).click();
    await choose(this.newForm, 'Obligation', new RegExp(`^${obligation} \\(`));
    await this.start(kind, methods, template);
  }

  /** Begins a letter of any kind from the list, up to its editor. */
  async begin({ kind, template, agreement, obligation, meeting, cites = [], to = [] }: KindLetter): Promise<void> {
    await this.shell.goTo('Letters');
    await this.shell.main.getByRole('button', { name: 'New letter' }).click();
    await this.newForm.getByRole('radio', { name: kind }).click();
    if (template !== undefined) await this.newForm.getByRole('radio', { name: template }).click();
    if (meeting !== undefined) await choose(this.newForm, 'Meeting', new RegExp(`^${escaped(meeting)} \\(`));
    if (agreement !== undefined) await choose(this.newForm, 'Agreement', agreement);
    if (obligation !== undefined) await choose(this.newForm, 'Obligation', new RegExp(`^${escaped(obligation)} \\(`));
    for (const authority of cites) await this.cite(authority);
    for (const party of to) await choose(this.newForm, 'Add somebody from the directory', party);
    await this.newForm.getByRole('button', { name: 'Start the draft' }).click();
    await this.editor.waitFor();
    await this.sheet.waitFor();
  }

  /** Chooses an authority that the letter cites, in the form that is open. */
  async cite(authority: string): Promise<void> {
    const list = listField(this.page, 'Clause or law that it cites');
    await list.click();
    await this.page.getByRole('option', { name: authority, exact: true }).click();
    await list.press('Escape');
  }

  /** Answers all questions of a letter, and names its enclosures. */
  async fillIn({ answers, choices = {}, rows = {}, otherwise = {}, enclosures }: KindLetter): Promise<void> {
    for (const [label, choice] of Object.entries(choices)) {
      await this.editor.getByRole('combobox', { name: this.numbered(label) }).click();
      await this.page.getByRole('option', { name: choice, exact: true }).click();
    }
    for (const [label, cells] of Object.entries(rows)) await this.fillRows(label, cells);
    await this.answer(answers);
    if (Object.keys(otherwise).length > 0) await this.editor.getByRole('button', { name: /^Show the \d+ answers from the records/ }).click();
    for (const [noun, { question, text }] of Object.entries(otherwise)) {
      await this.editor.getByRole('button', { name: `Answer the ${noun} otherwise` }).click();
      await this.question(question).fill(text);
    }
    if (enclosures !== undefined) await textField(this.editor, 'Enclosures').fill(enclosures);
  }

  /** Fills the rows of a question that is answered by a table. */
  async fillRows(label: string, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
    const question = this.editor.getByRole('group', { name: this.numbered(label) });
    for (const [index, cells] of rows.entries()) {
      if (index > 0) await question.getByRole('button', { name: 'Add a row' }).click();
      const row = question.getByRole('group', { name: `Row ${index + 1}`, exact: true });
      for (const [head, text] of Object.entries(cells)) await textField(row, head).fill(text);
    }
  }

  /** Writes a letter of any kind, up to the moment before it is issued. */
  async write(letter: KindLetter): Promise<void> {
    await this.begin(letter);
    await this.fillIn(letter);
  }

  private numbered(label: string): RegExp {
    return new RegExp(`^(\\d+ )?${escaped(label)}$`);
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

  /** Saves the first copy as Word, or all copies as text, under this name; the save dialog was faked before. */
  async saveFirstAs(form: 'Word document' | 'Plain text', name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as' }).click();
    await this.page.getByRole('menuitem', { name: form }).click();
    const told = this.page.getByRole('status').filter({ hasText: `Saved as ${name}` });
    const save = this.dialog.getByRole('button', { name: 'Save the file' }); // where there are several copies
    await told.or(save).first().waitFor();
    if (await save.isVisible()) await save.click();
    await told.waitFor();
  }

  /** Does something with all letters of the register; the dialogs of files were faked before. Answers what was told. */
  async many(act: 'One PDF of all' | 'A PDF of each' | 'Issue each'): Promise<string> {
    await this.shell.goTo('Letters');
    await this.page.getByRole('button', { name: 'Several at once' }).click();
    await this.dialog.getByRole('radio', { name: act }).click();
    await this.dialog.getByRole('button', { name: /^(Save as one PDF|Save each as PDF|Issue) / }).click();
    const told = this.dialog.getByRole('status').filter({ hasText: /saved|issued/i });
    await told.waitFor({ timeout: 60_000 });
    const words = await told.innerText();
    await this.dialog.getByText('Close', { exact: true }).click(); // the cross at the top has the same name
    await this.dialog.waitFor({ state: 'hidden' });
    return words;
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
