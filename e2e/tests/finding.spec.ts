import { expect, type Page, test } from '@playwright/test';
import { stackAddresses } from './stack.ts';

const at = (path: string) => `${stackAddresses().siteUrl}${path}`;

test('a word in the search box of any page leads to the pages that hold it, by keyboard alone', async ({
  page,
}) => {
  await page.goto(at('/contact/'));
  await page.getByRole('searchbox', { name: 'Search this website' }).focus();
  await page.keyboard.type('mindfulness');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^\d+ pages? found for “mindfulness”$/);
  await expect(page).toHaveTitle(/^mindfulness - Search/);
  const first = page.getByRole('main').getByRole('list').first().getByRole('link').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mindfulness');
});

test('a search that finds nothing says so and how to go on', async ({ page }) => {
  await page.goto(at('/search/?q=xylophone'));
  await expect(page.getByRole('status')).toHaveText('No page has “xylophone”');
  await page.getByRole('main').getByRole('link', { name: 'A to Z of pages' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A to Z of pages');
});

test('a search in a tab that was open when its index went away asks the index of today', async ({ page }) => {
  await page.route(/\/pagefind\/pagefind\.js$/, (route) => route.fulfill({ status: 404 }));
  await page.goto(at('/search/?q=mindfulness'));
  await expect(page.getByRole('status')).toHaveText(/^\d+ pages? found for “mindfulness”$/);
});

test('a search that does not work says so, and leads to the list of all pages', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(at('/search/?q=mindfulness'));
  await expect(page.getByRole('status')).toHaveText('Search does not work at this moment');
  const text = page.getByRole('paragraph').filter({ hasText: 'Try again' });
  await expect(text.getByRole('link', { name: 'A to Z of pages' })).toBeVisible();
});

/** Safari before 17, Chrome before 120: the styles ask for a media feature that they do not know. */
async function forgetScripting(page: Page): Promise<void> {
  await page.route('**/*.css', async (route) => {
    const css = await (await route.fetch()).text();
    expect(css).toContain('scripting:enabled');
    await route.fulfill({
      contentType: 'text/css',
      body: css.replaceAll('scripting:enabled', 'unknown-feature:x'),
    });
  });
}

for (const knows of [true, false])
  test(`where the script of search does not start, the list of all pages stands in, in a browser that ${knows ? 'knows' : 'cannot tell'} whether scripts run`, async ({
    page,
  }) => {
    if (!knows) await forgetScripting(page);
    // As in Safari before 16.4, which cannot read its regular expressions.
    await page.route(/\/SearchPage[^/]*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'const = not read' }),
    );
    await page.goto(at('/search/?q=mindfulness'));
    await expect(page.getByText('Search needs JavaScript')).toBeVisible({ timeout: 10_000 });
    await expect(page.getByRole('main').getByRole('link', { name: 'Mindfulness' }).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible({ visible: knows });
  });

test('paper has the pages that a search found, and the words', async ({ page }) => {
  await page.goto(at('/search/?q=mindfulness'));
  await expect(page.getByRole('status')).toHaveText(/found for “mindfulness”$/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('status')).toBeVisible();
  await expect(page.getByRole('main').getByRole('list').first().getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('searchbox')).toBeHidden();
});

test('what somebody types before the script of search has come stays', async ({ page }) => {
  let load = () => {};
  const typed = new Promise<void>((resolve) => {
    load = resolve;
  });
  await page.route(/\/SearchPage[^/]*\.js$/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(at('/search/?q=mindfulness'), { waitUntil: 'commit' });
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('pacing');
  load();
  await expect(page.getByRole('status')).toHaveText(/found for “mindfulness”$/);
  await expect(box).toHaveValue('pacing');
});

test('a link within the search page leaves what was found, also offline', async ({ page, context }) => {
  await page.goto(at('/search/?q=mindfulness'));
  const found = page.getByRole('status');
  await expect(found).toHaveText(/found for “mindfulness”$/);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Skip to main content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#maincontent$/);
  await page.goBack();
  await expect(page).toHaveURL(/mindfulness$/);
  await expect(found).toHaveText(/found for “mindfulness”$/);
});

test('a browser that cannot tell whether scripts run learns it from the script', async ({ page }) => {
  await forgetScripting(page);
  await page.goto(at('/search/?q=mindfulness'));
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
  await expect(page.getByText('Search needs JavaScript')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await page.goto(at('/faqs/'));
  await expect(page.getByRole('button', { name: 'Open all answers' })).toBeHidden();
});

test('what is searched for runs nothing', async ({ page }) => {
  const words = '<img src=x onerror="window.hacked=1">';
  await page.goto(at(`/search/?q=${encodeURIComponent(words)}`));
  await expect(page.getByRole('status')).toContainText('“window.hacked=1”');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test.describe('a question', () => {
  test('is open for readers who follow its link', async ({ page }) => {
    await page.goto(at('/faqs/#how-do-i-get-referred'));
    const link = page.getByRole('link', { name: 'Link to this answer (How do I get referred?)' });
    await expect(link).toBeVisible();
    await expect(page.getByRole('group').filter({ has: link })).toHaveAttribute('open', '');
  });

  test('opens with all others at once, and closes again', async ({ page }) => {
    await page.goto(at('/faqs/'));
    const open = page.locator('.nhsuk-expander[open]');
    const all = await page.locator('.nhsuk-expander').count();
    await page.getByRole('button', { name: 'Open all answers' }).click();
    await expect(open).toHaveCount(all);
    await page.getByRole('button', { name: 'Close all answers' }).click();
    await expect(open).toHaveCount(0);
  });

  test('and what else the page does go on where its link is no well-formed address', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(at('/faqs/#50%'));
    await page.getByRole('button', { name: 'Open all answers' }).click();
    await expect(page.getByRole('button', { name: 'Close all answers' })).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('is on paper with its answer', async ({ page }) => {
    await page.goto(at('/faqs/'));
    await page.emulateMedia({ media: 'print' });
    const answers = page.locator('.nhsuk-expander .nhsuk-details__text');
    for (const answer of await answers.all()) await expect(answer).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(page.getByText('Page last reviewed')).toBeVisible();
    await expect(page.getByText(/^Printed from http/)).toBeVisible();
  });
});

test('the booklet holds the pages of the service, one after the other, and is printed by a button', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-was-printed', '');
  });
  await page.goto(at('/booklet/'));
  const contents = page.getByRole('navigation', { name: 'In this booklet' }).getByRole('link');
  const titles = await contents.allTextContents();
  expect(titles.length).toBeGreaterThan(8);
  await expect(page.locator('.app-chapter > h2').filter({ hasText: /./ })).toHaveText([
    ...titles,
    'If you need help now',
  ]);
  await page.getByRole('button', { name: 'Print this booklet' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-was-printed', '');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page lists all pages instead', async ({ page }) => {
    await page.goto(at('/search/?q=pain'));
    await expect(page.getByText('Search needs JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Mindfulness' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open all answers' })).toHaveCount(0);
  });

  test('a question still opens by its link', async ({ page }) => {
    await page.goto(at('/faqs/#how-do-i-get-referred'));
    await expect(
      page.getByRole('link', { name: 'Link to this answer (How do I get referred?)' }),
    ).toBeVisible();
  });

  test('no button stands there that does nothing', async ({ page }) => {
    await page.goto(at('/faqs/'));
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

test.describe('a reader with own preferences', () => {
  for (const [name, change] of Object.entries({
    'text of twice the size': 'html { font-size: 200% !important }',
    'wide spacing of letters, words and lines (WCAG 1.4.12)':
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  })) {
    test(`reads every word with ${name}`, async ({ page }) => {
      await page.setViewportSize({ width: 640, height: 800 });
      for (const path of ['/', '/programme/', '/faqs/', '/contact/']) {
        await page.goto(at(path));
        await page.addStyleTag({ content: change }).catch(() =>
          page.evaluate((css) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = [sheet];
          }, change),
        );
        expect
          .soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path)
          .toBeLessThanOrEqual(0);
        expect.soft(await findClipped(page), path).toEqual([]);
      }
    });
  }

  test('with styles off finds skip link, headings and content in the order of reading', async ({ page }) => {
    await page.route('**/*.css', (route) => route.abort());
    await page.goto(at('/programme/'));
    const text = ((await page.locator('body').textContent()) ?? '').replace(/\s+/g, ' ');
    const order = [
      'Skip to main content',
      'The Pain Self-Management Programme',
      'Page last reviewed',
      'Accessibility statement',
    ];
    const places = order.map((part) => text.lastIndexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('who wants no motion sees none', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(at('/'));
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

/** Texts that are cut off because their box is smaller than they are. */
async function findClipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => !element.closest('.nhsuk-u-visually-hidden, [aria-hidden], thead, video, svg'))
      .filter((element) => getComputedStyle(element).overflow !== 'visible')
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
      )
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}
