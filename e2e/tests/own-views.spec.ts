import { expect, type Page } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import type { Admin } from './admin.ts';
import { noteDeadLink } from './dead-links.ts';
import { PIXEL } from './pixel.ts';
import { test } from './staff.ts';

const GONE = 'https://gone.example.org/';
const MARK_UP = '<img src=x onerror="window.evil=1">';
const TITLE = `Marked up ${MARK_UP}`;
const DELETED = `Deleted ${MARK_UP}`;
const link = { type: 'link', url: GONE, children: [{ type: 'text', text: `Read ${MARK_UP}` }] };
const body = [{ type: 'paragraph', children: [link] }];
const review = { lastReviewed: '2020-01-01', nextDue: '2023-01-01', reviewer: `Robin ${MARK_UP}, nurse` };

let page: string;
let faq: string;
let testimonial: string;
test.beforeAll(async ({ api }) => {
  faq = await api.create('faq', { question: TITLE, slug: 'marked-up', answer: body });
  const faqs = { connect: [{ documentId: faq }] };
  const image = await api.upload('marked-up.png', 'image/png', PIXEL, MARK_UP);
  page = await api.create('page', {
    title: TITLE,
    slug: 'marked-up',
    summary: `A page ${MARK_UP}.`,
    review,
    blocks: [
      { __component: 'blocks.text', body },
      { __component: 'blocks.faq-list', show: 'chosen', faqs },
      { __component: 'blocks.image', image },
    ],
  });
  const consent = { scope: 'website', givenOn: '2026-01-01' };
  const words = { title: TITLE, slug: 'marked-up', kind: 'quote', quote: MARK_UP, consent };
  testimonial = await api.create('testimonial', words);
  noteDeadLink(GONE);
  const deleted = await api.createDraft('faq', {
    question: DELETED,
    slug: 'deleted-marked-up',
    answer: body,
  });
  await api.remove('faq', deleted);
});
test.afterAll(async ({ api }) => {
  await api.remove('page', page);
  await api.remove('faq', faq);
  await api.remove('testimonial', testimonial);
});

const SIZES = [
  [1366, 768],
  [768, 1024],
  [390, 844],
] as const;

test('the buttons and one state of the entry stay in view at every width, and a folded panel stays folded', async ({
  admin,
}) => {
  await open(admin, 'page', page);
  const state = admin.page.locator('[data-entry-state]');
  await expect(state).toHaveText(/^Live since/);
  for (const [width, height] of SIZES) {
    await admin.page.setViewportSize({ width, height });
    await admin.page.getByRole('group', { name: /^Unpublish on/ }).scrollIntoViewIfNeeded();
    await expect(state).toBeInViewport({ ratio: 1 });
    for (const name of ['Save', 'Publish'])
      await expect(admin.page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
  const [[width, height]] = SIZES;
  await admin.page.setViewportSize({ width, height });
  const history = admin.panel('History');
  await history.getByRole('button', { name: 'Details of History' }).click();
  await admin.page.reload();
  await expect(history.getByText(/^Published, /)).toBeVisible();
  await expect(history.getByRole('button', { name: 'See all versions' })).toBeHidden();
  await history.getByRole('button', { name: 'Details of History' }).click();
  await expect(history.getByRole('button', { name: 'See all versions' })).toBeVisible();
});

/** Nothing in our views keeps anybody out, is wider than its place, or was run. */
async function expectGood(view: Page): Promise<void> {
  expect(await findBarriers(view)).toEqual([]);
  expect(await view.evaluate(findTooWide)).toEqual([]);
  expect(await view.evaluate(() => 'evil' in window)).toBe(false);
}

/** By more than the ring around a link that has the focus. */
function findTooWide(): string[] {
  const RING = 4;
  const own = [...document.querySelectorAll('[data-own-view], [role=dialog]')];
  return own
    .filter((element) => element.scrollWidth > element.clientWidth + RING)
    .map(
      (element) => `${element.scrollWidth} > ${element.clientWidth}: ${element.textContent?.slice(0, 80)}`,
    );
}

async function open(admin: Admin, type: string, documentId: string): Promise<void> {
  await admin.open(`/content-manager/collection-types/api::${type}.${type}/${documentId}`);
  await expect(admin.page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible();
}

test('our views have no barriers, fit a desktop and a phone, and run nothing that staff typed', async ({
  admin,
}) => {
  // Goes from view to view, in both widths.
  test.slow();
  const { page: view } = admin;
  await admin.open('/');
  const tasks = view.getByRole('list', { name: 'For you or a colleague' });
  await expect(tasks.getByText(/^Page · Review was due on 1 January 2023 · Robin <img/)).toBeVisible();
  await expect(tasks.getByText('Links that no longer answer')).toBeVisible();
  await expect(tasks.getByRole('link', { name: TITLE })).toHaveCount(3);
  await expectGood(view);
  await view.setViewportSize({ width: 390, height: 844 });
  await expectGood(view);

  await open(admin, 'page', page);
  await view.getByRole('button', { name: 'Open more actions' }).click();
  await admin
    .panel('Checks')
    .getByText(/suggestions? to make it easier/)
    .click();
  await expect(view.getByRole('button', { name: /does not have any more \(seen on / })).toBeVisible();
  await expect(admin.panel('Website').getByRole('link', { name: TITLE })).toBeVisible();
  await expectGood(view);
  await view.setViewportSize({ width: 1280, height: 900 });
  await expectGood(view);
  await view.getByRole('button', { name: 'What will change' }).click();
  await expect(view.getByText(/^Publishing this draft changes/)).toBeVisible();
  await expectGood(view);

  await open(admin, 'faq', faq);
  await expect(admin.panel('Where it is used').getByRole('link', { name: TITLE })).toBeVisible();
  await view.getByRole('button', { name: 'More document actions' }).click();
  await view.getByRole('menuitem', { name: 'Unpublish' }).click();
  await expect(view.getByRole('alertdialog').getByText(/has chosen it under/)).toBeVisible();
  await expectGood(view);

  await admin.open('/where-files-are-used?_q=marked-up');
  await expect(view.getByText(MARK_UP, { exact: true })).toBeVisible();
  await expect(view.getByRole('link', { name: TITLE })).toBeVisible();
  await expectGood(view);
  await view.setViewportSize({ width: 390, height: 844 });
  await expectGood(view);
  await view.setViewportSize({ width: 1280, height: 900 });

  await admin.open('/deleted-entries');
  await expect(view.getByRole('heading', { name: DELETED })).toBeVisible();
  await expectGood(view);
  await view.setViewportSize({ width: 390, height: 844 });
  await expectGood(view);
  await view.setViewportSize({ width: 1280, height: 900 });
  await view.getByRole('button', { name: `See what it said: ${DELETED}` }).click();
  await expect(view.getByRole('dialog').getByText('Read <img')).toBeVisible();
  await expectGood(view);

  await open(admin, 'testimonial', testimonial);
  await admin.panel('Consent').getByRole('button', { name: 'Withdraw consent' }).click();
  await expect(view.getByRole('dialog', { name: 'Withdraw consent' })).toBeVisible();
  await expectGood(view);
});
