/** What every test begins with: a Noticebook in a fresh data folder, and the promise that nothing went wrong unseen. */
import { test as base, expect } from '@playwright/test';
import type { Axe } from './axe';
import { lookAtDialogs } from './dialogs';
import { Noticebook } from './noticebook';

export { expect };

type Fixtures = {
  /** Not open yet: the test opens it, and may close, kill and open it again. */
  readonly noticebook: Noticebook;
};

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures this one needs: none
  noticebook: async ({}, use, info) => {
    const looks: (Axe | undefined)[] = [];
    const noticebook = new Noticebook();
    noticebook.onOpen = async (page) => { looks.push(await lookAtDialogs(page)); };
    await use(noticebook);
    if (info.status !== info.expectedStatus && noticebook.isOpen) {
      await info.attach('window', { body: await noticebook.page.screenshot().catch(() => Buffer.from('')), contentType: 'image/png' });
    }
    const { faults } = noticebook;
    await noticebook.end();
    expect(faults, 'errors in the console, violations of the policy, requests to the network').toEqual([]);
    for (const axe of looks) axe?.expectNothing();
  },
});
