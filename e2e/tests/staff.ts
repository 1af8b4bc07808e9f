import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, test as base } from '@playwright/test';
import { Editor } from '../stack/editor.ts';
import { Admin } from './admin.ts';
import { stackAddresses } from './stack.ts';

const EDITOR_PASSWORD = 'Editor-1-Password';

interface Sessions {
  /** The administrator, for what a test needs before it begins. */
  api: Editor;
  /** Files with the session of somebody who is logged in. */
  adminSession: string;
  editorSession: string;
}

/** Tests in which members of staff are logged in: once for all, as Strapi answers only a few logins in a row. */
export const test = base.extend<{ admin: Admin; editor: Admin }, Sessions>({
  api: [
    // Playwright reads a fixture's needs from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern here
    async ({}, use) => {
      await use(await Editor.logIn(stackAddresses()));
    },
    { scope: 'worker' },
  ],
  adminSession: [
    async ({ browser }, use) => {
      const { adminEmail, adminPassword } = stackAddresses();
      await keepSession(browser, adminEmail, adminPassword, use);
    },
    { scope: 'worker' },
  ],
  editorSession: [
    async ({ browser, api }, use) => {
      const email = `editor-${Date.now()}@example.org`;
      await api.addStaff('Content editor', email, EDITOR_PASSWORD, 'Erin');
      await keepSession(browser, email, EDITOR_PASSWORD, use);
    },
    { scope: 'worker' },
  ],
  admin: async ({ browser, adminSession }, use) => useAdmin(browser, adminSession, use),
  editor: async ({ browser, editorSession }, use) => useAdmin(browser, editorSession, use),
});

async function keepSession(
  browser: Browser,
  email: string,
  password: string,
  use: (session: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'session-'));
  const session = path.join(folder, 'state.json');
  const page = await browser.newPage();
  await new Admin(page).logIn(email, password);
  await page.context().storageState({ path: session });
  await page.close();
  await use(session);
  await rm(folder, { recursive: true });
}

async function useAdmin(
  browser: Browser,
  session: string,
  use: (admin: Admin) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ storageState: session });
  await use(new Admin(await context.newPage()));
  await context.close();
}
