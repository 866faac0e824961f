import { defineConfig } from 'vitest/config';
import { aliases, project } from './aliases.mjs';

/** Unit tests: they stand beside the file they are about, and need neither a window nor a network. */
export default defineConfig({
  root: project,
  resolve: { alias: aliases },
  test: {
    include: ['renderer/**/*.test.{ts,tsx}', 'electron/**/*.test.ts', 'build/**/*.test.mjs'],
    environment: 'node',
    // An office is somewhere; a test that means a place names it.
    env: { TZ: 'UTC' },
    // Property tests count, they do not race: a busy computer must not fail them.
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
