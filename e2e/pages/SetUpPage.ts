import type { Page } from '@playwright/test';
import { choose, fillAll, labelled, textField } from './field';

export type OfficeAnswers = {
  /** By label. */
  readonly texts: Readonly<Record<string, string>>;
  readonly zone?: string;
};

/** The office that the tests set up, unless they care. */
export const BRIDGEWATER: OfficeAnswers = {
  texts: {
    'City': 'City of Bridgewater',
    'Office': 'Office of the City Clerk',
    'Street or post office box': '1 Ferry Landing',
    'Town': 'Bridgewater',
    'State': 'Vermont',
    'ZIP code': '05034',
    'Telephone': '802-555-0117',
    'E-mail': 'clerk@bridgewater.example',
    'Name of who records': 'Marta Lindqvist',
    'Title of who records': 'City Clerk',
    'Authority to sign': 'City Charter, section 3.1; Resolution 2024-12 of March 4, 2024',
    'May sign from': '3/4/2024',
  },
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

  field(label: string) {
    return textField(this.page, label);
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

  async fill({ texts, zone }: OfficeAnswers): Promise<void> {
    await fillAll(this.page, texts);
    if (zone !== undefined) await choose(this.page, 'Time zone of the office', new RegExp(`\\(${zone}\\)`));
  }

  /** Chooses the seal; the file dialog was faked before. */
  async chooseSeal(alt: string): Promise<void> {
    await this.page.getByRole('group', { name: labelled('Seal') }).getByRole('button', { name: 'Choose file' }).click();
    await this.field('What the seal shows').fill(alt);
  }

  /** The whole set-up with usual answers, up to the first page of the app. */
  async complete(answers: OfficeAnswers = BRIDGEWATER): Promise<void> {
    await this.begin();
    await this.fill(answers);
    await this.submit.click();
    await this.page.getByRole('navigation', { name: 'Places' }).waitFor();
  }
}
