import path from 'node:path';
import VitestReporter from '@pain/test-kit/vitest-reporter';
import { defineConfig } from 'vitest/config';
import { readContractTests } from './contract/postgres-tag.mjs';
import contract from './vitest.contract.config.mts';

const tagged = readContractTests(path.join(import.meta.dirname, 'contract')).filter(
  ({ tag }) => tag !== null,
);

/** The contract tests for which it matters which database there is, with the CMS on Postgres. */
export default defineConfig({
  test: {
    ...contract.test,
    include: tagged.map(({ file }) => `contract/${file}`),
    globalSetup: ['contract/postgres.ts'],
    reporters: ['default', new VitestReporter({ outputFile: 'test-results/contract-postgres.json' })],
  },
});
