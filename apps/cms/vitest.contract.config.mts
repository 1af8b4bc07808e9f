import { defineConfig } from 'vitest/config';

/** One real Strapi, booted once, serves all contract tests. */
export default defineConfig({
  test: {
    include: ['contract/**/*.test.ts'],
    isolate: false,
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
