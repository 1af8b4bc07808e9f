import VitestReporter from '@pain/test-kit/vitest-reporter';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', new VitestReporter({ outputFile: 'test-results/unit.json' })],
    // The first page that is rendered loads the whole renderer, and the words of schema.org are many.
    testTimeout: 30_000,
    include: ['src/**/*.test.ts'],
  },
});
