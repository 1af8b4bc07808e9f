import { expect } from '@playwright/test';
import { paragraph } from '../stack/rich-text.ts';
import { Admin } from './admin.ts';
import { expectLive, readPage, readSitemap } from './public-site.ts';
import { test } from './staff.ts';

const FAQS = '/faqs/';
const answer = paragraph('An answer of the browser tests.');

test('staff correct an FAQ: the public page stays as it is on save and changes on publish', async ({
  admin,
  api,
  request,
}) => {
  await api.create('faq', { question: 'May I bring a chair?', slug: 'bring-a-chair', answer });
  await expectLive(request, FAQS, 'May I bring a chair?');
  await admin.openEntry('faq', 'May I bring a chair?');
  await admin.page.getByLabel('Question').fill('May I bring a cushion?');
  await admin.save();

  // Another entry goes live after the save: by then a saved draft would have, too.
  await api.create('faq', { question: 'Is there a lift?', slug: 'is-there-a-lift', answer });
  await expectLive(request, FAQS, 'Is there a lift?');
  expect(await readPage(request, FAQS)).toContain('May I bring a chair?');
  expect(await readPage(request, FAQS)).not.toContain('May I bring a cushion?');

  await admin.publish();
  await expectLive(request, FAQS, 'May I bring a cushion?');
  expect(await readPage(request, FAQS)).not.toContain('May I bring a chair?');
});

test('staff take an FAQ down: it is gone from the public page', async ({ admin, api, request }) => {
  await api.create('faq', { question: 'Is this one leaving?', slug: 'is-this-one-leaving', answer });
  await expectLive(request, FAQS, 'Is this one leaving?');
  await admin.openEntry('faq', 'Is this one leaving?');
  await admin.unpublish();
  await expectLive(request, FAQS, 'Is this one leaving?', false);
});

test('staff take a page down: it is gone from its address, the sitemap and the navigation', async ({
  admin,
  api,
  request,
}) => {
  const page = {
    title: 'Open day',
    slug: 'open-day',
    summary: 'Come and see us.',
    navigationOrder: 99,
    blocks: [],
  };
  await api.create('page', page);
  await expectLive(request, '/', 'Open day');
  expect(await readSitemap(request)).toContain('/open-day/');

  await admin.openEntry('page', 'Open day');
  await admin.unpublish();
  await expectLive(request, '/', 'Open day', false);
  expect(await readSitemap(request)).not.toContain('/open-day/');
  expect(await readPage(request, '/open-day/')).toBe('404');
});

test('a contributor writes a draft but cannot publish it', async ({ page, api, request }) => {
  const password = 'Contributor1';
  await api.addStaff('Contributor', 'contributor@example.org', password);
  await api.create('faq', {
    question: 'Who may publish this?',
    slug: 'who-may-publish-this',
    answer,
  });
  await expectLive(request, FAQS, 'Who may publish this?');

  const contributor = new Admin(page);
  await contributor.logIn('contributor@example.org', password);
  await contributor.openEntry('faq', 'Who may publish this?');
  await page.getByLabel('Question').fill('May a contributor publish this?');
  await contributor.save();
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  expect(await readPage(request, FAQS)).not.toContain('May a contributor publish this?');
});
