import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

process.env.GUIDE = 'write';

/**
 * `npm run images -w @pain/e2e` retakes the pictures of README.md, and does the tasks of docs/editing.md
 * for its pictures and its table of clicks, so that they stay true.
 */
export default defineConfig({
  ...base,
  testDir: '.',
  retries: 0,
  testMatch: ['images/*.spec.ts', 'tests/tasks/*.spec.ts'],
  reporter: 'list',
});
