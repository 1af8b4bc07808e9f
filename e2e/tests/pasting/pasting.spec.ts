import { expect, type Page } from '@playwright/test';
import type { Admin } from '../admin.ts';
import { expectLive, readPage } from '../public-site.ts';
import { test } from '../staff.ts';
import { type Clipboard, GOOGLE_DOCS, WEB_PAGE, WORD } from './clipboards.ts';

const words = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** What each leaves in the text, as the website shows it. */
const SOURCES: readonly [string, Clipboard, string[]][] = [
  [
    'Word',
    WORD,
    [
      'Getting ready</h3>',
      '<p>Bring your <strong>medicines</strong>. See <a href="https://www.nhs.uk/medicines/">all medicines</a>.</p>',
      '<li>A list of what you <em>take</em></li>',
      '<li>Water</li>',
      '<li>Come in</li>',
      '<p>Monday | 9am</p>',
    ],
  ],
  [
    'Google Docs',
    GOOGLE_DOCS,
    [
      'Your first visit</h3>',
      '<p>Plan for <strong>two hours</strong> 🙂.</p>',
      '<em>Park behind the house</em>',
      '<li>By the lift</li>',
    ],
  ],
  [
    'a web page',
    WEB_PAGE,
    [
      'Pacing</h3>',
      '<p>Stop <strong>before</strong> it hurts. <a href="https://www.nhs.uk/pacing/">Read more</a> or try this.</p>',
      '<li>Within one</li>',
      '<li>Two</li>',
      '<p>Name Send</p>',
    ],
  ],
];

for (const [source, clipboard, expected] of SOURCES) {
  test(`what is pasted from ${source} keeps its words and their order, and only formatting that the website has`, async ({
    admin,
    api,
    request,
  }) => {
    const question = `What is pasted from ${source}?`;
    const slug = `pasted-${source.toLowerCase().replaceAll(' ', '-')}`;
    const documentId = await api.createDraft('faq', { question, slug });
    await openText(admin, documentId);
    await paste(admin.page, clipboard);
    await admin.publish();
    await expectLive(request, '/faqs/', expected[0] ?? '');
    const [, answer = ''] = (await readPage(request, '/faqs/')).split(`<div id="${slug}">`);
    const [own = ''] = answer.split('Link to this answer');
    const shown = own.replace(/\s+/g, ' ').replaceAll(/<(\w+)( href="[^"]*")?[^>]*>/g, '<$1$2>');
    const places = expected.map((part) => shown.indexOf(part));
    expect(places, shown.slice(0, 3000)).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(await admin.page.evaluate(() => 'evil' in window)).toBe(false);
    await api.remove('faq', documentId);
  });
}

test('what is pasted into the middle of a text runs into it, also a list, and can be undone', async ({
  admin,
  api,
}) => {
  const answer = words('After.');
  const documentId = await api.create('faq', { question: 'In the middle?', slug: 'middle', answer });
  const editor = await openText(admin, documentId, { atStartOf: 'After.' });
  const { page } = admin;
  await page.keyboard.type('Before. ');
  await paste(page, { html: '<ul><li>One</li><li>Two</li></ul>', plain: 'One\nTwo' });
  await expect(editor.getByRole('listitem')).toHaveText(['One', 'Two']);
  await expect(editor.locator('> p')).toHaveText([/^Before\.\s*$/, 'After.']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.locator('> p')).toHaveText(['Before. After.']);
  await paste(page, { html: '<span style="color:red">And <b>then</b>.</span>', plain: 'And then.' });
  await expect(editor.locator('> p')).toHaveText(['Before. And then.After.']);
  await api.remove('faq', documentId);
});

test('a text that is pasted or dropped keeps its numbers, and a message says what is left out of it', async ({
  admin,
  api,
}) => {
  const documentId = await api.createDraft('faq', { question: 'How many cells?', slug: 'how-many-cells' });
  const editor = await openText(admin, documentId);
  const html =
    '<p>There are 10<sup>9</sup><span class=msoDel><del> or so</del></span> cells<span class=MsoCommentReference>[JS1]</span>.</p>';
  await paste(admin.page, { html, plain: 'There are 109 or so cells[JS1].' });
  await expect(editor.getByRole('paragraph')).toHaveText('There are 10⁹ cells.');
  const message = admin.page.getByText('1 deleted passage and 1 comment were left out.');
  await expect(message).toBeVisible();
  const question = admin.page.getByLabel(/^Question/);
  await question.fill('');
  await paste(admin.page, { html, plain: 'There are 109 or so cells[JS1].' });
  await expect(question).toHaveValue('There are 10⁹ cells.');
  await question.fill('');
  await question.evaluate((field, html) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/html', html);
    const { x, y } = field.getBoundingClientRect();
    const place = { clientX: x + 5, clientY: y + 5 };
    field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...place }));
  }, html);
  await expect(question).toHaveValue('There are 10⁹ cells.');
  await api.remove('faq', documentId);
});

test('three lines become one list, and a line after it goes on with its number', async ({ admin, api }) => {
  const answer = ['One', 'Two', 'Three', 'And', 'Five'].flatMap(words);
  const documentId = await api.create('faq', { question: 'Which steps?', slug: 'steps', answer });
  const editor = await openText(admin, documentId, { atStartOf: 'One' });
  const { page } = admin;
  const button = page.getByRole('toolbar').getByRole('button', { name: 'Numbered list' });
  await editor.getByText('Three').click({ modifiers: ['Shift'] });
  await button.click();
  await expect(editor.getByRole('list')).toHaveCount(1);
  await expect(editor.getByRole('listitem')).toHaveText(['One', 'Two', 'Three']);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await editor.getByText('Five').click({ position: { x: 1, y: 8 } });
  await page.keyboard.type('4. ');
  await expect(editor.locator('ol').last()).toHaveAttribute('start', '4');
  await expect(editor.getByRole('listitem')).toHaveText(['One', 'Two', 'Three', 'Five']);
  await api.remove('faq', documentId);
});

test('what says that it comes from an editor like ours, and does not, breaks nothing', async ({
  admin,
  api,
}) => {
  const documentId = await api.create('faq', {
    question: 'From elsewhere?',
    slug: 'from-elsewhere',
    answer: words('Words.'),
  });
  const editor = await openText(admin, documentId);
  const html =
    '<p data-rich-text data-pm-slice="9 9 {">Seen by <a data-url="javascript:evil()" data-target="{" href="javascript:evil()">people</a><video src="x"></video></p><div data-stored="{">here</div>';
  await paste(admin.page, { html, plain: 'Seen by people here' });
  await expect(editor).toContainText('Words.Seen by people');
  await expect(editor.locator('[href], video')).toHaveCount(0);
  await api.remove('faq', documentId);
});

test('what is copied from a text comes back as it was', async ({ admin, api }) => {
  const answer = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: '10' },
        { type: 'text', text: '2.5', superscript: true },
        { type: 'text', text: ' Croeso\nyma', lang: 'cy' },
        { type: 'link', url: 'https://www.nhs.uk/', children: [{ type: 'text', text: 'NHS', bold: true }] },
      ],
    },
    {
      type: 'list',
      format: 'ordered',
      start: 4,
      children: [{ type: 'list-item', children: [{ type: 'text', text: 'Rest' }] }],
    },
  ];
  const documentId = await api.createDraft('faq', { question: 'Twice?', slug: 'twice', answer });
  const { page } = admin;
  await openText(admin, documentId);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('Delete');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect(save).toBeEnabled();
  await page.keyboard.press('ControlOrMeta+v');
  // Strapi compares what the form holds with what is stored.
  await expect(save).toBeDisabled();
  await api.remove('faq', documentId);
});

/** Opens an FAQ and puts the cursor into its answer by one click. */
async function openText(admin: Admin, documentId: string, { atStartOf }: { atStartOf?: string } = {}) {
  await admin.open(`/content-manager/collection-types/api::faq.faq/${documentId}`);
  const editor = admin.page.getByRole('textbox', { name: /^Answer/ });
  if (atStartOf) await editor.getByText(atStartOf).click({ position: { x: 1, y: 8 } });
  else await editor.click();
  return editor;
}

/** Puts something on the clipboard as another program does, and pastes it where the cursor stands. */
async function paste(page: Page, content: Clipboard): Promise<void> {
  await page.evaluate(({ html, plain }) => {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', plain);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', put, { capture: true, once: true });
  }, content);
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
}
