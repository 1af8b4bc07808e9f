import { defineConfig, type ViteUserConfig } from 'vitest/config';
import VitestReporter from './vitest-reporter.ts';

/**
 * The condition in `exports` of packages/schema and packages/checks that resolves to their sources. Tests set
 * it, and editors (tsconfig.base.json).
 */
const SOURCE = '@pain/source';

/**
 * Returns a Vitest configuration that needs no build of packages/schema and packages/checks. Vitest starts
 * its workers with the condition, and what a test forks inherits it.
 *
 * @param report name of the report in the workspace's `test-results`.
 * @param test what this workspace adds.
 */
export function configureTests(report: string, test: ViteUserConfig['test']): ViteUserConfig {
  const reporter = new VitestReporter({ outputFile: `test-results/${report}.json` });
  return defineConfig({
    ssr: { resolve: { conditions: [SOURCE] } },
    // Loading all modules again for each file takes a third of the time. Tests must leave modules as they
    // find them: a few remember the last content that they were given (web: read-site, kept-content,
    // open-preview; cms: read-draft).
    test: {
      reporters: ['default', reporter],
      setupFiles: ['@pain/test-kit/choose-inputs'],
      isolate: false,
      // Machines are shared: what takes a second alone takes many beside other work.
      testTimeout: 30_000,
      ...test,
    },
  });
}
