import { expect } from '@playwright/test';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

test('staff see when a change is live, where, and what keeps it from going live', async ({ admin, api }) => {
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

  await page.getByLabel(/^Question/).fill('Where is my new receipt?');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(receipt.getByText(/^(?:Waiting|Building)$/)).toBeVisible();
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
  const changes = page
    .getByRole('grid', { name: 'Last changes of the website' })
    .or(page.getByRole('table', { name: 'Last changes of the website' }));
  await expect(changes.getByText(/^\d+\.\d s$/).first()).toBeVisible();
});
