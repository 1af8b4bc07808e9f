import { configureTests } from '@pain/test-kit/configure-tests';

export default configureTests('unit', {
  include: ['src/**/*.test.ts'],
  // Some start real processes, on machines that are shared.
  testTimeout: 30_000,
  expect: { poll: { timeout: 10_000 } },
});
