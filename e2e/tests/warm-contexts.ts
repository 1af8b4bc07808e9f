import type { Browser, BrowserContext } from '@playwright/test';
import config from '../playwright.config.ts';

/** What a context of a browser remembers: cookies and storage. */
export type Memory = Awaited<ReturnType<BrowserContext['storageState']>>;

const NOTHING: Memory = { cookies: [], origins: [] };

/**
 * Browser contexts that stay open from test to test. Each has fetched and compiled the admin's megabytes of
 * script after its first test, and remembers nothing else of it.
 */
export class WarmContexts {
  private readonly browser: Browser;
  private readonly free: BrowserContext[] = [];

  constructor(browser: Browser) {
    this.browser = browser;
  }

  /**
   * A context of which the caller has the only use until it is given back. @param memory
   * whose session it begins with.
   */
  async take(memory: Memory = NOTHING): Promise<BrowserContext> {
    const context = this.free.pop() ?? (await this.open());
    await context.setStorageState(memory);
    return context;
  }

  /** Closes the pages of a context, makes it forget everything, and keeps it for the next caller. */
  async giveBack(context: BrowserContext): Promise<void> {
    await context.setOffline(false);
    await context.clearPermissions();
    for (const page of context.pages()) await page.close();
    await context.setStorageState(NOTHING);
    this.free.push(context);
  }

  /** Closes all contexts that were given back. */
  async close(): Promise<void> {
    for (const context of this.free) await context.close();
  }

  /** Playwright gives what a test is configured with only to contexts that end with it. */
  private async open(): Promise<BrowserContext> {
    const { viewport = null, actionTimeout = 0, contextOptions } = config.use ?? {};
    const context = await this.browser.newContext({ ...contextOptions, viewport });
    context.setDefaultTimeout(actionTimeout);
    return context;
  }
}
