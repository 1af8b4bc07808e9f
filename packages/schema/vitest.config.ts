import { configureTests } from '@pain/test-kit/configure-tests';

export default configureTests('unit', {
  include: ['src/**/*.test.ts'],
  typecheck: { enabled: true, include: ['src/**/*.test-d.ts'] },
});
