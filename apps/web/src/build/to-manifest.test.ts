import { describe, expect, it } from 'vitest';
import {
  anAlert,
  anFaq,
  aPage,
  aRedirect,
  aResource,
  block,
  leastSite,
  SITE_URL,
} from '../fixtures/documents.ts';
import { plan } from '../fixtures/files.ts';
import { toRoutes } from '../routes/to-routes.ts';
import { toManifest } from './to-manifest.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const cards = (...ids: string[]) =>
  block('PageCards', 'pageCards', { pages: ids.map((documentId) => ({ documentId })) });
const blocks = [block('FaqList', 'faqList', { show: 'all', faqs: [] }), cards('on-a-card')];
const documents = leastSite(
  aPage('in-menu', { title: 'Exercise', slug: 'exercise', navigationOrder: 1, blocks }),
  aPage('elsewhere', { title: 'Easy steps', slug: 'easy', parent: { documentId: 'in-menu' } }),
  aPage('on-a-card', { title: 'Walking', slug: 'walking' }),
  aPage('beside', { title: 'Stairs', slug: 'stairs', parent: { documentId: 'in-menu' } }),
  anFaq('f'),
  anAlert('a'),
  anAlert('of-one-page', { where: 'pages', pages: [{ documentId: 'in-menu' }] }),
);

const { record } = toManifest(toRoutes(documents, NOW, SITE_URL), {
  state: { epoch: 'e', revision: 1, nonce: 'n' },
  documents,
});
const shownOn = (path: string) =>
  record.pages
    .find((page) => page.path === path)
    ?.documents.map(({ id }) => id)
    .sort();

describe('what a site says of a page', () => {
  it('names the entry of the page, what its blocks show, the pages on its cards, and the alerts above it', () => {
    expect(shownOn('/exercise/')).toEqual(['a', 'f', 'in-menu', 'of-one-page', 'on-a-card']);
  });

  it('names the pages that it offers to read on', () => {
    expect(shownOn('/exercise/easy/')).toEqual(['a', 'beside', 'elsewhere']);
  });

  it('names each entry once, also a page that stands on a card and is offered to read on', () => {
    const twice = leastSite(
      aPage('one', { slug: 'one', related: [{ documentId: 'two' }], blocks: [cards('two', 'one')] }),
      aPage('two', { slug: 'two' }),
    );
    const [page] = toRoutes(twice, NOW, SITE_URL).routes.filter(({ path }) => path === '/one/');
    expect(page?.documents.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(page?.related).toEqual([]);
  });
});

describe('what a site says of the pages that are made of all others', () => {
  it('names the pages that the A to Z lists, and the alert above it', () => {
    expect(shownOn('/a-to-z/')).toEqual(['a', 'beside', 'elsewhere', 'home', 'in-menu', 'on-a-card']);
  });

  it('names what the booklet prints: its pages and what their blocks show, but not what they offer to read on', () => {
    expect(shownOn('/booklet/')).toEqual(['a', 'f', 'home', 'in-menu', 'on-a-card']);
  });

  it('names no entry but the alert on the search page', () => {
    expect(shownOn('/search/')).toEqual(['a']);
  });
});

describe('a file that readers save', () => {
  const file = { ...plan, documentId: 'plan', url: '/uploads/scan_0012_ab.pdf', name: 'scan_0012.pdf' };
  const resources = block('Resources', 'resources', { show: 'all', resources: [] });
  const shown = leastSite(
    aPage('read', { title: 'Read', slug: 'read', blocks: [resources] }),
    aResource('plan', { title: 'My pain plan', file }),
  );
  const { record: found, media } = toManifest(toRoutes(shown, NOW, SITE_URL), {
    state: { epoch: 'e', revision: 1, nonce: 'n' },
    documents: shown,
  });

  it('is called by the title under which they found it', () => {
    expect(media.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/media\/plan-[0-9a-f]{10}\/my-pain-plan\.pdf$/),
    ]);
  });

  it('is also found where it was before it had a name', () => {
    expect(found.redirects).toEqual([
      { from: expect.stringMatching(/^\/media\/plan-[0-9a-f]{10}\.pdf$/), to: media[0]?.path },
    ]);
  });

  it('leaves the address where it was before to a redirect of staff from there', () => {
    const [former] = found.redirects;
    const chosen = aRedirect('r', { from: former?.from, to: '/read/' });
    const moved = [...shown, chosen];
    const { record } = toManifest(toRoutes(moved, NOW, SITE_URL), {
      state: { epoch: 'e', revision: 2, nonce: 'n' },
      documents: moved,
    });
    expect(record.redirects).toEqual([{ from: former?.from, to: '/read/' }]);
  });
});
