import type { LostRelation } from '@pain/web/cms';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, ReleaserWorld, versionsOf } from './fixtures/releaser-world.ts';

let world: ReleaserWorld;
beforeEach(() => {
  world = new ReleaserWorld();
});
afterEach(() => world.close());

const LOST: LostRelation[] = [
  { source: { type: 'page', id: 'about' }, target: { type: 'page', id: 'home' } },
];

describe('a release', () => {
  it('is built once when nothing is wrong', async () => {
    const live = await world.makeLive();
    world.published = [page('home', 2), page('about')];
    expect(versionsOf(await world.make(live))).toEqual({ home: 'v2', about: 'v1' });
    expect(world.asked).toEqual([{}]);
  });

  it('shows an entry at fault as it was, all others as they are, and says so', async () => {
    const live = await world.makeLive();
    world.published = [page('home', 2), page('about', 2, '/nope/')];
    const release = await world.make(live);
    expect(versionsOf(release)).toEqual({ home: 'v2', about: 'v1' });
    expect(release.findings).toMatchObject([{ effect: 'keep-back', documents: [{ id: 'about' }] }]);
    expect(world.asked[1]).toEqual({ 'page:about': page('about') });
  });

  it('leaves out an entry at fault that was not live before', async () => {
    const live = await world.makeLive();
    world.published = [...world.published, page('new', 1, '/nope/')];
    expect(versionsOf(await world.make(live))).toEqual({ home: 'v1', about: 'v1' });
    expect(world.asked[1]).toEqual({ 'page:new': null });
  });

  it('keeps an entry back for as long as it is at fault, and no longer', async () => {
    const live = await world.makeLive();
    world.published = [page('home'), page('about', 2, '/nope/')];
    const second = await world.make(live);
    const third = await world.make(second);
    expect(versionsOf(third)).toMatchObject({ about: 'v1' });
    world.published = [...world.published, page('nope')];
    expect(versionsOf(await world.make(third))).toMatchObject({ about: 'v2', nope: 'v1' });
  });

  it('keeps back one entry after the other when the first makes another one wrong', async () => {
    const live = await world.makeLive();
    world.published = [page('home', 2, '/new/'), page('about'), page('new', 1, '/nope/')];
    expect(versionsOf(await world.make(live))).toEqual({ home: 'v1', about: 'v1' });
  });

  it('keeps back a whole course of new pages that link one to the next, and publishes what has nothing to do with it', async () => {
    const live = await world.makeLive();
    const course = [...'bcdefgh'].map((id, at) => page(id, 1, `/${'abcdefg'[at]}/`));
    world.published = [page('home', 2), page('about'), page('a', 1, '/nope/'), ...course];
    const release = await world.make(live);
    expect(versionsOf(release)).toEqual({ home: 'v2', about: 'v1' });
    expect(release.findings.flatMap(({ documents }) => documents.map(({ id }) => id))).toEqual([
      ...'abcdefgh',
    ]);
  });

  it('shows entries that cannot be built as they were, all others as they are, and says so', async () => {
    const live = await world.makeLive();
    const bad = { ...page('about', 2), isBad: true };
    world.published = [page('home', 2), bad, { ...page('new'), isBad: true }];
    const release = await world.make(live);
    expect(versionsOf(release)).toEqual({ home: 'v2', about: 'v1' });
    expect(world.asked).toEqual([{}, { 'page:about': page('about'), 'page:new': null }]);
    expect(release.findings).toMatchObject([
      { guard: 'content', effect: 'keep-back', path: '/about/', documents: [{ type: 'page', id: 'about' }] },
      { guard: 'content', effect: 'keep-back', path: '/', documents: [{ type: 'page', id: 'new' }] },
    ]);
    world.published = [page('home', 2), page('about', 3), page('new')];
    expect(versionsOf(await world.make(release))).toEqual({ home: 'v2', about: 'v3', new: 'v1' });
  });

  it('keeps back what leads to an entry that is left out because it cannot be built', async () => {
    const live = await world.makeLive();
    world.published = [page('home', 2, '/new/'), page('about', 2), { ...page('new'), isBad: true }];
    expect(versionsOf(await world.make(live))).toEqual({ home: 'v1', about: 'v2' });
  });

  it('leaves an entry as it is live that cannot be built any more though nobody changed it, and warns', async () => {
    const live = await world.makeLive();
    world.published = [page('home', 2), { ...page('about'), isBad: true }, { ...page('new'), isBad: true }];
    const release = await world.make(live);
    expect(versionsOf(release)).toEqual({ home: 'v2', about: 'v1' });
    expect(release.findings).toMatchObject([
      { effect: 'as-live', message: expect.stringContaining('Page “about” cannot be shown.') },
      { effect: 'keep-back', message: 'Page “new” cannot be shown.' },
    ]);
    expect(await world.make(release)).toMatchObject({ documents: release.documents });
  });

  it('is not made when what is live cannot be built any more either, for the first reason', async () => {
    world.published = [page('home'), { ...page('about'), parent: 'home' }];
    const live = await world.make(null);
    world.published = [page('about2'), { ...page('about'), parent: 'home' }];
    await expect(world.make(live)).rejects.toThrow(/^Page “about” cannot be shown\.\nUntil then[^\n]*$/);
    expect(world.asked.length).toBe(3);
  });

  it('leaves out what cannot be built while there is no live site, so that there is one', async () => {
    world.published = [page('home'), { ...page('about'), isBad: true }, { ...page('new'), breaks: 'code' }];
    const release = await world.make(null);
    expect(versionsOf(release)).toEqual({ home: 'v1' });
    expect(release.findings).toMatchObject([
      { effect: 'keep-back', path: '/', message: 'Page “about” cannot be shown.' },
      { effect: 'keep-back', path: '/', message: expect.stringMatching(/^Page “new” cannot be shown:/) },
    ]);
  });

  it('keeps back the one entry whose page cannot be made, by name, after one more build', async () => {
    const live = await world.makeLive();
    world.published = [page('home', 2), { ...page('about', 2), breaks: 'page' }];
    const release = await world.make(live);
    expect(versionsOf(release)).toEqual({ home: 'v2', about: 'v1' });
    expect(release.findings.map(({ message }) => message)).toEqual([
      'Page “about” cannot be shown:\n  - The page /about/ cannot be made: it throws\nTake back the last change to it and publish it again, and ask your website administrator.',
    ]);
    // One that fails, one that shows who is at fault, and the one that goes live.
    expect(world.asked.length).toBe(3);
  });

  it('finds by trying which of many changed entries makes the code fail where no page is named', async () => {
    world.published = [...'abcdefgh'].map((id) => page(id));
    const live = await world.makeLive();
    world.published = [...'abcdefgh'].map((id) => ({
      ...page(id, 2),
      ...('cg'.includes(id) && { breaks: 'code' }),
    }));
    expect(versionsOf(await world.make(live))).toEqual({
      ...Object.fromEntries([...'abcdefgh'].map((id) => [id, 'v2'])),
      c: 'v1',
      g: 'v1',
    });
  });

  it('keeps back an entry that breaks the pages of others, and not those', async () => {
    const live = await world.makeLive();
    world.published = [page('home', 2), { ...page('about', 2), breaks: 'others' }];
    expect(versionsOf(await world.make(live))).toEqual({ home: 'v2', about: 'v1' });
  });

  it('also keeps back what cannot be shown without the entry that breaks the code', async () => {
    const live = await world.makeLive();
    world.published = [
      page('home', 2),
      { ...page('new'), breaks: 'code' },
      { ...page('about', 2), parent: 'new' },
    ];
    expect(versionsOf(await world.make(live))).toEqual({ home: 'v2', about: 'v1' });
  });

  it('also does so where each of many entries cannot be shown without the one before', async () => {
    const live = await world.makeLive();
    const below = [...'bcdefgh'].map((id, at) => ({ ...page(id), parent: 'abcdefg'[at] ?? '' }));
    world.published = [page('home', 2), page('about'), { ...page('a'), breaks: 'code' }, ...below];
    expect(versionsOf(await world.make(live))).toEqual({ home: 'v2', about: 'v1' });
  });

  it('is not made, for the reason that the build gave, when the code fails whatever is kept back', async () => {
    const live = await world.makeLive();
    world.published = [page('home', 2), page('about', 2)];
    world.isCodeBroken = true;
    await expect(world.make(live)).rejects.toMatchObject({
      kind: 'RenderError',
      message: 'No page can be made.',
    });
    expect((await world.store.list()).length).toBe(1);
  });

  it('is not made when the rest cannot be built with the earlier version, for the first reason', async () => {
    const live = await world.makeLive();
    world.published = [page('home'), page('about', 2, '/nope/')];
    world.rebuild = () => {
      throw new Error('it does not fit');
    };
    await expect(world.make(live)).rejects.toThrow(/Page “about” links to \/nope\//);
  });

  it('is not made when a page vanished that nobody took down', async () => {
    const live = await world.makeLive();
    world.published = [page('home')];
    await expect(world.make(live)).rejects.toMatchObject({ kind: 'Guard', confirmation: null });
    expect((await world.store.list()).length).toBe(1);
  });

  it('is guarded also while the live one cannot be read: it is compared with the newest that can', async () => {
    await world.makeLive();
    world.published = [page('home')];
    await expect(world.make(null)).rejects.toMatchObject({ kind: 'Guard' });
  });

  it('shows an entry as it was that was published without a relation of its draft, also when nothing else of it is new', async () => {
    const related = [{ type: 'page' as const, id: 'home' }];
    world.published = [page('home'), { ...page('about'), related }];
    const live = await world.makeLive();
    world.lost = LOST;
    world.published = [page('home', 2), page('about')];
    const second = await world.make(live);
    expect(versionsOf(second)).toEqual({ home: 'v2', about: 'v1' });
    expect(world.asked[1]).toEqual({ 'page:about': { ...page('about'), related } });
    expect(second.findings).toMatchObject([{ guard: 'relation', effect: 'keep-back' }]);
    expect((await world.make(second)).findings).toEqual(second.findings);
  });

  it('goes out with a warning of what an entry leaves out', async () => {
    world.lost = LOST;
    expect((await world.make(await world.makeLive())).findings).toMatchObject([
      { guard: 'relation', effect: 'warn', path: '/about/', documents: [{ type: 'page', id: 'about' }] },
    ]);
  });

  it('goes out with warnings while there is no live site to keep', async () => {
    world.published = [page('home', 1, '/nope/')];
    expect((await world.make(null)).findings).toMatchObject([{ effect: 'warn' }]);
  });
});
