import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser or another program waits for half of the tests: two files at once use two processors well.
    maxWorkers: 2,
  },
});
