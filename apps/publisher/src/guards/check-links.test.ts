import { describe, expect, it } from 'vitest';
import { about, event, guard, help, home, many, type Page, SITE, site } from './fixtures/guarded-sites.ts';

describe('the guards', () => {
  it('keep back an entry with a new link that leads nowhere', async () => {
    const changed = { ...about, version: 2, html: '<a href="/nope/">x</a>', content: { url: '/nope/' } };
    expect(await guard(site([home, about]), site([home, changed]))).toMatchInlineSnapshot(`
      [
        "keep-back | about | Page “about” links to /nope/ on /about/, but there is no page at that address. Correct the link and publish again, or publish what it should lead to.",
      ]
    `);
  });

  it.each([
    ['HTTPS://pain.example.nhs.uk/nope/', 'https://pain.example.nhs.uk/nope/'],
    ['/schön/ ', '/sch%C3%B6n/'],
    ['/a b/', '/a%20b/'],
  ])('keep back the entry that holds a link in other letters than its page: %s', async (typed, written) => {
    const next = site([
      home,
      { ...about, version: 2, html: `<a href="${written}">x</a>`, content: { url: typed } },
    ]);
    expect(await guard(site([home, about]), next)).toEqual([
      expect.stringMatching(/^keep-back \| about \| /),
    ]);
  });

  it('know the entry that holds a link which the site writes as the address of the page that is meant', async () => {
    const linking = { ...about, html: '<a href="/help/#part">x</a>', content: { url: '/Help.html#part' } };
    const live = site([home, linking, { ...help, html: '<h2 id="part">Part</h2>' }]);
    const next = site([home, linking, { ...help, version: 2 }]);
    expect(await guard(live, next)).toEqual([
      expect.stringMatching(/^warn \| about \| Page “about” links to \/help\/#part on \/about\//),
    ]);
  });

  it('keep back what changed on the page where no entry holds the link as it is written there', async () => {
    const next = site([home, { ...about, version: 2, html: '<a href="/made/">x</a>' }]);
    expect(await guard(site([home, about]), next)).toEqual([
      expect.stringMatching(/^keep-back \| about \| /),
    ]);
  });

  it('only warn when the target of an old link was taken away: that must never be stopped', async () => {
    const linking = { ...about, html: '<a href="/help/">x</a>', content: { url: '/help/' } };
    const live = site([home, linking, help, ...many(8)]);
    const next = site([home, linking, ...many(8)]);
    expect(await guard(live, next, { history: [event('help', 'unpublish')] })).toEqual([
      expect.stringMatching(
        /^warn \| about \| Page “about” links to \/help\/ on \/about\/, but there is no page/,
      ),
    ]);
  });

  it('only warn when the target of a redirect was taken away, though its entry names this site without encryption', async () => {
    const redirects = [{ from: '/old/', to: '/help/' }];
    const redirecting = { ...about, content: { to: `${SITE.replace('https', 'http')}/help/` } };
    const live = site([home, redirecting, help, ...many(8)], { redirects });
    const next = site([home, redirecting, ...many(8)], { redirects });
    expect(await guard(live, next, { history: [event('help', 'unpublish')] })).toEqual([
      expect.stringMatching(/^warn \| about \| Page “about” links to \/help\/ on \/old\//),
    ]);
  });

  it('know the entry whose link keeps a page that has moved since it was written', async () => {
    const target = { type: 'page', id: 'help', part: 'signs' };
    const content = [{ type: 'link', url: '/pain/#signs', target, children: [] }];
    const linking = { ...about, html: '<a href="/chronic/#signs">x</a>', content };
    const moved = { ...help, path: '/chronic/' };
    const live = site([home, linking, { ...moved, html: '<h2 id="signs">Signs</h2>' }]);
    const next = site([home, linking, { ...moved, version: 2, html: '<h2 id="symptoms">Signs</h2>' }]);
    expect(await guard(live, next)).toEqual([
      expect.stringMatching(/^warn \| about \| Page “about” links to \/chronic\/#signs on \/about\//),
    ]);
  });

  it('only warn when a link that no entry holds, as on the live site, lost its target', async () => {
    const linking = { ...home, html: '<a href="/help/">x</a>' };
    const [live, next] = [site([linking, about, help, ...many(8)]), site([linking, about, ...many(8)])];
    expect(await guard(live, next, { history: [event('help', 'unpublish')] })).toEqual([
      expect.stringMatching(/^warn \| {2}\| The website links to \/help\/ on \/, but/),
    ]);
  });

  it('stop for a new link to nothing that no entry holds', async () => {
    const next = site([{ ...home, html: '<a href="/nope/">x</a>' }]);
    expect(await guard(site([home]), next)).toEqual([expect.stringMatching(/^stop \| {2}\| The website/)]);
  });

  it('keep back new settings for a new link that no entry holds: they are shown on every page', async () => {
    const settings = (version: number) => ({ type: 'site-setting', id: 's', path: '/s/', version });
    const withLink = (page: Page) => ({ ...page, html: '<a href="/nope/">x</a>' });
    const live = site([home, about, settings(1)]);
    const next = site([withLink(home), withLink(about), settings(2)]);
    expect(await guard(live, next)).toEqual([expect.stringMatching(/^keep-back \| s \| /)]);
  });

  it('only warn about what the live site suffers from already', async () => {
    const linking = { ...about, html: '<a href="/nope/">x</a>', content: { url: '/nope/' } };
    expect(await guard(site([home, linking]), site([home, { ...linking, version: 2 }]))).toEqual([
      expect.stringMatching(/^warn \|/),
    ]);
  });

  it('only warn before there is a live site', async () => {
    const linking = { ...about, html: '<a href="/nope/">x</a>', content: { url: '/nope/' } };
    expect(await guard(null, site([home, linking]))).toEqual([expect.stringMatching(/^warn \|/)]);
  });

  it('stop for a file that is not there and that no entry links to, such as the styles', async () => {
    const next = site([{ ...home, html: '<link href="/_astro/gone.css">' }]);
    expect(await guard(site([home]), next)).toEqual([
      expect.stringMatching(
        /^stop \| {2}\| The website links to \/_astro\/gone\.css on \/, but there is no such file/,
      ),
    ]);
  });

  it('stop for a picture for other websites that is not there', async () => {
    const next = site([{ ...home, html: `<meta property="og:image" content="${SITE}/media/gone.jpeg">` }]);
    expect(await guard(site([home]), next)).toEqual([
      expect.stringMatching(/media\/gone\.jpeg.* there is no such file/),
    ]);
  });

  it('find anchors that are not there, each on its page', async () => {
    const html =
      '<h2 id="a">A</h2><a href="#a">x</a><a href="#b">y</a><a href="/#top">t</a><a href="/#c">z</a>';
    const next = site([home, { ...about, version: 2, html, content: ['#b', '/#c'] }]);
    const found = await guard(site([home, about]), next);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('links to #b on /about/, but that page has no such part');
    expect(found[1]).toContain('links to /#c on /about/, but that page has no such part');
  });

  it('know redirects, files, pages without their slash, and other websites', async () => {
    const links = [
      '/old',
      '/page.asp?b=2&a=1',
      '/about',
      '/media/a.webp#t=1',
      '/about/?x=1',
      `${SITE}/about/`,
      'https://x.example/nope/',
      'mailto:a@b.c',
      'tel:1',
      '../about/',
    ];
    const html = `${links.map((href) => `<a href="${href}">x</a>`).join('')}<img srcset="/media/a.webp 1x, /media/a.webp 2x">`;
    const redirects = [
      { from: '/old/', to: '/about/' },
      { from: '/page.asp?a=1&b=2', to: '/about/' },
    ];
    const next = site([home, { ...about, html }], { redirects });
    expect(await guard(site([home, about]), next)).toEqual([]);
  });

  it('find a redirect that leads nowhere', async () => {
    const next = site([home], { redirects: [{ from: '/old/', to: '/nope/' }] });
    expect(await guard(site([home]), next)).toEqual([expect.stringContaining('links to /nope/ on /old/')]);
  });
});
