import VitestReporter from '@pain/test-kit/vitest-reporter';
import { defineConfig } from 'vitest/config';

/** The faults: real CMS, real publisher, and something wrong between them. */
export default defineConfig({
  test: {
    include: ['faults/**/*.test.ts'],
    // All files share one stack: faults/shared-stack.ts.
    isolate: false,
    fileParallelism: false,
    testTimeout: 240_000,
    // Longer than a stack that does not come up takes to say why, and to stop what it started.
    hookTimeout: 300_000,
    reporters: ['default', new VitestReporter({ outputFile: 'test-results/faults.json' })],
  },
});
