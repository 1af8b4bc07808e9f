import { expect } from '@playwright/test';
import { paragraph } from '../../stack/rich-text.ts';
import { expectLive } from '../public-site.ts';
import { Steps } from './steps.ts';
import { task } from './task.ts';

const QUESTION = 'What do I bring to the first session?';
const PARKING = 'Where do I park?';

task('Bring back last week’s wording', {
  prepare: async ({ api, request }) => {
    const fields = { question: QUESTION, slug: 'what-to-bring', answer: paragraph('Bring a chair.') };
    const documentId = await api.create('faq', fields);
    await api.publish('faq', documentId, { answer: paragraph('Bring a cushion.') });
    await expectLive(request, '/faqs/', 'Bring a cushion.');
  },
  do: async ({ steps }) => {
    const { page } = steps;
    await steps.openList('FAQs');
    await steps.openEntry(QUESTION);
    await steps.click(page.getByRole('button', { name: 'See all versions' }));
    const history = page.getByRole('dialog', { name: 'History' });
    await expect(history.locator('del')).toContainText('chair');
    await steps.picture('bring-back-wording', history.getByRole('button', { name: 'Restore as draft' }));
    await steps.click(history.getByRole('button', { name: /^Published/ }).last());
    await steps.click(history.getByRole('button', { name: 'Restore as draft' }));
    await steps.click(page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }));
    await steps.click(history.getByRole('button', { name: 'Look at the draft' }));
    await expect(page.getByText('Bring a chair.')).toBeVisible();
    await steps.publish();
  },
  expect: async ({ request }) => expectLive(request, '/faqs/', 'Bring a chair.'),
});

task('Get a colleague’s approval', {
  prepare: async ({ api }) => {
    await api.create('faq', { question: PARKING, slug: 'parking', answer: paragraph('Ask us.') });
  },
  do: async ({ steps, addColleague }) => {
    const charlie = await addColleague('Contributor', 'Charlie');
    const own = new Steps(charlie.page, steps.count);
    await own.openList('FAQs');
    await own.openEntry(PARKING);
    await expect(charlie.panel('Approval').getByText('All of it is published')).toBeVisible();
    await own.write(charlie.page.getByRole('textbox', { name: /^Question/ }), 'Where can I park?');
    await own.click(charlie.page.getByRole('button', { name: 'Save', exact: true }));
    const ask = charlie.panel('Approval').getByRole('button', { name: 'Ask for publication' });
    await own.picture('ask-for-approval', ask);
    await own.click(ask);
    const dialog = charlie.page.getByRole('dialog', { name: 'Ask for publication' });
    await own.click(dialog.getByRole('button', { name: 'Ask', exact: true }));
    await expect(charlie.panel('Approval').getByText('Waits for approval')).toBeVisible();

    const { page } = steps;
    await page.reload();
    await steps.click(page.getByRole('link', { name: 'Where can I park?' }));
    const approve = page.getByRole('button', { name: 'Approve and publish' });
    await expect(approve).toBeVisible();
    await steps.picture('approve', approve);
    await steps.click(approve);
  },
  expect: async ({ request }) => expectLive(request, '/faqs/', 'Where can I park?'),
});

task('Find what is overdue', {
  prepare: async ({ api, request }) => {
    const review = { lastReviewed: '2020-01-10', nextDue: '2023-01-10', reviewer: 'Erin Staff' };
    const page = { title: 'Resting well', slug: 'resting-well', summary: 'How to rest.', blocks: [], review };
    await api.create('page', page);
    await expectLive(request, '/resting-well/', '10 January 2023');
  },
  do: async ({ steps }) => {
    const { page } = steps;
    await page.reload();
    const overdue = page.getByRole('list', { name: 'Yours' }).getByRole('link', { name: 'Resting well' });
    await steps.picture('find-what-is-overdue', overdue);
    await steps.click(overdue);
    await steps.click(page.getByRole('button', { name: 'Sign off' }));
    const dialog = page.getByRole('dialog', { name: 'Sign off' });
    await steps.write(dialog.getByLabel(/^What your approval rests on/), 'NICE NG193, April 2021');
    await steps.click(dialog.getByRole('button', { name: 'I approve this version' }));
  },
  expect: async ({ request }) => {
    const today = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    await expectLive(request, '/resting-well/', today);
  },
});
