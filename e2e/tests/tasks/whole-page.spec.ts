import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { expectLive } from '../public-site.ts';
import type { Steps } from './steps.ts';
import { task } from './task.ts';

const TITLE = 'Your first visit';
const HOURS = [
  ['Day', 'Opens', 'Closes'],
  ['Monday', '9am', '5pm'],
  ['Tuesday', '9am', '5pm'],
  ['Wednesday', '9am', '1pm'],
  ['Thursday', '9am', '5pm'],
  ['Friday', '9am', '4pm'],
];

const PHOTO = path.resolve(import.meta.dirname, '../../../apps/cms/seed-media/nurse.webp');

task('Write a page', {
  // The library shows what came last.
  prepare: async ({ api }) => {
    await api.upload('first-visit.webp', 'image/webp', await readFile(PHOTO), 'A nurse talks to a patient.');
  },
  do: async ({ steps }) => {
    const { page } = steps;
    await steps.openList('Pages');
    await steps.click(page.getByRole('link', { name: 'Add new' }));
    await steps.click(page.getByRole('textbox', { name: /^Title/ }));
    await steps.type(TITLE);
    await steps.click(page.getByRole('textbox', { name: /^Summary/ }));
    await steps.type('What happens when you come to us.');
    await addText(steps);
    await addPicture(steps);
    await addTable(steps);
    await addQuestions(steps);
    await steps.picture('write-a-page', page.getByRole('button', { name: 'Publish', exact: true }));
    await steps.publish();
  },
  expect: async ({ request }) => {
    for (const words of [
      '<li>your letter',
      'How to get referred</a>',
      '9am',
      'nurse',
      'Will I have to exercise?',
    ])
      await expectLive(request, '/your-first-visit/', words);
  },
  tidyUp: async ({ api }) => api.removeByTitle('page', TITLE),
});

/** The choice of blocks has the cursor at once, and then the first field of the new block. */
async function addBlock(steps: Steps, name: string): Promise<void> {
  const { page } = steps;
  await steps.click(page.getByRole('button', { name: 'Add a block', exact: true }));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.locator('[data-blocks] > li').last().locator('[data-do="fields"] :focus').waitFor();
}

async function addText(steps: Steps): Promise<void> {
  const { page } = steps;
  await addBlock(steps, 'text');
  await steps.type('Please bring:\n');
  await steps.click(page.getByRole('button', { name: 'Bulleted list' }));
  await page.keyboard.type('your letter\nyour glasses\n\nRead about ');
  await steps.click(page.getByRole('button', { name: 'Link', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Add a link' });
  await steps.type('referred');
  await expect(dialog.getByRole('option').first()).toContainText('How to get referred');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('[contenteditable="true"]:focus')).toContainText(
    'Read about How to get referred',
  );
}

async function addPicture(steps: Steps): Promise<void> {
  const { page } = steps;
  await addBlock(steps, 'picture');
  await expect(page.locator(':focus')).toHaveText('Click to choose a file, or drop one here');
  await steps.click(page.locator(':focus'));
  const dialog = page.getByRole('dialog');
  // Strapi's card is a button with a box in it: a click beside the box opens the picture's details.
  await steps.click(dialog.getByRole('button', { name: 'first-visit.webp' }).locator('[role="checkbox"]'));
  await steps.click(dialog.getByRole('button', { name: 'Finish' }));
  await expect(dialog).toBeHidden();
}

async function addTable(steps: Steps): Promise<void> {
  const { page } = steps;
  await addBlock(steps, 'table');
  await steps.type('When we are open');
  for (const words of HOURS.flat()) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(words);
  }
}

async function addQuestions(steps: Steps): Promise<void> {
  const { page } = steps;
  await addBlock(steps, 'questions');
  await steps.choose(page.getByRole('combobox', { name: /^Show/ }), 'Only those chosen');
  const questions = page.getByRole('combobox', { name: /^Questions/ });
  await steps.click(questions);
  for (const words of ['exercise', 'referred']) {
    await steps.type(words);
    await page.getByRole('option', { name: new RegExp(words) }).waitFor();
    await page.keyboard.press('Enter');
    await expect(questions).toHaveValue('');
  }
}
