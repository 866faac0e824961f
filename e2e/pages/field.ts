/** Fields of a form by their visible label, whether or not "(optional)" stands behind it. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Exactly these words, with "(optional)" behind them or not. */
export const labelled = (label: string): RegExp => new RegExp(`^${escaped(label)}( \\(optional\\))?$`);

/** A field that is typed into. */
export const textField = (scope: Page | Locator, label: string): Locator => scope.getByRole('textbox', { name: labelled(label) });

/** A list to choose from. */
export const listField = (scope: Page | Locator, label: string): Locator => scope.getByRole('combobox', { name: labelled(label) });

/** Chooses from a list by the words of the choice. */
export async function choose(scope: Page | Locator, label: string, choice: string | RegExp): Promise<void> {
  const list = listField(scope, label);
  const option = pageOf(scope).getByRole('option', { name: choice, ...(typeof choice === 'string' ? { exact: true } : {}) });
  // A form that has just opened may give the focus to its own field, and so close the list.
  await expect(async () => {
    if ((await list.getAttribute('aria-expanded')) !== 'true') await list.click();
    await option.click({ timeout: 3_000 });
  }).toPass({ timeout: 15_000 });
  await expect(list).toHaveAttribute('aria-expanded', 'false');
}

/** Fills several fields. */
export async function fillAll(scope: Page | Locator, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await textField(scope, label).fill(text);
}

/** The message that a field shows, as a screen reader is told it. */
export async function expectMessage(field: Locator, message: string | RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(typeof message === 'string' ? new RegExp(escaped(message)) : message);
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const pageOf = (scope: Page | Locator): Page => ('page' in scope ? scope.page() : scope);
