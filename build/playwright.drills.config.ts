import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { project } from './aliases.mjs';
import everyday from './playwright.config.ts';

/** The drills: the app is killed, starved, tampered with and measured. They take longer, so they run on their own. */
export default defineConfig({
  ...everyday,
  testDir: resolve(project, 'e2e/drills'),
  testMatch: '**/*.drill.ts',
  testIgnore: [],
  outputDir: resolve(project, 'test-results/drills'),
  timeout: 10 * 60_000,
  // The pictures of look.drill.ts; only `npm run pictures` keeps them anew.
  snapshotPathTemplate: '{testDir}/look/{arg}{ext}',
  updateSnapshots: process.env['NOTICEBOOK_LOOK'] === 'keep' ? 'all' : 'none',
});
