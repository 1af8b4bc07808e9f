import { expect, type Locator } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { paragraph } from '../stack/rich-text.ts';
import { PIXEL } from './pixel.ts';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

const faq = (slug: string) => ({ question: `What is ${slug}?`, slug, answer: paragraph('An example.') });

test('a saved draft is in the preview automatically, and not on the public site', async ({
  admin,
  api,
  request,
}) => {
  const documentId = await api.create('faq', faq('the-preview'));
  const { page } = admin;
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  const opened = page.context().waitForEvent('page');
  await admin.panel('Preview').getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByRole('link', { name: /Open in a new tab/ }).click();
  const preview = await opened;
  await expect(preview.getByText('Draft. Not on the website.')).toBeVisible();
  await expect(preview.getByText('What is the-preview?', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: /^Question/ }).fill('How will it look?');
  await admin.save();
  await expect(preview.getByText('How will it look?', { exact: true })).toBeVisible();
  const live = await request.get(`${stackAddresses().siteUrl}/faqs/`);
  expect(await live.text()).not.toContain('How will it look?');
});

test('a share link opens without an account, says what it is to no one else, and ends when staff end it', async ({
  admin,
  api,
  browser,
}) => {
  const documentId = await api.create('faq', faq('a-shared-draft'));
  const { page } = admin;
  await page.context().grantPermissions(['clipboard-write']);
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  await page.getByText('Share this draft').click();
  await page.getByRole('button', { name: 'Copy share link' }).click();
  await expect(page.getByText(/^Works until .*, without an account\./)).toBeVisible();
  const url = await page.getByLabel('Share link').inputValue();

  const stranger = await (await browser.newContext()).newPage();
  const answer = await stranger.goto(url);
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
  });
  expect(await findBarriers(page)).toEqual([]);
  await expect(stranger.getByText('What is a-shared-draft?', { exact: true })).toBeVisible();
  expect(await stranger.context().cookies()).toEqual([]);

  await page.getByRole('button', { name: 'End all share links' }).click();
  await expect(page.getByText('All links to this draft have ended.')).toBeVisible();
  await expect(stranger.getByRole('heading', { name: 'This link was ended' })).toBeVisible();
  const forged = await stranger.goto(`${url.slice(0, -3)}x/`);
  expect(forged?.status()).toBe(403);
  await expect(stranger.getByRole('heading', { name: 'This link is not complete' })).toBeVisible();
  await stranger.context().close();
});

test('a share link is made in a browser that does not copy it, which says where it stands', async ({
  admin,
  api,
}) => {
  const documentId = await api.create('faq', faq('not-copied'));
  const { page } = admin;
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  await page.getByText('Share this draft').click();
  await page.getByRole('button', { name: 'Copy share link' }).click();
  await expect(
    page.getByText(
      'The link is made, and this browser did not copy it. Copy it from the field “Share link”.',
    ),
  ).toBeVisible();
  await expect(page.getByLabel('Share link')).toHaveValue(/\/p\//);
});

test('a draft with blanks is shown with the blanks marked', async ({ admin, api }) => {
  const documentId = await api.create('faq', faq('blanks'));
  const { page } = admin;
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  await page.getByRole('textbox', { name: /^Question/ }).fill('');
  await admin.save();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = page.frameLocator('iframe');
  await expect(preview.getByText('Blank: Question', { exact: true }).first()).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});

test('a draft is shown as on a desktop, on a phone, in the dark and on paper', async ({ admin, api }) => {
  const documentId = await api.create('faq', faq('looks'));
  const { page } = admin;
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = page.frameLocator('iframe');
  const choose = (look: string) => page.getByRole('button', { name: look, exact: true }).click();
  const background = () => preview.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const printed = preview.getByText(/^Printed from/);
  await expect(preview.getByText('What is looks?', { exact: true })).toBeVisible();
  await expect(printed).toBeHidden();
  const light = await background();

  await choose('Phone');
  await expect.poll(() => preview.locator('html').evaluate(() => window.innerWidth)).toBe(375);
  await choose('In the dark');
  await expect.poll(background).not.toBe(light);
  await choose('On paper');
  await expect(printed).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});

test('a testimonial is shown before its person signs; once they take it back, the preview says why it is not', async ({
  admin,
  api,
}) => {
  const words = 'A marvellous quiet hour.';
  const fields = { title: 'Before signing', slug: 'before-signing', kind: 'quote', quote: words };
  const documentId = await api.createDraft('testimonial', fields);
  const { page } = admin;
  await admin.open(`/content-manager/collection-types/api::testimonial.testimonial/${documentId}`);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = page.frameLocator('iframe');
  await expect(preview.getByText(words)).toBeVisible();

  const consent = { scope: 'website', givenOn: '2026-01-01', withdrawnOn: '2026-01-02' };
  await api.save('testimonial', documentId, { ...fields, consent });
  await expect(preview.getByRole('heading', { name: 'This draft cannot be shown' })).toBeVisible();
  await expect(preview.getByText(/^The person has withdrawn their consent/)).toBeVisible();
  await expect(preview.getByText(words)).toBeHidden();
  await api.remove('testimonial', documentId);
});

test('staff see which pages a draft changes, and which words', async ({ admin, api }) => {
  const documentId = await api.create('faq', faq('what-will-change'));
  const { page } = admin;
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  await expect(admin.panel('Website').getByText(/^Live since/)).toBeVisible();
  await page.getByRole('textbox', { name: /^Question/ }).fill('What has changed?');
  await admin.save();
  await page.getByRole('button', { name: 'What will change' }).click();
  await expect(page.getByText('Publishing this draft changes 2 pages of the website.')).toBeVisible();
  for (const name of ['Questions and answers', 'Booklet']) {
    const change = page.getByRole('region', { name });
    await expect(change.getByRole('insertion').filter({ hasText: 'changed' }).first()).toBeVisible();
    await expect(change.getByRole('deletion').first()).toBeVisible();
  }
  expect(await findBarriers(page)).toEqual([]);

  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'After: Booklet' }).click();
  const booklet = await opened;
  await expect(booklet.getByRole('heading', { name: 'In this booklet' })).toBeVisible();
  await expect(booklet.getByText('What has changed?', { exact: true })).toBeVisible();
});

test('staff see what an alert changes, which stands above the content, on each of many pages', async ({
  admin,
  api,
}) => {
  const words = 'Please use the stairs beside the car park.';
  const alert = { heading: 'No lift today', severity: 'warning', where: 'everywhere' };
  const documentId = await api.createDraft('alert', { ...alert, message: paragraph(words) });
  const { page } = admin;
  await admin.open(`/content-manager/collection-types/api::alert.alert/${documentId}`);
  await page.getByRole('button', { name: 'What will change' }).click();
  const changes = page.getByRole('dialog', { name: 'What will change' });
  await expect(changes.getByText(/^Publishing this draft changes \d+ pages of the website\.$/)).toBeVisible();
  await expect(changes.getByRole('insertion').filter({ hasText: words }).first()).toBeVisible();

  const later = changes.getByRole('group').filter({ hasText: 'Terms will change' });
  await later.getByText(/will change$/).click();
  await expect(later.getByRole('link', { name: /^Before: / })).toBeVisible();
  await expect(later.getByRole('insertion').filter({ hasText: words })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await api.remove('alert', documentId);
});

/** As wide as laptops are: beside narrower windows there is no room for a page. */
const LAPTOP = { width: 1366, height: 900 };

test('the page beside the form shows what is typed, a click on it leads to its field, and nothing is saved', async ({
  admin,
  api,
}) => {
  const image = await api.upload('dot.png', 'image/png', PIXEL, 'A dot.');
  const blocks = [
    { __component: 'blocks.text', body: paragraph('The first words.') },
    {
      __component: 'blocks.warning-callout',
      heading: 'Important',
      body: paragraph('Do not stop your medicine.'),
    },
    { __component: 'blocks.image', image },
  ];
  const documentId = await api.createDraft('page', {
    title: 'Beside',
    slug: 'beside',
    summary: 'A page.',
    blocks,
  });
  const { page } = admin;
  await page.setViewportSize(LAPTOP);
  await admin.open(`/content-manager/collection-types/api::page.page/${documentId}`);
  const shown = page.frameLocator('iframe[title="The page, as you type"]');
  await expect(shown.getByText('The first words.')).toBeVisible();
  const frame = page.frames().find((one) => one.url().endsWith('/live/'));
  // Is forgotten if the page is loaded again.
  await frame?.evaluate(() => Object.assign(window, { isSameDocument: true }));

  await shown.getByRole('heading', { name: 'Important' }).click();
  const heading = page.getByRole('textbox', { name: /^Heading/ });
  await expect(heading).toBeFocused();
  await heading.fill('Very important');
  await expect(shown.getByRole('heading', { name: 'Very important' })).toBeVisible();
  await expect(shown.locator('[data-in-hand]')).toContainText('Very important');
  await shown.getByText('The first words.').click();
  await expect(
    page.locator('[contenteditable="true"]').filter({ hasText: 'The first words.' }),
  ).toBeFocused();
  await page.keyboard.type('And more. ');
  await expect(shown.getByText('And more. The first words.')).toBeVisible();
  expect(await frame?.evaluate(() => 'isSameDocument' in window)).toBe(true);
  expect(JSON.stringify(await api.read('page', documentId))).not.toContain('And more.');
  expect(await findBarriers(page)).toEqual([]);
  await expectLoaded(shown.getByRole('img', { name: 'A dot.' }));

  await shown.getByRole('contentinfo').click();
  await expect(page.getByText('That part of the page is not written in this form.')).toBeVisible();
  await page.getByRole('button', { name: 'Put the page away' }).first().click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(async () => JSON.stringify(await api.read('page', documentId))).toContain('And more.');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Show the page' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await expectLoaded(page.frameLocator('iframe').getByRole('img', { name: 'A dot.' }));
  await api.remove('page', documentId);
});

async function expectLoaded(picture: Locator): Promise<void> {
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth))
    .toBeGreaterThan(0);
}

test('without a preview the form works on, says so, and the page comes back automatically', async ({
  admin,
  api,
}) => {
  const documentId = await api.create('faq', faq('beside-and-down'));
  const { page } = admin;
  await page.setViewportSize(LAPTOP);
  await page.route('**/preview/**/live', (route) => route.fulfill({ status: 400, json: DOWN }));
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  const beside = page.getByRole('region', { name: 'The page beside the form' });
  await expect(beside.getByRole('status')).toHaveText(DOWN.error.message);
  await page.getByRole('textbox', { name: /^Question/ }).fill('What is typed meanwhile?');
  await page.unroute('**/preview/**/live');
  const shown = page.frameLocator('iframe[title="The page, as you type"]');
  await expect(shown.getByText('What is typed meanwhile?', { exact: true })).toBeVisible();
  await expect(beside.getByRole('status')).toHaveText('Shows what you type. Nobody else sees it.');
  await api.remove('faq', documentId);
});

/** What the CMS answers while the preview is down: apps/cms/contract/preview.test.ts. */
const DOWN = {
  data: null,
  error: {
    status: 400,
    name: 'ApplicationError',
    message: 'The preview does not respond. Your work is safe, and the page comes back automatically.',
  },
};
