import type { Page } from '@playwright/test';
import { labelled } from './labelled';

export type OfficeAnswers = {
  readonly city: string;
  readonly office: string;
  readonly street: string;
  readonly town: string;
  readonly state: string;
  readonly zip: string;
  readonly phone: string;
  readonly email?: string;
  readonly letterhead?: string;
  readonly recorder: { readonly name: string; readonly title: string; readonly basis?: string; readonly from?: string };
};

/** The office that the tests set up, unless they care. */
export const BRIDGEWATER: OfficeAnswers = {
  city: 'City of Bridgewater',
  office: 'Office of the City Clerk',
  street: '1 Ferry Landing',
  town: 'Bridgewater',
  state: 'Vermont',
  zip: '05034',
  phone: '802-555-0117',
  email: 'clerk@bridgewater.example',
  recorder: { name: 'Marta Lindqvist', title: 'City Clerk', basis: 'City Charter, section 3.1; Resolution 2024-12 of March 4, 2024', from: '3/4/2024' },
};

/** The first start and the form "Set up our office". */
export class SetUpPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get welcome() {
    return this.page.getByRole('heading', { name: 'How do you want to begin?' });
  }

  get heading() {
    return this.page.getByRole('heading', { name: 'Set up our office', level: 1 });
  }

  get submit() {
    return this.page.getByRole('button', { name: 'Set up our office' });
  }

  get alert() {
    return this.page.getByRole('alert');
  }

  /** A field by its label, whether or not "(optional)" stands behind it. */
  field(label: string) {
    return this.page.getByLabel(labelled(label));
  }

  /** From the two choices to the form. */
  async begin(): Promise<void> {
    await this.welcome.waitFor();
    await this.page.getByRole('button', { name: 'Set up our office' }).click();
    await this.heading.waitFor();
  }

  /** From the two choices into the sample city. */
  async exploreSample(): Promise<void> {
    await this.welcome.waitFor();
    await this.page.getByRole('button', { name: 'Explore with the sample city' }).click();
  }

  async fill(answers: OfficeAnswers): Promise<void> {
    const { recorder } = answers;
    const texts: readonly (readonly [string, string | undefined])[] = [
      ['City', answers.city], ['Office', answers.office], ['Street or post office box', answers.street], ['Town', answers.town], ['State', answers.state],
      ['ZIP code', answers.zip], ['Telephone', answers.phone], ['E-mail', answers.email], ['One more line of the letterhead', answers.letterhead],
      ['Name of who records', recorder.name], ['Title of who records', recorder.title], ['Authority to sign', recorder.basis], ['May sign from', recorder.from],
    ];
    for (const [label, text] of texts) if (text !== undefined) await this.field(label).fill(text);
  }

  /** Chooses the seal; the file dialog was faked before. */
  async chooseSeal(alt: string): Promise<void> {
    await this.page.getByRole('group', { name: labelled('Seal') }).getByRole('button', { name: 'Choose file' }).click();
    await this.field('What the seal shows').fill(alt);
  }

  /** Chooses from a list that can be searched. */
  async choose(label: string, option: string): Promise<void> {
    const list = this.page.getByRole('combobox', { name: labelled(label) });
    await list.click();
    await list.fill(option);
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** The whole set-up with usual answers, up to the first page of the app. */
  async complete(answers: OfficeAnswers = BRIDGEWATER): Promise<void> {
    await this.begin();
    await this.fill(answers);
    await this.submit.click();
    await this.page.getByRole('navigation', { name: 'Places' }).waitFor();
  }
}
