import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** `npm run images -w @pain/e2e` takes the pictures of README.md anew, so that they stay true. */
export default defineConfig({ ...base, testDir: 'images', reporter: 'list' });
