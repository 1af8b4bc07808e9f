import { chromium, type Page } from '@playwright/test';
import config from '../playwright.config.ts';
import { type Ask, logIn } from '../stack/admin-session.ts';
import { exitOnSignals } from '../stack/program.ts';
import { type Stack, startStack } from '../stack/stack.ts';

/** The smallest window in which the page stands beside the form. */
const WINDOW = { width: 1366, height: 900 };

/** What is measured has of the stack and its administrator, who is logged in in a browser. */
export interface Desk {
  stack: Stack;
  ask: Ask;
  page: Page;
}

/**
 * Starts a stack of that name and a browser, and prints as JSON on the last line what a
 * measurement there returns.
 */
export async function measureAsAdministrator(
  name: string,
  measure: (desk: Desk) => Promise<unknown>,
): Promise<void> {
  exitOnSignals();
  const stack = await startStack({ name });
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    const page = await browser.newPage({ viewport: WINDOW });
    console.log(JSON.stringify(await measure({ stack, page, ask: await enter(stack, page) })));
  } finally {
    await browser.close();
    await stack.stop();
  }
  process.exit(0);
}

async function enter(
  { cmsUrl, adminEmail: email, adminPassword: password }: Stack,
  page: Page,
): Promise<Ask> {
  await page.goto(`${cmsUrl}/admin/auth/login`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  return logIn(cmsUrl, { email, password });
}
