import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * All tests that need neither a build nor a running service, for `npm run test:watch` and `npm run check`.
 * Those of the compiled site are left out: a watch can't compile it in time (`npm test -- unit` runs them).
 */
export default defineConfig({
  // What tests, builds and an installation write here.
  server: { watch: { ignored: ['**/dist/**', '**/data/**', '**/.turbo/**', '**/.cache/**', '**/.tmp/**'] } },
  test: {
    projects: ['packages/schema', 'packages/checks', 'apps/cms', 'apps/web', 'apps/publisher'],
    // Vitest takes half of the cores for a watch, which is one of two: while somebody waits, both.
    maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  },
});
