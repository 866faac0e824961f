/**
 * axe on what is shown now, at every level: in light every rule of WCAG 2.1 A and AA and of good practice; in dark and with the forced
 * colors of a contrast theme those about color, since the rest of a screen is then the same.
 *
 * The looks are the computer's (light, dark, more contrast, a contrast theme with forced colors), so the app follows them only while
 * its own choice of colors is "As the computer", which is the one it begins with.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { writeContactSheet } from './contactSheet';

/** A folder for a picture of each screen and dialog that axe looks at, and their contact sheet. */
export const SHOTS = process.env['NOTICEBOOK_SHOTS'];

type Look = { readonly name: string; readonly media: NonNullable<Parameters<Page['emulateMedia']>[0]> & { readonly colorScheme: 'light' | 'dark' } };

const LIGHT = 'light';
const MORE_CONTRAST: Look = { name: 'more contrast', media: { colorScheme: 'light', forcedColors: 'none', contrast: 'more' } };
const LOOKS: readonly Look[] = [
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none', contrast: 'no-preference' } },
  { name: 'forced colors, dark', media: { colorScheme: 'dark', forcedColors: 'active', contrast: 'more' } },
  { name: LIGHT, media: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } },
];

export class Axe {
  readonly page: Page;
  private readonly found = new Set<string>();

  constructor(page: Page) {
    this.page = page;
  }

  /** A page: it has one heading of the first level, and axe finds nothing. `andMore`: also where only more contrast is asked for. */
  async look(where: string, andMore?: 'andMore'): Promise<void> {
    await expect.soft(this.page.getByRole('heading', { level: 1 }), `${where} has one heading of the first level`).toHaveCount(1);
    await this.lookAt(where, andMore ? [MORE_CONTRAST, ...LOOKS] : LOOKS);
  }

  /** The open dialog, and closes it. */
  async lookAtDialog(where: string): Promise<void> {
    await this.page.getByRole('dialog').waitFor();
    await this.lookAt(where);
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** What is shown now, whatever it is. */
  async lookAt(where: string, looks: readonly Look[] = LOOKS): Promise<void> {
    for (const { name, media } of looks) {
      await this.page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await expect(this.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', media.colorScheme);
      if (SHOTS !== undefined) {
        mkdirSync(SHOTS, { recursive: true });
        await this.page.screenshot({ path: join(SHOTS, `${`${where}, ${name}`.replaceAll(/[^\w]+/g, '-').slice(0, 90)}.png`) });
      }
      const areAll = name === LIGHT;
      const axe = await this.builder();
      const { violations, passes } = await (areAll ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze();
      if (areAll) expect(passes.length, `axe looked at ${where}`).toBeGreaterThan(5);
      for (const { id, help, impact, nodes } of violations) {
        for (const { target, failureSummary } of nodes) {
          this.found.add(`${where}, ${name}: ${id} (${impact ?? 'no level'}, ${help}) at ${target.join(' ')}. ${failureSummary?.split('\n').at(1)?.trim() ?? ''}`);
        }
      }
    }
  }

  /** axe, which is brought into a document once: it would else be read and compiled twice for each look, which took longer than looking. */
  private async builder(): Promise<AxeBuilder> {
    const areThere = await Promise.all(this.page.frames().map((frame) => frame.evaluate(() => 'axe' in window).catch(() => true))); // one that is gone, or a viewer's: nothing to bring in
    return new AxeBuilder({ page: this.page, ...(areThere.every(Boolean) ? { axeSource: 'void 0' } : {}) })
      .setLegacyMode(true) // Electron has no second target for axe
      .options({ resultTypes: ['violations'] }); // of what is right only the rule is told, not each place
  }

  /** Nothing was found on all that was looked at. */
  expectNothing(): void {
    if (SHOTS !== undefined) writeContactSheet(SHOTS);
    expect([...this.found].join('\n')).toBe('');
  }
}
