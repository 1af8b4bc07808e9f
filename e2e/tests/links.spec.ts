import { expect } from '@playwright/test';
import { findBarriers } from '../checks/admin-accessibility.ts';
import { expectLive } from './public-site.ts';
import { test } from './staff.ts';

const answer = [{ type: 'paragraph', children: [{ type: 'text', text: 'Read about our programme' }] }];
const PROGRAMME = 'The Pain Self-Management Programme';

test('a link is given its target by name, with a part of it, and follows that when it moves', async ({
  admin,
  api,
  request,
}) => {
  const slug = 'moves-away';
  const heading = { type: 'heading', level: 2, children: [{ type: 'text', text: 'Getting ready' }] };
  const target = await api.create('page', {
    title: 'A page that moves',
    slug,
    summary: 'A page.',
    blocks: [{ __component: 'blocks.text', body: [heading, ...answer] }],
  });
  const question = await api.create('faq', { question: 'What moves?', slug: 'what-moves', answer });
  await admin.openEntry('faq', 'What moves?');
  await admin.page.getByRole('textbox', { name: /^Answer/ }).click();
  await admin.page.keyboard.press('ControlOrMeta+a');
  await admin.page.getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = admin.page.getByRole('dialog', { name: 'Add a link' });
  const field = dialog.getByRole('combobox', { name: 'Where does the link go?' });
  await expect(field).toBeFocused();
  await field.pressSequentially('that moves');
  await expect(dialog.getByRole('group', { name: 'Pages' }).getByRole('option')).toHaveText(
    `A page that moves/${slug}/`,
  );
  expect(await findBarriers(admin.page)).toEqual([]);
  await field.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText(`On this site: A page that moves (/${slug}/)`);
  await dialog.getByRole('combobox', { name: 'Part of the page' }).click();
  await admin.page.getByRole('option', { name: 'Getting ready' }).click();
  await field.press('Enter');
  await expect(dialog).toBeHidden();
  await admin.publish();

  await api.publish('page', target, { slug: 'moved-on' });
  await expectLive(request, '/faqs/', 'href="/moved-on/#getting-ready"');
  await api.remove('faq', question);
  await api.remove('page', target);
});

test('what is typed for a link is said back, named when it is wrong, and not lost by a click beside it', async ({
  admin,
  api,
}) => {
  const question = await api.createDraft('faq', {
    question: 'Who is called?',
    slug: 'who-is-called',
    answer,
  });
  await admin.openEntry('faq', 'Who is called?');
  await admin.page.setViewportSize({ width: 390, height: 844 });
  const text = admin.page.getByRole('textbox', { name: /^Answer/ });
  await text.click();
  await admin.page.keyboard.press('ControlOrMeta+a');
  await admin.page.getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = admin.page.getByRole('dialog', { name: 'Add a link' });
  const field = dialog.getByRole('combobox', { name: 'Where does the link go?' });
  await field.pressSequentially('programme');
  await expect(dialog.getByRole('group', { name: 'Pages' }).getByRole('option').first()).toContainText(
    PROGRAMME,
  );
  expect(await findBarriers(admin.page)).toEqual([]);
  await admin.page.mouse.click(4, 4);
  await expect(field).toHaveValue('programme');
  await field.press('ArrowDown');
  await expect(dialog.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');

  const says = async (typed: string, said: string) => {
    await field.fill(typed);
    await expect(dialog.getByRole('status')).toHaveText(said);
  };
  await says('0300 123 4567', 'Phone 03001234567');
  await says('pain@example.org', 'E-mail to pain@example.org');
  await says('/programme/', `Page of this site: ${PROGRAMME}`);
  await field.fill('javascript:alert(1)');
  await field.press('Enter');
  await expect(dialog.getByText(/is not a link that the website can use/)).toBeVisible();
  await says('www.nhs.uk', 'Website: https://www.nhs.uk/');
  await field.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(text.locator('a')).toHaveCount(0);
  await api.remove('faq', question);
});
