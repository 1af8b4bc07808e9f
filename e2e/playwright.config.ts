import { defineConfig } from '@playwright/test';

const CI_ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/**
 * The tests share one stack and change its content, so they run one after the other. The browser is the one
 * that `npm test` found (CHROMIUM_PATH), or Playwright's own.
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/browser',
  globalSetup: './stack/global-setup.ts',
  fullyParallel: false,
  workers: 1,
  retries: 1,
  failOnFlakyTests: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['@pain/test-kit/playwright-reporter', { outputFile: 'test-results/browser.json' }]],
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1280, height: 900 },
    // Playwright waits for what moves: menus and dialogs of Strapi's design system slide and fade for
    // everybody else.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Recording takes a fifth of the time: only the second try has one. A test that passes only
    // then still fails the run.
    trace: 'on-first-retry',
    launchOptions: {
      args: CI_ARGUMENTS,
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
});
