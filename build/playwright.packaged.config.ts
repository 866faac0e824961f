import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { project } from './aliases.mjs';
import everyday from './playwright.config.ts';

/** The packaged app, in the folder that `NOTICEBOOK_PACKAGED` names, as `npm run dist -- --check` and a bare system run it. */
export default defineConfig({
  ...everyday,
  testDir: resolve(project, 'e2e/packages'),
  testMatch: '**/*.packaged.ts',
  outputDir: resolve(project, 'test-results/packaged'),
  timeout: 5 * 60_000,
  workers: 1,
});
