import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** `npm run audit:site` measures the whole site and keeps the table of docs/audit.md. */
export default defineConfig({ ...base, testDir: 'audit', retries: 0, reporter: 'list', timeout: 1_800_000 });
