import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, request } from '@playwright/test';
import { Admin } from './admin.ts';
import { AdminApi } from './admin-api.ts';
import { stackAddresses } from './stack.ts';

/** Tests in which a member of staff is logged in: once for all, as Strapi answers only a few logins in a row. */
export const test = base.extend<{ admin: Admin }, { api: AdminApi; session: string }>({
  api: [
    // Playwright reads a fixture's needs from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern here
    async ({}, use) => {
      const context = await request.newContext();
      await use(await AdminApi.logIn(context));
      await context.dispose();
    },
    { scope: 'worker' },
  ],
  session: [
    async ({ browser }, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'session-'));
      const session = path.join(folder, 'state.json');
      const page = await browser.newPage();
      await new Admin(page).logIn(stackAddresses().adminEmail, stackAddresses().adminPassword);
      await page.context().storageState({ path: session });
      await page.close();
      await use(session);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  admin: async ({ browser, session }, use) => {
    const context = await browser.newContext({ storageState: session });
    await use(new Admin(await context.newPage()));
    await context.close();
  },
});
