import type { Browser } from '@playwright/test';
import { Admin } from './admin.ts';
import type { AdminApi } from './admin-api.ts';

const PASSWORD = 'Colleague1';

/** A new member of staff with a role, logged in beside whoever else a test has. */
export async function addColleague(
  browser: Browser,
  api: AdminApi,
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
