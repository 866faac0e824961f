import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { project } from './aliases.mjs';
import everyday from './playwright.config.ts';

/** The measurements: they print numbers and pass or fail nobody. */
export default defineConfig({
  ...everyday,
  testDir: resolve(project, 'e2e/bench'),
  testMatch: '**/*.bench.ts',
  testIgnore: [],
  outputDir: resolve(project, 'test-results/bench'),
  use: {},
});
