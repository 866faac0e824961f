import type { Page } from '@playwright/test';
import { choose, fillAll, textField } from './field';
import { ShellPage } from './ShellPage';

export type ObligationAnswers = {
  /** By label: Title, Detail, Evidence wanted. */
  readonly texts: Readonly<Record<string, string>> & { readonly Title: string };
  /** Absent: the only agreement. */
  readonly agreement?: string;
  /** As the list of authorities begins. */
  readonly authority: string;
  readonly rule: RuleAnswers;
  /** Days of our own lead; absent: none. */
  readonly lead?: number;
  /** Names of parties. */
  readonly owedTo?: readonly string[];
  readonly isSoft?: boolean;
};

export type RuleAnswers =
  | { readonly kind: 'On a fixed date'; readonly day: string; readonly roll?: string }
  | {
      readonly kind: 'A number of days, weeks or months after an event' | 'A number of days, weeks or months before an event';
      readonly count: number;
      readonly unit: string;
      readonly clock: string;
      /** The other obligation, or the event, as its list begins. */
      readonly obligation?: string;
      readonly event?: string;
      readonly roll?: string;
    }
  | { readonly kind: 'Every week, month or year'; readonly every: number; readonly period: string; readonly first: string; readonly roll?: string }
  | { readonly kind: 'When an event happens'; readonly clock: string; readonly obligation: string };

/** The docket, the form, and the page of one obligation. */
export class ObligationPage {
  readonly page: Page;
  private readonly shell: ShellPage;

  constructor(page: Page) {
    this.page = page;
    this.shell = new ShellPage(page);
  }

  get form() {
    return this.page.getByRole('form', { name: /^(New|Change) obligation$/ });
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  /** The due date of the open obligation, with count, lead and steps. */
  get hero() {
    return this.page.getByRole('region', { name: 'Due date', exact: true });
  }

  /** A number of days beside a date of the hero: `77 days left`. */
  count(words: string) {
    return this.hero.getByText(words, { exact: true });
  }

  get steps() {
    return this.hero.getByRole('group', { name: 'How these days were counted' }).getByRole('listitem');
  }

  /** The due date that the form counts while the rule is typed. */
  get preview() {
    return this.page.getByRole('status', { name: 'Due date by this rule' });
  }

  field(label: string) {
    return textField(this.form, label);
  }

  panel(title: string) {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  async openForm(): Promise<void> {
    await this.shell.goTo('Obligations');
    await this.shell.main.getByRole('button', { name: 'New obligation' }).click();
    await this.form.waitFor();
  }

  async open(title: string): Promise<void> {
    await this.shell.goTo('Obligations');
    await this.shell.main.getByRole('tab', { name: /^All open/ }).click();
    await this.shell.main.getByRole('link', { name: title, exact: true }).click();
    await this.page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await this.shell.settled();
  }

  /** Adds an obligation by the form; ends on its page. */
  async add(answers: ObligationAnswers): Promise<void> {
    await this.openForm();
    if (answers.agreement !== undefined) await choose(this.form, 'Agreement', answers.agreement);
    await fillAll(this.form, answers.texts);
    await choose(this.form, 'Authority', new RegExp(`^${answers.authority}`));
    await this.fillRule(answers.rule);
    await this.fillLead(answers);
    for (const party of answers.owedTo ?? []) await this.form.getByRole('checkbox', { name: party }).check();
    if (answers.isSoft === true) await this.form.getByRole('checkbox', { name: /^A soft date/ }).check();
    await this.form.getByRole('button', { name: 'Add obligation' }).click();
    await this.page.getByRole('heading', { name: answers.texts.Title, level: 1 }).waitFor();
    await this.shell.saved.waitFor();
  }

  async fillRule(rule: RuleAnswers): Promise<void> {
    await this.form.getByRole('radio', { name: rule.kind, exact: true }).check();
    if (rule.kind === 'On a fixed date') {
      await this.field('Due date').fill(rule.day);
    } else if (rule.kind === 'When an event happens') {
      await choose(this.form, 'When this happens', rule.clock);
      await choose(this.form, 'Obligation', rule.obligation);
    } else if (rule.kind === 'Every week, month or year') {
      await this.field('Every').fill(String(rule.every));
      await choose(this.form, 'Period', rule.period);
      await this.field('First due date').fill(rule.first);
    } else {
      await this.field('How many').fill(String(rule.count));
      await choose(this.form, 'Counted in', rule.unit);
      await choose(this.form, rule.kind.includes('after') ? 'After' : 'Before', rule.clock);
      if (rule.obligation !== undefined) await choose(this.form, 'Obligation', rule.obligation);
      if (rule.event !== undefined) await choose(this.form, 'Event', new RegExp(`^${rule.event}`));
    }
    if ('roll' in rule && rule.roll !== undefined) await choose(this.form, 'On a closed day', rule.roll);
  }

  private async fillLead({ lead }: ObligationAnswers): Promise<void> {
    await this.form.getByRole('checkbox', { name: /^Our lead date/ }).setChecked(lead !== undefined);
    if (lead !== undefined) await this.field('How long before').fill(String(lead));
  }

  /** Says how it stands, with a reason. */
  async changeStatus(act: 'Cannot meet' | 'Will not meet' | 'Met', reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Change status' }).click();
    await this.page.getByRole('menuitem', { name: act }).click();
    await textField(this.dialog, 'Why').fill(reason);
    await this.dialog.getByRole('button', { name: act }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
