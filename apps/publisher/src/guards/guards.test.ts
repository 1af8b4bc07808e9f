import { contentTypes } from '@pain/schema';
import { news } from '@pain/schema/fixtures';
import { describe, expect, it } from 'vitest';
import type { ChangeFacts } from './change.ts';
import { about, event, guard, home, many, type Page, site } from './fixtures/guarded-sites.ts';

describe('the guards', () => {
  it('find nothing when nothing changed', async () => {
    expect(await guard(site([home, about]), site([home, about]))).toEqual([]);
  });

  it('keep back an entry whose page is missing', async () => {
    const next = site([home, { ...about, version: 2 }]);
    delete next.files['about/index.html'];
    expect(await guard(site([home, about]), next)).toEqual([
      expect.stringMatching(/^keep-back \| about \| Page “about” is published, but the website made no page/),
    ]);
  });

  it('stop when a page is missing though nobody changed it', async () => {
    const next = site([home, about]);
    delete next.files['about/index.html'];
    expect(await guard(site([home, about]), next)).toEqual([expect.stringMatching(/^stop \| about \|/)]);
  });

  it.each(['unpublish', 'delete'])('let a page go after %s', async (action) => {
    const live = site([home, about, ...many(8)]);
    const next = site([home, ...many(8)]);
    expect(await guard(live, next, { history: [event('about', action)] })).toEqual([]);
  });

  it('stop when the CMS leaves out a page that nobody took away', async () => {
    const next = site([home, ...many(8)]);
    expect(await guard(site([home, about, ...many(8)]), next)).toMatchInlineSnapshot(`
      [
        "stop | about | Page “about” at /about/ is missing from what the CMS answered, though nobody unpublished or deleted it. Open it in the CMS: if it is there, publish it again; if it is not, tell your website administrator.",
      ]
    `);
  });

  it('warn of a page whose type this version of the code does not have, and let all else go live', async () => {
    const event: Page = { id: 'walk', path: '/events/walk/', type: 'event' };
    const next = site([home, { ...about, version: 2 }, ...many(8)]);
    expect(await guard(site([home, about, event, ...many(8)]), next)).toMatchInlineSnapshot(`
      [
        "warn | walk | The page /events/walk/ has gone, because the website runs with code that has no pages of the kind “event”. What was written is kept. If the page is still wanted, ask your website administrator to start the version that has it.",
      ]
    `);
  });

  it('let any number of pages go whose type this version of the code does not have', async () => {
    const events = [1, 2, 3, 4, 5, 6].map(
      (at): Page => ({ id: `walk-${at}`, path: `/events/walk-${at}/`, type: 'event' }),
    );
    const found = await guard(site([home, ...many(8), ...events]), site([home, ...many(8)]));
    expect(found.map((line) => line.split(' | ')[0])).toEqual(events.map(() => 'warn'));
  });

  it('keep back a move that leaves its old address to nobody', async () => {
    const next = site([home, { ...about, path: '/us/', version: 2 }]);
    expect(await guard(site([home, about]), next)).toMatchInlineSnapshot(`
      [
        "keep-back | about | Page “about” moves from /about/ to /us/, and links and bookmarks to /about/ would lead nowhere. Publish a Redirect from /about/ to /us/; then the move goes live automatically.",
      ]
    `);
  });

  it('let a move go with its redirect', async () => {
    const redirects = [{ from: '/about/', to: '/us/' }];
    const next = site([home, { ...about, path: '/us/', version: 2 }], { redirects });
    expect(await guard(site([home, about]), next)).toEqual([]);
  });

  it('keep back the page above when that takes others along', async () => {
    const team: Page = { id: 'team', path: '/about/team/' };
    const redirects = [{ from: '/about/', to: '/us/' }];
    const next = site([home, { ...about, path: '/us/', version: 2 }, { ...team, path: '/us/team/' }], {
      redirects,
    });
    expect(await guard(site([home, about, team]), next)).toEqual([
      expect.stringMatching(/^keep-back \| about \| Page “team” moves from \/about\/team\/ to \/us\/team\//),
    ]);
  });

  it('stop a site that shrinks by more than a fifth, and name what it would lose', async () => {
    const history = ['p7', 'p8', 'p9'].map((id) => event(id, 'delete'));
    expect(await guard(site(many(10)), site(many(7)), { history })).toMatchInlineSnapshot(`
      [
        "stop | p7+p8+p9 | The website would lose 3 of its 10 pages: “p7”, “p8”, “p9”. If that is meant, an administrator lets it go live on the start page. If not, publish the missing pages again.",
      ]
    `);
    expect(await guard(site(many(10)), site(many(8)), { history })).toEqual([]);
  });

  it('name no more of many lost pages than somebody reads', async () => {
    const history = many(30).map(({ id }) => event(id, 'delete'));
    expect(await guard(site(many(30)), site(many(15)), { history })).toEqual([
      expect.stringContaining('“p23”, “p24” and 5 more. If that is meant'),
    ]);
  });

  it('counts in what it would lose also what is published and has no page', async () => {
    const live = site(many(10));
    const next = site(many(10));
    next.pages.splice(6);
    const found = await guard(live, next);
    expect(found.filter((finding) => finding.includes('would lose'))).toEqual([
      expect.stringContaining('would lose 4 of its 10 pages: “p6”, “p7”, “p8”, “p9”.'),
    ]);
  });

  it('let a site shrink by just what an administrator confirmed, or less', async () => {
    const history = many(10).map(({ id }) => event(id, 'delete'));
    const confirmed = new Set(['p6', 'p7', 'p8', 'p9']);
    const isConfirmed: ChangeFacts['isConfirmed'] = (lost) => lost.every(({ id }) => confirmed.has(id));
    const shrink = (pages: number) => guard(site(many(10)), site(many(pages)), { history, isConfirmed });
    expect(await shrink(6)).toEqual([]);
    expect(await shrink(7)).toEqual([]);
    expect(await shrink(5)).toEqual([expect.stringContaining('would lose 5 of its 10 pages')]);
  });

  it('count no page as lost whose address another one has', async () => {
    const again = many(3).map((page) => ({ ...page, id: `${page.id} again` }));
    const next = site([...again, ...many(7).slice(3)]);
    const history = many(10).map(({ id }) => event(id, 'delete'));
    expect(await guard(site(many(10)), next, { history })).toEqual([
      expect.stringMatching(/^stop \| p7\+p8\+p9 \|/),
    ]);
  });

  it('stop when more than a fifth of a type is gone though nobody took it down', async () => {
    const faqs = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        type: 'faq',
        id: `f${index}`,
        title: `Question ${index}?`,
        publishedAt: 'v1',
      }));
    const of = (count: number) => site([home], { documents: [...site([home]).documents, ...faqs(count)] });
    expect(await guard(of(10), of(7))).toMatchInlineSnapshot(`
      [
        "stop | f7+f8+f9 | 3 of 10 FAQs are missing from what the CMS answered, though nobody unpublished or deleted them: “Question 7?”, “Question 8?”, “Question 9?”. If that is meant, an administrator lets it go live on the start page. If not, tell your website administrator.",
      ]
    `);
    expect(await guard(of(10), of(8))).toEqual([]);
    const history = ['f7', 'f8', 'f9'].map((id) => ({ ...event(id, 'unpublish'), type: 'faq' }));
    expect(await guard(of(10), of(7), { history })).toEqual([]);
    expect(await guard(of(10), of(7), { history: null })).toEqual([]);
  });
});

describe('pages that end by time', () => {
  const types = [...contentTypes, news];
  const UNTIL = '2026-11-23T11:59:00.000Z';
  const some = (count: number) =>
    Array.from(
      { length: count },
      (_, index): Page => ({
        id: `n${index}`,
        path: `/news/n${index}/`,
        type: 'news-item',
      }),
    );

  /** A site without the pages of the last of some news, as a build makes it once their time is over. */
  function without(ended: number, until: string | null = UNTIL, from: string | null = null) {
    const next = site([home, ...some(10)]);
    const gone = next.pages.splice(-ended);
    const away = gone.flatMap(({ path, entry }) => (entry ? [{ path, entry, from, until }] : []));
    return { ...next, away };
  }

  it.each([1, 4, 10])('go from the site, %i at once, with nobody having to say so', async (ended) => {
    expect(await guard(site([home, ...some(10)]), without(ended), { types })).toEqual([]);
  });

  it('go also when their beginning was moved to later', async () => {
    const later = without(4, null, '2026-11-24T12:00:00.000Z');
    expect(await guard(site([home, ...some(10)]), later, { types })).toEqual([]);
  });

  it('are missed when the build says that they end before they do', async () => {
    const early = without(4, '2026-11-24T12:00:00.000Z');
    expect(await guard(site([home, ...some(10)]), early, { types })).toContainEqual(
      expect.stringContaining('would lose 4 of its 11 pages: “n6”, “n7”, “n8”, “n9”.'),
    );
  });

  it('are missed when nobody says why they are not there', async () => {
    const next = { ...without(1), away: [] };
    expect(await guard(site([home, ...some(10)]), next, { types })).toEqual([
      expect.stringContaining('stop | n9 | News “n9” is published, but the website made no page of it.'),
      expect.stringContaining('stop | n9 | News “n9” moves from /news/n9/'),
    ]);
  });
});
