import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

const linkTo = (url: string) => [
  {
    __component: 'blocks.text',
    body: [
      { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'Parking' }] }] },
    ],
  },
];

test('what would keep a page from the website is said before, and what does keep it there is said at once', async ({
  admin,
  api,
}) => {
  const page = { title: 'How to find us', slug: 'how-to-find-us', summary: 'A page.' };
  const documentId = await api.createDraft('page', { ...page, blocks: linkTo('/parking/') });
  const path = `/content-manager/collection-types/api::page.page/${documentId}`;
  await admin.open(path);
  const checks = admin.panel('Checks');
  await expect(checks.getByRole('status')).toHaveText('1 thing to put right before it can be published');
  await admin.page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(
    admin.page.getByText(/^It was not published\. .* leads to \/parking\/, where there is no page/),
  ).toBeVisible();
  await expect(admin.panel('Website').getByText('Draft only')).toBeVisible();

  await api.save('page', documentId, { blocks: linkTo('/') });
  await admin.open(path);
  await expect(checks.getByRole('status')).toHaveText('Nothing keeps it from being published');
  process.kill(stackAddresses().publisherPid, 'SIGSTOP');
  try {
    await admin.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(
      admin.page.getByText('Published. “Website” beside the form says when it is live.'),
    ).toBeVisible();
    await expect(
      admin.page.getByText(/^It is not on the website yet: the website’s publisher does not answer/),
    ).toBeVisible();
    await expect(admin.page.getByText('Not known whether it is live', { exact: true })).toBeVisible();
    expect(await findBarriers(admin.page)).toEqual([]);
  } finally {
    process.kill(stackAddresses().publisherPid, 'SIGCONT');
  }
  await expect(admin.panel('Website').getByText(/^Live since/)).toBeVisible();
  await expect(admin.page.getByText('Live', { exact: true })).toBeVisible();
  await api.removeByTitle('page', page.title);
});
