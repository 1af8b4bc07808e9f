import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { expectLive } from './public-site.ts';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

test('staff see since when an entry is live, on which pages, and that it is gone', async ({
  admin,
  api,
  request,
}) => {
  const documentId = await api.createPublished('faq', {
    question: 'Where is my receipt?',
    slug: 'where-is-my-receipt',
    answer: paragraph('Here.'),
  });
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  const { page } = admin;
  const receipt = page.getByRole('complementary').filter({ hasText: 'Website' });
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

test('the start page says how the website stands and what changed last', async ({ admin, api }) => {
  await api.createPublished('faq', {
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
  const documentId = await api.createPublished('faq', before);
  await expectLive(request, '/faqs/', before.question);
  await api.update('faq', documentId, { question: 'Is this a mistake?' });
  await expectLive(request, '/faqs/', 'Is this a mistake?');

  await admin.open('/');
  const { page } = admin;
  const started = Date.now();
  await page
    .getByRole('button', { name: /^Put back the website of/ })
    .first()
    .click();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expectLive(request, '/faqs/', before.question);
  expect(Date.now() - started).toBeLessThan(10_000);
  await expect(
    page.getByText(/^The website of .* was put back by .* The content here is ahead of it\.$/),
  ).toBeVisible();

  await api.update('faq', documentId, { question: 'Was this a mistake?' });
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  await expect(page.getByText('An earlier website was put back')).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);

  await admin.open('/');
  await page.getByRole('button', { name: 'Let newer content go live' }).click();
  await expectLive(request, '/faqs/', 'Was this a mistake?');
});
