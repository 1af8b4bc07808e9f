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

task('Write a page', {
  do: async ({ steps }) => {
    const { page } = steps;
    await steps.openList('Pages');
    await steps.click(page.getByRole('link', { name: 'Add new' }));
    await steps.write(page.getByRole('textbox', { name: /^Title/ }), TITLE);
    await steps.write(page.getByRole('textbox', { name: /^Summary/ }), 'What happens when you come to us.');
    await addText(steps);
    await addPicture(steps);
    await addTable(steps);
    await addQuestions(steps);
    await steps.publish();
  },
  expect: async ({ request }) => {
    for (const words of ['<li>your letter', 'How to get referred</a>', '9am', 'group'])
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
  await page.locator('[data-do="fields"] :focus').waitFor();
}

async function addText(steps: Steps): Promise<void> {
  const { page } = steps;
  await addBlock(steps, 'text');
  await page.keyboard.type('Please bring:');
  await page.keyboard.press('Enter');
  await steps.click(page.getByRole('button', { name: 'Bulleted list' }));
  for (const line of ['your letter', 'your glasses', '']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('Read about ');
  await steps.click(page.getByRole('button', { name: 'Link', exact: true }));
  await page.keyboard.type('referred');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

async function addPicture(steps: Steps): Promise<void> {
  const { page } = steps;
  await addBlock(steps, 'picture');
}

async function addTable(steps: Steps): Promise<void> {
  const { page } = steps;
  await addBlock(steps, 'table');
  await page.keyboard.type('When we are open');
  await page.keyboard.press('Tab');
  for (const words of HOURS.flat()) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
}

async function addQuestions(steps: Steps): Promise<void> {
  const { page } = steps;
  await addBlock(steps, 'questions');
  await steps.choose(page.getByRole('combobox', { name: /^Show/ }), 'Only those chosen');
  await steps.click(page.getByRole('combobox', { name: /^Questions/ }));
}
