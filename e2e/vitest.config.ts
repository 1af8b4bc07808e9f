import { defineConfig } from 'vitest/config';

/** The faults: real CMS, real publisher, and something wrong between them. */
export default defineConfig({
  test: {
    include: ['faults/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/faults.json' }]],
  },
});
