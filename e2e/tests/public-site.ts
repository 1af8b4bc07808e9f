import { type APIRequestContext, expect } from '@playwright/test';
import { stackAddresses } from './stack.ts';

const LIVE_WITHIN_MS = 20_000;

/** The text of a public page as it is served at this moment, or the status when it is no page. */
export async function readPage(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(`${stackAddresses().siteUrl}${path}`);
  return answer.ok() ? answer.text() : String(answer.status());
}

/** Waits until a public page holds a text, or until it holds it no longer. */
export async function expectLive(
  request: APIRequestContext,
  path: string,
  text: string,
  there = true,
): Promise<void> {
  await expect
    .poll(async () => (await readPage(request, path)).includes(text), {
      message: `"${text}" is ${there ? 'on' : 'gone from'} ${path}`,
      timeout: LIVE_WITHIN_MS,
      intervals: [100],
    })
    .toBe(there);
}

/** The path of every page that the sitemap lists. */
export async function readSitemap(request: APIRequestContext): Promise<string[]> {
  const index = await readPage(request, '/sitemap-index.xml');
  const parts = await Promise.all(locations(index).map((url) => readPage(request, new URL(url).pathname)));
  return parts.flatMap(locations).map((url) => new URL(url).pathname);
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? '');
}
