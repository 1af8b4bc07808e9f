import type { ConsoleMessage, Page, Request, Response } from '@playwright/test';

/** What went wrong on pages since the watch began. */
export interface Watch {
  /** Ends the watch and answers what it saw, one line each. */
  stop(): string[];
}

/**
 * Watches for errors on the console and in scripts, requests that fail or go to third parties.
 *
 * @param missing an address at which there is nothing: the page that says so is what is watched.
 */
export function watchTrouble(page: Page, origin: string, missing = ''): Watch {
  const seen: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.location().url === missing) return;
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`console: ${message.text()}`);
  };
  const onError = (error: Error) => seen.push(`script: ${error.message}`);
  const onFailed = (request: Request) => {
    const reason = request.failure()?.errorText;
    // The browser breaks off what is still coming when the test goes on to another page.
    if (reason !== 'net::ERR_ABORTED') seen.push(`failed: ${request.url()} ${reason}`);
  };
  const onResponse = (response: Response) => {
    if (response.status() >= 400 && response.url() !== missing)
      seen.push(`${response.status()}: ${response.url()}`);
  };
  const onRequest = (request: Request) => {
    if (!request.url().startsWith(origin)) seen.push(`third party: ${request.url()}`);
  };
  page.on('console', onConsole).on('pageerror', onError).on('requestfailed', onFailed);
  page.on('response', onResponse).on('request', onRequest);
  return {
    stop() {
      page.off('console', onConsole).off('pageerror', onError).off('requestfailed', onFailed);
      page.off('response', onResponse).off('request', onRequest);
      return seen;
    },
  };
}
