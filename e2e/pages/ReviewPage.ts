import { expect, type Page } from '@playwright/test';
import { choose, textField } from './field';
import { LetterPage } from './LetterPage';
import { ShellPage } from './ShellPage';

/** The review of a letter: who reads it, comments, approval, void, and notes. */
export class ReviewPage {
  readonly page: Page;
  readonly shell: ShellPage;
  readonly letters: LetterPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
    this.letters = new LetterPage(page);
  }

  get section() {
    return this.page.getByRole('region', { name: 'Review and comments' });
  }

  get comments() {
    return this.page.getByRole('list', { name: 'Comments' }).getByRole('listitem');
  }

  get notes() {
    return this.page.getByRole('region', { name: 'Notes' });
  }

  /** Where the letter stands, at its head. */
  get status() {
    return this.shell.main.getByRole('banner').or(this.shell.main.locator('header').first());
  }

  private get dialog() {
    return this.page.getByRole('dialog');
  }

  /** Chooses who records from now on. */
  async recordAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Recording/ }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(name) }).click();
    await expect(this.page.getByRole('button', { name: /^Recording/ })).toContainText(name);
  }

  async send(to: string, note: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Send for review' }).first().click();
    await choose(this.dialog, 'Who reads it', new RegExp(to));
    await textField(this.dialog, 'What to look at').fill(note);
    await this.dialog.getByRole('button', { name: 'Send for review' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async comment(about: RegExp, text: string): Promise<void> {
    await this.section.getByRole('button', { name: 'Add a comment' }).click();
    await choose(this.dialog, 'About', about);
    await textField(this.dialog, 'Comment').fill(text);
    await this.dialog.getByRole('button', { name: 'Add comment' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async approve(as: string): Promise<void> {
    await this.letters.editor.getByRole('button', { name: 'Approve', exact: true }).click();
    await this.dialog.getByRole('button', { name: `Approve as ${as}` }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Answers a dialog that asks why. */
  async because(act: string, why: string): Promise<void> {
    await this.page.getByRole('button', { name: act, exact: true }).click();
    await textField(this.dialog, 'Why').fill(why);
    await this.dialog.getByRole('button', { name: act, exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async note(text: string, isPrivileged: boolean): Promise<void> {
    await this.notes.getByRole('button', { name: 'Add a note' }).click();
    await textField(this.dialog, 'Note').fill(text);
    await this.dialog.getByRole('checkbox', { name: 'Privileged' }).setChecked(isPrivileged);
    await this.dialog.getByRole('button', { name: 'Add note' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
