import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { Editor } from '../stack/editor.ts';
import { Admin } from './admin.ts';
import { stackAddresses } from './stack.ts';
import { type Memory, WarmContexts } from './warm-contexts.ts';

const PASSWORD = 'Colleague-1-Password';

/** Adds a member of staff with a role and logs them in, next to the others of a test. */
export type AddColleague = (role: string, firstname: string) => Promise<Admin>;

interface People {
  admin: Admin;
  editor: Admin;
  addColleague: AddColleague;
}

interface Shared {
  /** The administrator, for what a test needs before it begins. */
  api: Editor;
  contexts: WarmContexts;
  /** The sessions of those who are logged in. */
  adminSession: Memory;
  editorSession: Memory;
}

/** Tests in which members of staff are logged in: once for all, because Strapi limits logins. */
export const test = base.extend<People, Shared>({
  api: [
    // Playwright reads a fixture's needs from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern here
    async ({}, use) => {
      const stack = stackAddresses();
      await use(await Editor.logIn(stack, stack.adminToken));
    },
    { scope: 'worker' },
  ],
  contexts: [
    async ({ browser }, use) => {
      const contexts = new WarmContexts(browser);
      await use(contexts);
      await contexts.close();
    },
    { scope: 'worker' },
  ],
  adminSession: [
    async ({ contexts }, use) => {
      const { adminEmail, adminPassword, handover } = stackAddresses();
      const file = path.join(handover, 'admin-session.json');
      if (!existsSync(file))
        await writeFile(file, JSON.stringify(await openSession(contexts, adminEmail, adminPassword)));
      await use(JSON.parse(await readFile(file, 'utf8')));
    },
    { scope: 'worker' },
  ],
  editorSession: [
    async ({ contexts, api }, use) => {
      const email = `editor-${Date.now()}@example.org`;
      await api.addStaff('Content editor', email, PASSWORD, 'Erin');
      await use(await openSession(contexts, email, PASSWORD));
    },
    { scope: 'worker' },
  ],
  admin: async ({ contexts, adminSession }, use) => useAdmin(contexts, adminSession, use),
  editor: async ({ contexts, editorSession }, use) => useAdmin(contexts, editorSession, use),
  addColleague: async ({ contexts, api }, use) => {
    const taken: Awaited<ReturnType<WarmContexts['take']>>[] = [];
    await use(async (role, firstname) => {
      const email = `${firstname.toLowerCase()}-${Date.now()}@example.org`;
      await api.addStaff(role, email, PASSWORD, firstname);
      const context = await contexts.take();
      taken.push(context);
      const colleague = new Admin(await context.newPage());
      await colleague.logIn(email, PASSWORD);
      return colleague;
    });
    for (const context of taken) await contexts.giveBack(context);
  },
});

async function openSession(contexts: WarmContexts, email: string, password: string): Promise<Memory> {
  const context = await contexts.take();
  await new Admin(await context.newPage()).logIn(email, password);
  const session = await context.storageState();
  await contexts.giveBack(context);
  return session;
}

async function useAdmin(
  contexts: WarmContexts,
  session: Memory,
  use: (admin: Admin) => Promise<void>,
): Promise<void> {
  const context = await contexts.take(session);
  await use(new Admin(await context.newPage()));
  await contexts.giveBack(context);
}
