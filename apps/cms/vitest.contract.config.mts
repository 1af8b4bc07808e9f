import VitestReporter from '@pain/test-kit/vitest-reporter';
import { defineConfig } from 'vitest/config';

/** One real Strapi, booted once, serves all contract tests. */
export default defineConfig({
  test: {
    reporters: ['default', new VitestReporter({ outputFile: 'test-results/contract.json' })],
    include: ['contract/**/*.test.ts'],
    setupFiles: ['@pain/test-kit/choose-inputs', 'contract/one-more-type.ts'],
    isolate: false,
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
