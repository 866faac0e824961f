import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { project } from './aliases.mjs';
import everyday from './playwright.config.ts';

/** The tour through the app that makes pictures and papers: e2e/demo.ts, which writes to `NOTICEBOOK_DEMO_OUT`. */
export default defineConfig({
  ...everyday,
  testMatch: 'demo.ts',
  outputDir: resolve(project, 'test-results/demo'),
  timeout: 15 * 60_000,
});
