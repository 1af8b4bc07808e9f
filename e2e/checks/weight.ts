import type { Browser } from '@playwright/test';

/** What a first visit to a page moves over the wire, in bytes, headers not counted. */
export interface Weight {
  all: number;
  css: number;
  js: number;
}

/** Weighs a first visit. Pictures and videos are left out: they are as heavy as what staff upload. */
export async function weighFirstVisit(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const weight: Weight = { all: 0, css: 0, js: 0 };
  const waits: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const type = request.resourceType();
    if (type === 'image' || type === 'media') return;
    const weigh = async () => {
      const { responseBodySize } = await request.sizes();
      weight.all += responseBodySize;
      if (type === 'stylesheet') weight.css += responseBodySize;
      if (type === 'script') weight.js += responseBodySize;
    };
    waits.push(weigh());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await Promise.all(waits);
  await context.close();
  return weight;
}
