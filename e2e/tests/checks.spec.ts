import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { PIXEL } from './pixel.ts';
import { test } from './staff.ts';

const SCRIPT = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

const text = (...children: object[]) => ({
  __component: 'blocks.text',
  body: [{ type: 'paragraph', children }],
});
const words = (content: string) => ({ type: 'text', text: content });
const link = (content: string) => ({ type: 'link', url: 'https://www.nhs.uk/', children: [words(content)] });

test('a fault is shown beside the form and linked to; its page is refused, put right and published', async ({
  admin,
  api,
}) => {
  const image = await api.upload('circle.png', 'image/png', PIXEL, 'decorative');
  const long =
    'Analgesics and the multidisciplinary rehabilitation that we utilise can help you, when you come to us, to do more of what you want in your own life.';
  await api.createDraft('page', {
    title: 'To be checked',
    slug: 'to-be-checked',
    summary: 'A page.',
    blocks: [
      text(words('For help '), link('click here')),
      { __component: 'blocks.image', image, decorative: false },
      {
        __component: 'blocks.steps',
        steps: [{ heading: 'One' }, { heading: 'Two', body: text(words(long)).body }],
      },
    ],
  });
  await admin.openEntry('page', 'To be checked');
  const checks = admin.panel('Checks');
  await expect(checks.getByRole('status')).toHaveText('1 thing to put right before it can be published');
  await checks.getByText(/suggestions? to make it easier/).click();
  await expect(checks.getByRole('button', { name: /“painkillers”/ })).toBeVisible();
  expect(await findBarriers(admin.page)).toEqual([]);

  await checks.getByRole('button', { name: /does not say where the link goes/ }).click();
  await expect(admin.page.locator('[contenteditable=true]:focus')).toContainText('click here');
  await checks.getByRole('button', { name: /“painkillers”/ }).click();
  await expect(admin.page.locator('[contenteditable=true]:focus')).toContainText('Analgesics');

  await expect(admin.page.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  await checks.getByRole('button', { name: /circle\.png/ }).click();
  const block = admin.page
    .getByRole('listitem')
    .filter({ has: admin.page.getByRole('button', { name: /^Picture/ }) });
  await expect(block.locator(':focus')).toBeVisible();
  await block.getByRole('switch', { name: 'Decorative' }).or(block.getByLabel('Decorative')).first().click();
  await admin.publish();
  await expect(checks.getByRole('status')).toHaveText('Nothing keeps it from being published');
});

test('mark-up in an entry is only words in the checks', async ({ admin, api }) => {
  const repeated = `${SCRIPT} ${Array(25).fill('word').join(' ')}.`;
  await api.createDraft('page', {
    title: 'Mark-up checked',
    slug: 'mark-up-checked',
    summary: repeated,
    blocks: [text(link(`https://${SCRIPT}`))],
  });
  await admin.openEntry('page', 'Mark-up checked');
  const checks = admin.panel('Checks');
  await checks.getByText(/suggestions? to make it easier/).click();
  await expect(checks.getByText(/<img src=x/).first()).toBeVisible();
  await expect(checks.locator('img, script')).toHaveCount(0);
});

test('what is left to do before going live stands on the start page, with the way there', async ({
  admin,
}) => {
  await admin.open('/');
  const points = admin.page.getByRole('list', { name: 'Before you go live' });
  await expect(points.getByRole('listitem').filter({ hasText: 'Passwords (to do)' })).toBeVisible();
  await expect(points.getByText(/^Missing: Phone number/)).toBeVisible();
  expect(await findBarriers(admin.page)).toEqual([]);
  await points.getByRole('link', { name: 'Site settings' }).click();
  await expect(admin.page.getByRole('textbox', { name: 'Phone number' })).toBeVisible();
});
