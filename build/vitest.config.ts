import { defineConfig } from 'vitest/config';
import { aliases, project } from './aliases.mjs';

const RULES = ['renderer/domain/**/*.test.{ts,tsx}', 'renderer/ui/**/*.test.{ts,tsx}'];

/** Unit tests: they stand beside the file they are about, and need neither a window nor a network. */
export default defineConfig({
  root: project,
  resolve: { alias: aliases },
  test: {
    projects: [
      // Rules and looks keep nothing between two tests and replace no module, so their files share a process: starting one for each took longer than the tests.
      { extends: true, test: { name: 'rules', include: RULES, isolate: false } },
      { extends: true, test: { name: 'the rest', include: ['renderer/**/*.test.{ts,tsx}', 'electron/**/*.test.ts', 'build/**/*.test.mjs'], exclude: RULES } },
    ],
    environment: 'node',
    // An office is somewhere; a test that means a place names it.
    env: { TZ: 'UTC' },
    // Property tests count, they do not race: a busy computer must not fail them.
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
