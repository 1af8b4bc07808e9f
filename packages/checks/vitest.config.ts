import VitestReporter from '@pain/test-kit/vitest-reporter';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', new VitestReporter({ outputFile: 'test-results/unit.json' })],
    include: ['src/**/*.test.ts'],
  },
});
