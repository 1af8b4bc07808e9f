import VitestReporter from '@pain/test-kit/vitest-reporter';
import { defineConfig } from 'vitest/config';
import contract from './vitest.contract.config.mts';

/** The same contract tests with the CMS on Postgres. */
export default defineConfig({
  test: {
    ...contract.test,
    globalSetup: ['contract/postgres.ts'],
    reporters: ['default', new VitestReporter({ outputFile: 'test-results/contract-postgres.json' })],
  },
});
