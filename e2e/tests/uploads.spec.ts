import { expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findBarriers } from '../checks/admin-accessibility.ts';
import type { Admin } from './admin.ts';
import { expectLive, readPage } from './public-site.ts';
import { test } from './staff.ts';

const picture = (name: string) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#005eb8' } })
    .png()
    .toBuffer()
    .then((buffer) => ({ name, mimeType: 'image/png', buffer }));

/** As somebody does who comes from the start page. */
async function chooseFiles(admin: Admin, ...names: string[]): Promise<void> {
  const { page } = admin;
  await admin.open('/');
  await page.getByRole('link', { name: 'Pictures and files' }).click();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Upload files' }).click();
  await (await choosing).setFiles(await Promise.all(names.map(picture)));
}

const question = (page: Page): Locator => page.getByRole('dialog', { name: 'What does this picture show?' });
const words = (page: Page): Locator => question(page).getByRole('textbox', { name: /^Alternative text/ });
const upload = (page: Page): Locator => question(page).getByRole('button', { name: 'Upload', exact: true });

/** A file in the list of the library. */
const listed = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('button', { name, exact: true });

async function expectWords(admin: Admin, name: string, text: string): Promise<void> {
  const { page } = admin;
  await listed(page, name).click();
  await expect(page.getByRole('textbox', { name: 'Alternative text' })).toHaveValue(text);
}

test('a picture is uploaded from the library once somebody has said what it tells', async ({ editor }) => {
  const { page } = editor;
  await chooseFiles(editor, 'blue-door.png');
  await expect(question(page).getByText('blue-door.png')).toBeVisible();
  await expect(words(page)).toBeFocused();
  // Strapi's own list of uploads, behind the question, has a bar without a name.
  const isOurs = (barrier: string) => !barrier.includes('role="progressbar"');
  expect((await findBarriers(page)).filter(isOurs)).toEqual([]);
  await upload(page).click();
  await expect(question(page).getByText('Write what it shows, or tick “Decorative”.')).toBeVisible();
  await words(page).fill('The blue door of the clinic.');
  await upload(page).click();
  await expect(question(page)).toBeHidden();
  await expect(page.getByText('Upload successful!')).toBeVisible();
  await expectWords(editor, 'blue-door.png', 'The blue door of the clinic.');
});

test('several pictures are asked about one after the other, and one of them may be decorative', async ({
  editor,
}) => {
  const { page } = editor;
  await chooseFiles(editor, 'first-door.png', 'second-door.png');
  await expect(question(page).getByText('first-door.png')).toBeVisible();
  await words(page).fill('A door.');
  await upload(page).click();
  await expect(question(page).getByText('second-door.png')).toBeVisible();
  await expect(words(page)).toHaveValue('');
  await question(page).getByRole('checkbox', { name: 'Decorative: it gives no information' }).click();
  await upload(page).click();
  await expect(page.getByText('Upload successful!')).toBeVisible();
  await expectWords(editor, 'second-door.png', '');
});

test('a click beside the question about a picture loses no word', async ({ editor }) => {
  const { page } = editor;
  await chooseFiles(editor, 'lasting-door.png');
  await words(page).fill('The red door of the clinic.');
  await page.mouse.click(5, 5);
  await expect(words(page)).toHaveValue('The red door of the clinic.');
  await upload(page).click();
  await expect(page.getByText('Upload successful!')).toBeVisible();
  await expectWords(editor, 'lasting-door.png', 'The red door of the clinic.');
});

test('a picture that nobody says anything about is not uploaded, and the list of uploads says why', async ({
  editor,
}) => {
  const { page } = editor;
  await chooseFiles(editor, 'silent-door.png', 'mute-door.png', 'told-door.png');
  await expect(question(page).getByText('silent-door.png')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question(page).getByText('mute-door.png')).toBeVisible();
  await question(page).getByRole('button', { name: 'Do not upload it' }).last().click();
  await expect(question(page).getByText('told-door.png')).toBeVisible();
  await words(page).fill('A door.');
  await upload(page).click();
  await expect(
    page.getByText(/“silent-door.png” was not uploaded: it needs words for people who cannot see it\./),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(listed(page, 'told-door.png')).toBeVisible();
  await expect(listed(page, 'silent-door.png')).toBeHidden();
});

test('a decorative picture can be cropped, in its place and as a copy', async ({ editor, api }) => {
  const { page } = editor;
  const { buffer } = await picture('line.png');
  await api.upload('line.png', 'image/png', buffer, 'decorative');
  await editor.open('/plugins/upload?_q=line.png');
  await listed(page, 'line.png').click();
  const crop = async (width: string, doIt: string) => {
    await page.getByRole('button', { name: 'Crop', exact: true }).click();
    const size = page.getByLabel('Width (px)');
    await size.fill(width);
    await size.press('Tab');
    await page.getByRole('button', { name: doIt, exact: true }).click();
  };
  await crop('200', 'Apply');
  await expect(page.getByText('File cropped.')).toBeVisible();
  await crop('100', 'Save as copy');
  await question(page).getByRole('checkbox', { name: 'Decorative: it gives no information' }).click();
  await upload(page).click();
  await expect(listed(page, 'line.png')).toHaveCount(2);
});

test('a picture that falls onto the field of an entry is asked about, too', async ({ editor, api }) => {
  const { page } = editor;
  const title = 'Drops a picture';
  const blocks = [{ __component: 'blocks.image' }];
  const id = await api.createDraft('page', { title, slug: 'drops-a-picture', summary: 'A page.', blocks });
  await editor.openEntry('page', title);
  await page.getByRole('button', { name: /^Picture/ }).click();
  await page.getByRole('button', { name: /choose a file/ }).click();
  await page.getByRole('button', { name: 'Add more files' }).click();
  const dropping = page.getByRole('button', { name: /^Drag & Drop here/ });
  await dropping.setInputFiles(await picture('dropped-door.png'));
  await page.getByRole('button', { name: 'Upload 1 file' }).click();
  await words(page).fill('A dropped door.');
  await upload(page).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByText('dropped-door.png').first()).toBeVisible();
  await api.remove('page', id);
});

test('what is said of a picture is changed in the library, and its name after a question while a page links to it', async ({
  editor,
  api,
  request,
}) => {
  const { page } = editor;
  const { buffer } = await picture('green-door.png');
  const id = await api.upload('green-door.png', 'image/png', buffer, 'A door.');
  const showing = { title: 'Shows the door', slug: 'shows-the-door', summary: 'A page.' };
  await api.create('page', { ...showing, blocks: [{ __component: 'blocks.image', image: id }] });
  await expectLive(request, '/shows-the-door/', '/green-door-');
  const [address = ''] = /\/media\/[^" ]+\/green-door-\d+\.webp/.exec(
    await readPage(request, '/shows-the-door/'),
  ) ?? [''];
  const link = { type: 'link', url: address, children: [{ type: 'text', text: 'The door' }] };
  const linking = { title: 'Links to the door', slug: 'links-to-the-door', summary: 'A page.' };
  const body = [{ type: 'paragraph', children: [link] }];
  await api.create('page', { ...linking, blocks: [{ __component: 'blocks.text', body }] });

  await editor.open('/plugins/upload?_q=green-door');
  await listed(page, 'green-door.png').click();
  const save = page.getByRole('button', { name: 'Save changes' });
  await page.getByRole('textbox', { name: 'Alternative text' }).fill('The green door of the clinic.');
  await save.click();
  await expect(page.getByText('File updated')).toBeVisible();

  // Opened again each time: after saving, Strapi's form takes the stored words over what is typed meanwhile.
  const rename = async () => {
    await editor.open('/plugins/upload?_q=green-door');
    await listed(page, 'green-door.png').click();
    await page.getByRole('textbox', { name: /^File name/ }).fill('blue-gate.png');
    await save.click();
  };
  await rename();
  const asked = page.getByRole('dialog', { name: 'Rename the file although links to it break?' });
  await expect(
    asked.getByText(`“Links to the door” links to ${address}, where there will be no file.`),
  ).toBeVisible();
  await asked.getByRole('contentinfo').getByRole('button', { name: 'Do not rename it' }).click();
  await expect(asked).toBeHidden();
  await rename();
  await asked.getByRole('button', { name: 'Rename it anyway' }).click();
  await editor.open('/plugins/upload?_q=blue-gate');
  await expect(listed(page, 'blue-gate.png')).toBeVisible();
  for (const { title } of [linking, showing]) await api.removeByTitle('page', title);
});
