import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { project } from './aliases.mjs';
import { hasOwnScreen, prepareDisplay, startScreen } from './setup/display.mjs';
import { prepareRuntime } from './setup/runtime.mjs';

// Playwright reads this file in each of its processes; what the first one has set, the others inherit.
await prepareRuntime({ quiet: true });
await prepareDisplay();

// Windows take the focus from each other, so tests run side by side only where each worker can have a screen of its own.
const workers = hasOwnScreen() ? 2 : 1;
if (hasOwnScreen() && Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) > 0) await startScreen();

/** The built app in a real Electron window, as a clerk uses it. */
export default defineConfig({
  testDir: resolve(project, 'e2e'),
  testMatch: '**/*.spec.ts',
  testIgnore: '**/drills/**',
  outputDir: resolve(project, 'test-results/e2e'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers,
  forbidOnly: Boolean(process.env['CI']),
  // On a shared machine a press can fall on a moment that no clerk would meet. It is tried once more there, and listed as flaky: to be looked into.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
