import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasOverviewPart, partsOfContent, SITE_FILES } from '@pain/checks/site';
import { contentTypes, type Document } from '@pain/schema';
import { news as newsType, testEvent } from '@pain/schema/fixtures';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aNews, anAlert, anEvent, anFaq, aPage, block, leastSite, SITE_URL } from '../fixtures/documents.ts';
import { addSocialImage } from '../media/social-image.ts';
import { toRoutes } from '../routes/to-routes.ts';
import type { WholeSite } from './make-site.ts';
import type { MadePages } from './output-folder.ts';
import { RenderError } from './render-error.ts';
import { renderPages } from './render-pages.ts';
import { loadRenderer, type Renderer } from './renderer/load-renderer.ts';
import { addSitemap } from './sitemap.ts';
import { toManifest } from './to-manifest.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const state = { epoch: 'e', revision: 1, nonce: 'n' };

let outDir: string;

beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(outDir, { recursive: true }));

function siteOf(...more: Document[]): WholeSite {
  const documents = leastSite(...more);
  const site = toRoutes(documents, NOW, SITE_URL);
  return { ...site, documents, manifest: toManifest(site, { state, documents }) };
}

const renderAll = async (site: WholeSite, before: MadePages | null = null) =>
  renderPages(await loadRenderer(), site, { outDir, before });
async function render(site: WholeSite, before: MadePages | null = null): Promise<MadePages> {
  const { made, failures } = await renderAll(site, before);
  expect(failures).toEqual([]);
  return made;
}
const read = (file: string) => readFileSync(path.join(outDir, file), 'utf8');
const about = (title: string) => aPage('about', { title, slug: 'about' });
const news = aPage('news', { title: 'News', slug: 'news' });

/** What a test writes instead of a page: rendering the page overwrites it. */
const MARK = 'left alone';
function mark(...files: string[]): void {
  for (const file of files) writeFileSync(path.join(outDir, file), MARK);
}

/** The renderer, and a note of each page that it renders and of what waited for its turn meanwhile. */
async function observe(): Promise<{ renderer: Renderer; seen: string[] }> {
  const renderer = await loadRenderer();
  const seen: string[] = [];
  const listPages: Renderer['listPages'] = async (site) =>
    (await renderer.listPages(site)).map((page) => ({
      ...page,
      render: () => {
        seen.push('page');
        setImmediate(() => seen.push('turn'));
        return page.render();
      },
    }));
  return { renderer: { ...renderer, listPages }, seen };
}

describe('the pages of a site', () => {
  it('are rendered with the address of the site, and what they load is beside them', async () => {
    await render(siteOf(about('About us')));
    const page = read('about/index.html');
    expect(page).toContain('<h1 class="nhsuk-heading-xl">About us</h1>');
    expect(page).toContain('<link rel="canonical" href="https://pain.example.org/about/">');
    const loaded = [...page.matchAll(/"\/(_astro\/[^"]+|favicon[^"]+)"/g)].map(([, file = '']) => file);
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.filter((file) => !existsSync(path.join(outDir, file)))).toEqual([]);
    expect(read('404.html')).toContain('Page not found');
    expect(read('robots.txt')).toContain('Sitemap: https://pain.example.org/sitemap-index.xml');
  });

  it('have the alerts on every page, also those that no editor made and the one that does not exist', async () => {
    await render(siteOf(about('About'), anAlert('a', { heading: 'The lift is broken' })));
    for (const file of [
      'about/index.html',
      'search/index.html',
      'a-to-z/index.html',
      'booklet/index.html',
      '404.html',
    ])
      expect(read(file), file).toMatch(/<main [\s\S]*The lift is broken[\s\S]*<h1/);
  });

  it('say that only files of the site may run or give style, and the search page that its engine may', async () => {
    await render(siteOf(about('About')));
    const policyOf = (file: string) =>
      /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(read(file))?.[1];
    expect(policyOf('about/index.html')).toMatch(
      /^default-src 'self'; script-src 'self'; style-src 'self'; /,
    );
    expect(policyOf('search/index.html')).toContain("script-src 'self' 'wasm-unsafe-eval'; style-src 'self'");
    expect(policyOf('404.html')).toBe(policyOf('about/index.html'));
  });

  it('of a type that is only defined are rendered as others are, with their list, while it is their time', async () => {
    const until = '2026-11-23T09:00:00.000Z';
    const ofNews = [aNews('lift', { day: '2026-11-20' }), aNews('over', { until })];
    const documents = leastSite(...ofNews, anEvent('open-day'));
    const types = [...contentTypes, newsType, testEvent];
    const site = toRoutes(documents, NOW, SITE_URL, types);
    await render({ ...site, documents, manifest: toManifest(site, { state, documents }, types) });
    const page = read('test-news/lift/index.html');
    expect(page).toMatch(/<article [^>]*data-pagefind-body[^>]*>\s*<h1[^>]*>A new lift<\/h1>/);
    expect(page).toContain('20 November 2026');
    expect(read('test-news/index.html')).toContain('href="/test-news/lift/"');
    expect(read('a-to-z/index.html')).toContain('href="/test-news/lift/"');
    expect(readdirSync(path.join(outDir, 'test-news')).sort()).toEqual(['index.html', 'lift']);
    const event = read('test-events/open-day/index.html');
    for (const words of ['Open day</h1>', '1 December 2026', 'Hall', 'All are welcome.'])
      expect(event).toContain(words);
    expect(read('test-events/index.html')).toContain('href="/test-events/open-day/"');
  });

  it('of all others have the parts that checks know of, and no others', async () => {
    const body = [{ type: 'heading', level: 2, children: [{ type: 'text', text: 'How long' }] }];
    const blocks = [block('Text', 'text', { body })];
    const ways = aPage('q', { title: '5 ways', slug: 'ways', navigationOrder: 1, blocks });
    await render(siteOf(about('About us'), ways));
    const inBooklet = [new Set<string>(), partsOfContent(ways.blocks, () => null)];
    const pages = { titles: ['Home', 'About us', '5 ways'], chapters: inBooklet };
    const letters = ['a', 'b', 'f', 'h', 'w', '0-9'].map((letter) => `letter-${letter}`);
    const chapters = ['chapter-1', 'chapter-2', 'chapter-3', 'chapter-1-how-long', 'chapter-2-how-long'];
    const parts = ['maincontent', 'search', 'search-words', 'contents', 'emergency', ...letters, ...chapters];
    for (const kind of ['search', 'a-to-z', 'booklet'] as const) {
      const html = read(`${kind}/index.html`);
      const had = parts.filter((part) => html.includes(` id="${part}"`));
      expect(
        parts.filter((part) => hasOverviewPart(kind, pages, part)),
        kind,
      ).toEqual(had);
    }
  });

  it('have beside them the files that links may lead to on every website', async () => {
    const site = siteOf(about('About us'));
    await render(site);
    await addSitemap(site.manifest.record.pages, { siteUrl: SITE_URL, outDir });
    await addSocialImage({ service: 'Service', organisation: 'Hospital' }, { outDir, cacheDir: outDir });
    expect(SITE_FILES.filter((file) => !existsSync(path.join(outDir, file)))).toEqual([]);
  });

  it('let go on what is done beside them, after each', async () => {
    const { renderer, seen } = await observe();
    await renderPages(renderer, siteOf(about('About'), news), { outDir, before: null });
    expect(seen.join(' ')).toMatch(/^page turn page turn( page turn)+$/);
  });

  it('are those of the last site also when the process has rendered another one before', async () => {
    const before = await render(siteOf(about('About')));
    const made = await render(siteOf(about('About us'), news), before);
    expect(read('about/index.html')).toContain('About us');
    expect(read('news/index.html')).toContain('News');
    expect(Object.keys(made.digests)).toContain('/news/');
  });

  it('are left alone when they would be the same', async () => {
    const before = await render(siteOf(about('About'), news));
    mark('about/index.html', 'news/index.html');
    await render(siteOf(about('About us'), news), before);
    expect(read('news/index.html')).toBe(MARK);
    expect(read('about/index.html')).toContain('About us');
  });

  it('are rendered again when nobody vouches for them, or other code made them, or they are gone', async () => {
    const site = siteOf(about('About'), news);
    const before = await render(site);
    const rendersAgain = async (vouching: MadePages | null) => {
      mark('about/index.html');
      await render(site, vouching);
      return read('about/index.html') !== MARK;
    };
    expect(await rendersAgain(before)).toBe(false);
    expect(await rendersAgain(null)).toBe(true);
    expect(await rendersAgain({ ...before, code: 'other' })).toBe(true);
    rmSync(path.join(outDir, 'about'), { recursive: true });
    await render(site, before);
    expect(statSync(path.join(outDir, 'about/index.html')).size).toBeGreaterThan(1000);
  });

  it('have no file of other code beside them that was compiled here before', async () => {
    const { clientFolder } = await loadRenderer();
    const older = path.join(clientFolder, '_astro/older.css');
    writeFileSync(older, '');
    await render(siteOf()).finally(() => rmSync(older));
    expect(readdirSync(path.join(outDir, '_astro'))).not.toContain('older.css');
  });

  it('are all made but those that cannot be rendered or have too long an address, which are named', async () => {
    const site = siteOf(about('About'), news);
    // No parser lets such a page through: it stands for a fault of the code.
    const broken = site.routes.map((route) =>
      route.path === '/about/' ? { ...route, view: { ...route.view, blocks: null as never } } : route,
    );
    const long = { ...site.routes[0], path: `/${'a'.repeat(256)}/` } as (typeof broken)[number];
    const { made, failures } = await renderAll({ ...site, routes: [long, ...broken] });
    expect(failures).toEqual([
      { path: long.path, reason: expect.stringMatching(/^ENAMETOOLONG/) },
      { path: '/about/', reason: expect.stringMatching(/^Cannot read properties of null/) },
    ]);
    expect(read('news/index.html')).toContain('News');
    expect(read('a-to-z/index.html')).toContain('About');
    expect(Object.keys(made.digests)).not.toContain('/about/');
    expect(existsSync(path.join(outDir, 'about/index.html'))).toBe(false);
  });

  it('that cannot be made may be the fault of each entry that they show, and of no other', async () => {
    const advice = anFaq('advice', { question: 'Why me?', slug: 'why-me' });
    const list = block('FaqList', 'faqList', { show: 'chosen', faqs: [{ documentId: 'advice' }] });
    const site = siteOf(aPage('help', { title: 'Help', slug: 'help', blocks: [list] }), advice, news);
    const { faults } = new RenderError([{ path: '/help/', reason: 'it throws' }], site);
    expect(faults).toEqual([
      {
        message: 'The page /help/ cannot be made: it throws',
        documents: [
          expect.objectContaining({ type: 'page', id: 'help', name: 'Page “Help”' }),
          expect.objectContaining({ type: 'faq', id: 'advice', name: 'FAQ “Why me?”' }),
        ],
        isSuspicion: true,
      },
    ]);
  });
});
