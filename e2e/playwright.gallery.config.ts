import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

const { globalSetup: _stack, ...rest } = base;

/** `npm run gallery -w @pain/e2e` looks at every block in every variant. It needs no CMS, and so no stack. */
export default defineConfig({
  ...rest,
  testDir: 'gallery',
  outputDir: 'test-results/gallery',
  snapshotPathTemplate: 'gallery/looks/{arg}{ext}',
  // Machines differ in how they smooth letters, by a few pixels in a thousand.
  expect: { ...rest.expect, toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: 'disabled' } },
  reporter: [['list'], ['@pain/test-kit/playwright-reporter', { outputFile: 'test-results/gallery.json' }]],
});
