import { configureTests } from '@pain/test-kit/configure-tests';

export default configureTests('unit', { include: ['src/**/*.test.ts'] });
