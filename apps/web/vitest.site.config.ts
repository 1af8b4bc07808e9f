import { configureTests } from '@pain/test-kit/configure-tests';

/** The tests of the site as `astro build` compiled it, in `dist/site`. */
export default configureTests('unit-site', {
  include: ['src/**/*.site.test.ts', '../../packages/blocks/**/*.site.test.ts'],
});
