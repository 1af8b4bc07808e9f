import { configureTests } from '@pain/test-kit/configure-tests';
import { configDefaults } from 'vitest/config';

/** The tests that need no build. */
export default configureTests('unit', {
  include: ['src/**/*.test.ts', '../../packages/blocks/**/*.test.ts'],
  exclude: [...configDefaults.exclude, '**/*.site.test.ts', '../../packages/blocks/**/*.site.test.ts'],
  // The words of schema.org are many.
  testTimeout: 30_000,
});
