import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { project } from './aliases.mjs';
import everyday from './playwright.config.ts';

/** The pictures of the manual: e2e/manualPictures.ts, which writes to assets/manual/pictures. */
export default defineConfig({
  ...everyday,
  testMatch: 'manualPictures.ts',
  outputDir: resolve(project, 'test-results/pictures'),
  timeout: 10 * 60_000,
  workers: 1,
});
