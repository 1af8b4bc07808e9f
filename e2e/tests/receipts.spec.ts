import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { buildProcessOf } from '../stack/build-process.ts';
import { paragraph } from '../stack/rich-text.ts';
import { PIXEL } from './pixel.ts';
import { expectLive } from './public-site.ts';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

test('staff see since when an entry is live, on which pages, and that it is gone', async ({
  admin,
  api,
  request,
}) => {
  const documentId = await api.create('faq', {
    question: 'Where is my receipt?',
    slug: 'where-is-my-receipt',
    answer: paragraph('Here.'),
  });
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  const { page } = admin;
  const receipt = admin.panel('Website');
  await expect(receipt.getByText(/^Live since \d\d:\d\d$/)).toBeVisible();
  const link = receipt.getByRole('link', { name: 'Questions and answers' });
  await expect(link).toHaveAttribute('href', `${stackAddresses().siteUrl}/faqs/`);

  await page.getByRole('textbox', { name: /^Question/ }).fill('Where is my new receipt?');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expectLive(request, '/faqs/', 'Where is my new receipt?');
  await expect(receipt.getByText(/^Live since/)).toBeVisible();

  await api.unpublish('faq', documentId);
  await expect(receipt.getByText(/^Not on the website since \d\d:\d\d$/)).toBeVisible();
});

test('from the click on Publish the receipt follows the entry until it is live', async ({
  admin,
  api,
  request,
}) => {
  const words = { question: 'On its way?', slug: 'on-its-way', answer: paragraph('Yes.') };
  const documentId = await api.createDraft('faq', words);
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  const { page } = admin;
  const headline = page.locator('[data-entry-state]');
  await expect(headline).toHaveText('Draft only');
  const seen = await headline.evaluateHandle(watchText);
  await whileNothingIsBuilt(async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(headline).toHaveText('On its way');
  });
  await expect(headline).toHaveText(/^Live since \d\d:\d\d$/);
  await expectLive(request, '/faqs/', words.question);
  const [first, ...steps] = await seen.jsonValue();
  expect(first).toBe('Draft only');
  expect(steps.pop()).toMatch(/^Live since/);
  for (const step of steps) expect(step).toBe('On its way');
});

/** A site as small as this one is live before anybody has read that it is on its way. */
async function whileNothingIsBuilt(act: () => Promise<void>): Promise<void> {
  const builder = buildProcessOf(stackAddresses().publisherPid);
  process.kill(builder, 'SIGSTOP');
  try {
    await act();
  } finally {
    process.kill(builder, 'SIGCONT');
  }
}

/** Every text that an element has from now on, in a list that grows. */
function watchText(element: Element): string[] {
  const texts = [element.textContent ?? ''];
  const note = () => {
    const text = element.textContent ?? '';
    if (text !== texts.at(-1)) texts.push(text);
  };
  new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
  return texts;
}

test('what cannot go live says why and what to do, and goes live once that is done', async ({
  admin,
  api,
}) => {
  const name = 'lost-by-the-storage.png';
  const image = await api.upload(name, 'image/png', PIXEL, 'A dot.');
  await loseFile('lost_by_the_storage');
  const documentId = await api.create('page', {
    title: 'Has lost its picture',
    slug: 'has-lost-its-picture',
    summary: 'A page.',
    blocks: [{ __component: 'blocks.image', image }],
  });
  await admin.open(`/content-manager/collection-types/api::page.page/${documentId}`);
  const receipt = admin.panel('Website');
  await expect(receipt.getByText('Not published', { exact: true })).toBeVisible();
  await expect(receipt.getByText(new RegExp(`The file “${name}”`))).toBeVisible();
  await expect(receipt.getByText(/Upload it again in the media library/)).toBeVisible();
  await expect(admin.page.locator('[data-entry-state]')).toHaveText(new RegExp(`^Not published: .*${name}`));
  expect(await findBarriers(admin.page)).toEqual([]);
  await api.publish('page', documentId, { blocks: [] });
  await expect(receipt.getByText(/^Live since/)).toBeVisible();
});

/** Deletes a file and its smaller sizes from the storage behind the back of the media library. */
async function loseFile(start: string): Promise<void> {
  const folder = path.join(stackAddresses().folder, 'public', 'uploads');
  const names = (await readdir(folder)).filter((name) => name.includes(start));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) await rm(path.join(folder, name));
}

test('the start page says how the website stands and what changed last', async ({ admin, api }) => {
  await api.create('faq', {
    question: 'On the start page?',
    slug: 'start-page',
    answer: paragraph('Yes.'),
  });
  await admin.open('/');
  const { page } = admin;
  await expect(page.getByText(/^All that is published is live since \d\d:\d\d\.$/)).toBeVisible();
  const changes = page.getByRole('list', { name: 'Last changes of the website' });
  await expect(changes.getByText(/\d+ pages? in \d+\.\d s$/).first()).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});

test('an administrator puts back the previous website, content waits, and goes live again on request', async ({
  admin,
  api,
  request,
}) => {
  const before = {
    question: 'Is this the previous website?',
    slug: 'previous-website',
    answer: paragraph('Yes.'),
  };
  const documentId = await api.create('faq', before);
  await expectLive(request, '/faqs/', before.question);
  await api.publish('faq', documentId, { question: 'Is this a mistake?' });
  await expectLive(request, '/faqs/', 'Is this a mistake?');

  await admin.open('/');
  const { page } = admin;
  await page
    .getByRole('button', { name: /^Put back the website of/ })
    .first()
    .click();
  expect(await findBarriers(page)).toEqual([]);
  const started = Date.now();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expectLive(request, '/faqs/', before.question);
  expect(Date.now() - started).toBeLessThan(10_000);
  await expect(
    page.getByText(/^The website of .* was put back by .* The content here is ahead of it\.$/),
  ).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);

  await api.publish('faq', documentId, { question: 'Was this a mistake?' });
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  await expect(page.getByText('An earlier website was put back')).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);

  await admin.open('/');
  await page.getByRole('button', { name: 'Let newer content go live' }).click();
  await expectLive(request, '/faqs/', 'Was this a mistake?');
});
