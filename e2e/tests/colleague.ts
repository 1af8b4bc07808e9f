import type { Browser } from '@playwright/test';
import type { Editor } from '../stack/editor.ts';
import { Admin } from './admin.ts';

const PASSWORD = 'Colleague1';

/** A new member of staff with a role, logged in beside whoever else a test has. */
export async function addColleague(
  browser: Browser,
  api: Editor,
  role: string,
  firstname: string,
): Promise<Admin> {
  const email = `${firstname.toLowerCase()}-${Date.now()}@example.org`;
  await api.addStaff(role, email, PASSWORD, firstname);
  const context = await browser.newContext();
  const admin = new Admin(await context.newPage());
  await admin.logIn(email, PASSWORD);
  return admin;
}
