import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { project } from './aliases.mjs';
import { prepareDisplay } from './setup/display.mjs';
import { prepareRuntime } from './setup/runtime.mjs';

// Playwright reads this file in each of its processes; what the first one has set, the others inherit.
await prepareRuntime({ quiet: true });
await prepareDisplay();

/** The built app in a real Electron window, as a clerk uses it. */
export default defineConfig({
  testDir: resolve(project, 'e2e'),
  testMatch: '**/*.spec.ts',
  testIgnore: '**/drills/**',
  outputDir: resolve(project, 'test-results/e2e'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1, // windows take the focus from each other
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
