/** A clerk without a mouse: Tab, the arrows, Space, Enter and typing. Each stop must show that it has the focus, and none may hold it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { listField, textField } from './pages/field';

/** More stops than any page has. */
const MOST = 160;

export class Keyboard {
  readonly page: Page;
  /** Stops that did not show that they have the focus, in words. */
  readonly unseen = new Set<string>();

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes on by Tab until this has the focus. */
  async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor({ state: 'attached' });
    let before = '';
    for (let pressed = 0; pressed <= MOST; pressed += 1) {
      if (await target.evaluate((element) => element === document.activeElement || (element.getAttribute('role') === 'radiogroup' && element.contains(document.activeElement)))) return;
      await this.page.keyboard.press(key);
      const { where, isSeen } = await this.page.evaluate(focused);
      if (!isSeen) this.unseen.add(where);
      expect(where, 'Tab leaves where it was').not.toBe(before);
      before = where;
    }
    throw new Error(`Not reached by ${key}: ${target}`);
  }

  /** Presses a button or follows a link. */
  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  async type(scope: Page | Locator, label: string, text: string): Promise<void> {
    await this.typeInto(textField(scope, label), text);
  }

  async typeInto(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }

  async typeAll(scope: Page | Locator, texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(texts)) await this.type(scope, label, text);
  }

  /** Chooses from a list by the arrows. */
  async choose(scope: Page | Locator, label: string, choice: string | RegExp): Promise<void> {
    const list = listField(scope, label);
    await this.to(list);
    if ((await list.getAttribute('aria-expanded')) !== 'true') await this.page.keyboard.press('ArrowDown');
    await expect(list).toHaveAttribute('aria-expanded', 'true');
    const option = this.page.getByRole('option', { name: choice, ...(typeof choice === 'string' ? { exact: true } : {}) });
    await option.waitFor();
    const wanted = (await option.getAttribute('id')) ?? 'none';
    for (let pressed = 0; pressed < MOST; pressed += 1) {
      if ((await list.getAttribute('aria-activedescendant')) === wanted || (await option.getAttribute('data-combobox-selected')) !== null) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await expect(list).toHaveAttribute('aria-expanded', 'false');
  }

  /** Chooses one of a few by the arrows. */
  async pick(radio: Locator): Promise<void> {
    await radio.waitFor({ state: 'attached' });
    const name = (await radio.getAttribute('name')) ?? '';
    const isInGroup = () => this.page.evaluate((group) => document.activeElement?.getAttribute('name') === group, name);
    for (let pressed = 0; pressed < MOST && !(await isInGroup()); pressed += 1) await this.page.keyboard.press('Tab');
    for (let pressed = 0; pressed < 40 && !(await radio.evaluate((element) => element === document.activeElement)); pressed += 1) await this.page.keyboard.press('ArrowDown');
    if (!(await radio.isChecked())) await this.page.keyboard.press('Space');
    await expect(radio).toBeChecked();
  }

  async check(box: Locator, isChecked = true): Promise<void> {
    if ((await box.isChecked()) === isChecked) return;
    await this.press(box, 'Space');
    await expect(box).toBeChecked({ checked: isChecked });
  }
}

/** Which element has the focus, in words, and whether it shows: by a ring of its own, or of what stands for it (global.css). */
function focused(): { where: string; isSeen: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { where: 'the document', isSeen: true };
  const hasRing = (one: Element | null, pseudo?: string) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one, pseudo);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  };
  const near = [element, element.nextElementSibling, element.previousElementSibling, element.parentElement, element.parentElement?.parentElement ?? null];
  const isPage = element.id === 'main'; // the page itself: what follows it is at its top
  const words = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? (element.textContent || element.id);
  const order = [...document.querySelectorAll('*')].indexOf(element);
  return { where: `${element.tagName.toLowerCase()} ${words.trim().slice(0, 60)} (${order})`, isSeen: isPage || near.some((one) => hasRing(one)) || hasRing(element, '::after') };
}
