/**
 * @postgres transactions, order: redirects are written and rolled back in the transaction that moves a page.
 * @covers src/features/addresses/server/follow-moves.ts
 */

import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { provideSiteUrl, provideWebsite, SITE_URL } from './website.ts';

const PAGE = 'api::page.page';
const REDIRECT = 'api::redirect.redirect';
const cms = provideCms();
const documents = (uid: `api::${string}.${string}`) => cms.get().strapi.documents(uid);

async function createPage(slug: string, parent: string | null = null): Promise<string> {
  const data = { title: slug, slug, summary: 'A page.', parent, blocks: [] };
  const { documentId } = await documents(PAGE).create({ data });
  await documents(PAGE).publish({ documentId });
  return documentId;
}

async function changePage(documentId: string, data: object): Promise<void> {
  await documents(PAGE).update({ documentId, data });
  await documents(PAGE).publish({ documentId });
}

/** Where published redirects from paths with this beginning lead. */
async function readRedirects(beginning: string): Promise<Record<string, string>> {
  const rows = await documents(REDIRECT).findMany({
    status: 'published',
    filters: { from: { $startsWith: beginning } },
    sort: 'from:asc',
  });
  return Object.fromEntries(rows.map(({ from, to }) => [from, to]));
}

/** A redirect to what nobody is at is refused, so that it is there before its page goes. */
async function leadToPageThatGoes(from: string, slug: string, to: string): Promise<void> {
  const page = await createPage(slug);
  await documents(REDIRECT).publish({ documentId: await createRedirect(from, to) });
  await documents(PAGE).unpublish({ documentId: page });
}

async function createRedirect(from: string, to: string): Promise<string> {
  return (await documents(REDIRECT).create({ data: { from, to } })).documentId;
}

provideSiteUrl();

/** Without settings there is no website, and nothing moves. */
provideWebsite(cms);

describe('a published page that gets another address', () => {
  it('leaves a redirect, published, and so do the pages below it', async () => {
    const parent = await createPage('m1-old');
    await createPage('m1-child', parent);
    await changePage(parent, { slug: 'm1-new' });
    expect(await readRedirects('/m1')).toEqual({
      '/m1-old/': '/m1-new/',
      '/m1-old/m1-child/': '/m1-new/m1-child/',
    });
  });

  it('leaves one when it gets another parent', async () => {
    const parent = await createPage('m2-parent');
    const page = await createPage('m2-page');
    await changePage(page, { parent });
    expect(await readRedirects('/m2')).toEqual({ '/m2-page/': '/m2-parent/m2-page/' });
  });

  it('leaves none before it is published', async () => {
    const page = await createPage('m3-old');
    await documents(PAGE).update({ documentId: page, data: { slug: 'm3-new' } });
    expect(await readRedirects('/m3')).toEqual({});
  });

  it('leaves no chain and no loop, however often it moves', async () => {
    const page = await createPage('m4-a');
    await changePage(page, { slug: 'm4-b' });
    await changePage(page, { slug: 'm4-c' });
    expect(await readRedirects('/m4')).toEqual({ '/m4-a/': '/m4-c/', '/m4-b/': '/m4-c/' });
    await changePage(page, { slug: 'm4-a' });
    expect(await readRedirects('/m4')).toEqual({ '/m4-b/': '/m4-a/', '/m4-c/': '/m4-a/' });
  });

  it('leaves none when nothing but its text changes', async () => {
    const page = await createPage('m5');
    await changePage(page, { title: 'Another title' });
    expect(await readRedirects('/m5')).toEqual({});
  });

  it('leaves neither page nor redirect changed when the publish fails', async () => {
    const page = await createPage('m6-old');
    await documents(PAGE).update({ documentId: page, data: { slug: 'm6-new' } });
    const broken = cms.get().strapi.db.transaction(async () => {
      await documents(PAGE).publish({ documentId: page });
      expect(await readRedirects('/m6')).toEqual({ '/m6-old/': '/m6-new/' });
      throw new Error('the power fails');
    });
    await expect(broken).rejects.toThrow('the power fails');
    expect(await readRedirects('/m6')).toEqual({});
  });
});

describe('other ways to move', () => {
  it('pages below a page that is unpublished come up, and leave redirects', async () => {
    const parent = await createPage('m7-parent');
    await createPage('m7-child', parent);
    await documents(PAGE).unpublish({ documentId: parent });
    expect(await readRedirects('/m7')).toEqual({ '/m7-parent/m7-child/': '/m7-child/' });
  });

  it('and go below it again once it is published again, with every address that they had leading there', async () => {
    const parent = await createPage('w2-parent');
    await createPage('w2-child', parent);
    await documents(PAGE).unpublish({ documentId: parent });
    await documents(PAGE).publish({ documentId: parent });
    expect(await readRedirects('/w2')).toEqual({ '/w2-child/': '/w2-parent/w2-child/' });
  });

  it('a new page takes the place of a redirect from its path', async () => {
    const redirect = await createRedirect('/m8-page', 'https://example.org/');
    await documents(REDIRECT).publish({ documentId: redirect });
    await createPage('m8-page');
    expect(await readRedirects('/m8')).toEqual({});
  });

  it('a redirect that names this website itself is taken along, and one to another website is not', async () => {
    const page = await createPage('w3-old');
    const elsewhere = 'https://example.org/w3-old/';
    for (const [from, to] of [
      ['/w3-own/', `${SITE_URL}/w3-old/`],
      ['/w3-elsewhere/', elsewhere],
    ] as const)
      await documents(REDIRECT).publish({ documentId: await createRedirect(from, to) });
    await changePage(page, { slug: 'w3-new' });
    expect(await readRedirects('/w3')).toEqual({
      '/w3-elsewhere/': elsewhere,
      '/w3-old/': '/w3-new/',
      '/w3-own/': '/w3-new/',
    });
  });

  it('a redirect from what differs by capital letters from where a page is now goes', async () => {
    const page = await createPage('w4-refer');
    await documents(REDIRECT).publish({ documentId: await createRedirect('/W4-Referrals/', '/w4-refer/') });
    await changePage(page, { slug: 'w4-referrals' });
    expect(await readRedirects('/w4-')).toEqual({ '/w4-refer/': '/w4-referrals/' });
    expect(await documents(REDIRECT).count({ filters: { from: '/W4-Referrals/' } })).toBe(0);
  });

  it('a redirect is taken along whatever else is the matter with it, and its draft stays as it was written', async () => {
    const heading = [{ type: 'heading', level: 2, children: [{ type: 'text', text: 'Fees' }] }];
    const page = await createPage('w5-old');
    await changePage(page, { blocks: [{ __component: 'blocks.text', body: heading }] });
    const toPart = await createRedirect('/w5-part/', '/w5-old/#fees');
    const planned = await createRedirect('/w5-planned/', '/w5-old/');
    const edited = await createRedirect('/w5-edited/', '/w5-old/');
    for (const documentId of [toPart, planned, edited]) await documents(REDIRECT).publish({ documentId });
    const publishAt = new Date(Date.now() + 86_400_000).toISOString();
    await documents(REDIRECT).update({ documentId: planned, data: { publishAt } });
    await documents(REDIRECT).update({ documentId: edited, data: { to: 'https://example.org/w5/' } });
    await changePage(page, { blocks: [] });

    await changePage(page, { slug: 'w5-new' });
    expect(await readRedirects('/w5')).toEqual({
      '/w5-edited/': '/w5-new/',
      '/w5-old/': '/w5-new/',
      '/w5-part/': '/w5-new/#fees',
      '/w5-planned/': '/w5-new/',
    });
    const draftOf = (documentId: string) => documents(REDIRECT).findOne({ documentId });
    expect(await draftOf(edited)).toMatchObject({ to: 'https://example.org/w5/' });
    expect(await draftOf(planned)).toMatchObject({ to: '/w5-new/', publishAt });
  });

  it('a page cannot be put below itself', async () => {
    const parent = await createPage('m9-parent');
    const child = await createPage('m9-child', parent);
    await expect(changePage(parent, { parent: child })).rejects.toThrow('This page would be below itself.');
  });
});

describe('a redirect made by hand', () => {
  it('is refused where it would hide a page', async () => {
    await createPage('m10-page');
    const documentId = await createRedirect('/m10-page', 'https://example.org/elsewhere/');
    await expect(documents(REDIRECT).publish({ documentId })).rejects.toThrow(
      'There is a page at /m10-page/',
    );
  });

  it.each([
    ['/search', 'There is a page at /search/'],
    ['/robots.txt', 'There is a page at /robots.txt'],
    [`${SITE_URL}/m10-page/`, 'There is a page at /m10-page/'],
    ['https://www.nhs.uk/m10/', 'is not on this website'],
  ])('is refused where nobody could be sent on from: %s', async (from, message) => {
    const documentId = await createRedirect(from, 'https://example.org/elsewhere/');
    await expect(documents(REDIRECT).publish({ documentId })).rejects.toThrow(message);
  });

  it.each([
    ['creating', 'create', false],
    ['creating in the name of another one', 'create', true],
    ['updating', 'update', true],
  ] as const)('is refused, and nothing is saved, where %s publishes it', async (_name, action, named) => {
    const slug = `m13-${action}-${named}`;
    await createPage(slug);
    const documentId = await createRedirect(`/${slug}-draft/`, 'https://example.org/elsewhere/');
    const data = { from: `/${slug}/`, to: 'https://example.org/elsewhere/' };
    const call = { data, status: 'published' } as const;
    const publish = {
      create: () => documents(REDIRECT).create({ ...(named && { documentId }), ...call }),
      update: () => documents(REDIRECT).update({ documentId, ...call }),
    };
    await expect(publish[action]()).rejects.toThrow(`There is a page at /${slug}/`);
    expect(await documents(REDIRECT).count({ filters: { from: data.from } })).toBe(0);
    expect(await readRedirects('/m13')).toEqual({});
  });

  it('leaves from the same path as another one when something else follows the "?"', async () => {
    for (const [from, to] of [
      ['/m14.asp?id=1', 'https://example.org/one'],
      ['/m14.asp?id=2', 'https://example.org/two'],
    ] as const)
      await documents(REDIRECT).publish({ documentId: await createRedirect(from, to) });
    expect(await readRedirects('/m14')).toEqual({
      '/m14.asp?id=1': 'https://example.org/one',
      '/m14.asp?id=2': 'https://example.org/two',
    });
    const twice = await createRedirect('/m14.asp?id=2&', 'https://example.org/three');
    await expect(documents(REDIRECT).publish({ documentId: twice })).rejects.toThrow(
      'Another redirect leads away from /m14.asp?id=2 already.',
    );
  });

  it('stays with its query where a page gets the address of its path', async () => {
    const documentId = await createRedirect('/m15/?tab=2', 'https://example.org/elsewhere');
    await documents(REDIRECT).publish({ documentId });
    await createPage('m15');
    expect(await readRedirects('/m15')).toEqual({ '/m15/?tab=2': 'https://example.org/elsewhere' });
  });

  it('is refused where it would close a circle', async () => {
    await leadToPageThatGoes('/m11-a/', 'm11-b', '/m11-b/');
    const documentId = await createRedirect('/m11-b/', '/m11-a/');
    await expect(documents(REDIRECT).publish({ documentId })).rejects.toThrow('in a circle');
  });

  it('is refused where it would close a circle by way of this website’s own name', async () => {
    await leadToPageThatGoes('/m12-a/', 'm12-b', `${SITE_URL}/m12-b`);
    const documentId = await createRedirect('/m12-b/', `${SITE_URL}/m12-a/#part`);
    await expect(documents(REDIRECT).publish({ documentId })).rejects.toThrow('in a circle');
    await documents(REDIRECT).update({ documentId, data: { to: 'https://example.org/m12-a/' } });
    await documents(REDIRECT).publish({ documentId });
    expect(await readRedirects('/m12-b')).toEqual({ '/m12-b/': 'https://example.org/m12-a/' });
  });
});
