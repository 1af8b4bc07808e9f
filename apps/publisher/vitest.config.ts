import VitestReporter from '@pain/test-kit/vitest-reporter';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Some start real processes, on machines that are shared.
    testTimeout: 30_000,
    reporters: ['default', new VitestReporter({ outputFile: 'test-results/unit.json' })],
  },
});
