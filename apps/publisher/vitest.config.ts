import { configureTests } from '@pain/test-kit/configure-tests';

export default configureTests('unit', {
  include: ['src/**/*.test.ts'],
  expect: { poll: { timeout: 10_000 } },
});
