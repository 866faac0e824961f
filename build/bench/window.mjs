import { _electron } from '@playwright/test';
import { project } from '../setup/project.mjs';

/**
 * Opens the app in a window that can be driven, does something in it, and closes it.
 *
 * @template T
 * @param {{ data: string, switches?: readonly string[] }} options
 * @param {(window: { page: import('@playwright/test').Page, app: import('@playwright/test').ElectronApplication }) => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function inWindow({ data, switches = [] }, act) {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: _options, ...environment } = process.env;
  const app = await _electron.launch({
    args: [project, ...switches], cwd: project, chromiumSandbox: process.getuid?.() !== 0, env: /** @type {Record<string, string>} */ ({ ...environment, NOTICEBOOK_DATA: data }),
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('navigation', { name: 'Places' }).waitFor({ timeout: 5 * 60_000 });
    return await act({ page, app });
  } finally {
    await app.close();
  }
}
