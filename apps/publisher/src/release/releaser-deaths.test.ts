import type { PublicationChange } from '@pain/web/cms';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Release } from '../release-folder/release.ts';
import { page, ReleaserWorld, versionsOf } from './fixtures/releaser-world.ts';

let world: ReleaserWorld;
let live: Release;
beforeEach(async () => {
  world = new ReleaserWorld();
  live = await world.makeLive();
  world.published = [page('home', 2), { ...page('about', 2), breaks: 'process' }];
});
afterEach(() => {
  vi.useRealTimers();
  world.close();
});

const published = (id: string): PublicationChange => ({
  type: 'page',
  id,
  action: 'publish',
  at: '2026-11-30T10:00:00.000Z',
  revision: 2,
  nonce: 'n',
});

/** The release after one that failed because its process ended. */
async function makeAtSecondTry(before: Release): Promise<Release> {
  await expect(world.make(before)).rejects.toMatchObject({ kind: 'Crash' });
  world.asked = [];
  return world.make(before);
}

describe('a build process that ends unexpectedly, or hangs', () => {
  it('is taken for chance the first time, and accuses nobody', async () => {
    await expect(world.make(live)).rejects.toMatchObject({ kind: 'Crash' });
    expect(world.asked).toEqual([{}]);
    world.published = [page('home', 2), page('about', 2)];
    const release = await world.make(live);
    expect([versionsOf(release), release.findings]).toEqual([{ home: 'v2', about: 'v2' }, []]);
  });

  it('is taken for chance again once a build has come to its end', async () => {
    await expect(world.make(live)).rejects.toMatchObject({ kind: 'Crash' });
    const [bad] = [world.published];
    world.published = [page('home', 2), page('about')];
    const next = await world.make(live);
    world.published = bad;
    await expect(world.make(next)).rejects.toMatchObject({ kind: 'Crash' });
  });

  it('the second time in a row has the entry kept back without which it does not', async () => {
    const release = await makeAtSecondTry(live);
    expect(versionsOf(release)).toEqual({ home: 'v2', about: 'v1' });
    expect(release.findings).toMatchObject([
      { effect: 'keep-back', documents: [{ type: 'page', id: 'about' }], endedBuild: true },
    ]);
    expect(release.findings[0]?.message).toMatchInlineSnapshot(`
      "Page “about” cannot be shown:
        - The build process ended unexpectedly (SIGSEGV).
      Take back the last change to it and publish it again, and ask your website administrator."
    `);
  });

  it('does so once: the next releases begin without the entry', async () => {
    const release = await makeAtSecondTry(live);
    world.asked = [];
    world.published = [page('home', 3), ...world.published.slice(1)];
    world.history = [published('home')];
    const next = await world.make(release);
    expect(versionsOf(next)).toEqual({ home: 'v3', about: 'v1' });
    expect(world.asked).toEqual([{ 'page:about': page('about') }]);
    expect(next.findings).toEqual(release.findings);
  });

  it.each<[string, () => PublicationChange[] | null]>([
    ['when somebody publishes it again', () => [published('home'), published('about')]],
    ['when the CMS cannot tell what was published', () => null],
  ])('has the entry tried again %s', async (_when, history) => {
    const release = await makeAtSecondTry(live);
    world.published = [page('home', 3), page('about', 3)];
    world.history = history();
    const next = await world.make(release);
    expect([versionsOf(next), next.findings]).toEqual([{ home: 'v3', about: 'v3' }, []]);
  });

  it('has the entry tried again by the next process, whose code may be another', async () => {
    const release = await makeAtSecondTry(live);
    world.restart();
    world.published = [page('home', 2), page('about', 2)];
    const next = await world.make(release);
    expect([versionsOf(next), next.findings]).toEqual([{ home: 'v2', about: 'v2' }, []]);
  });

  it('accuses none of very many entries, of which it may just have been too much', async () => {
    const many = Array.from({ length: 65 }, (_, at) => page(`new-${at}`));
    world.published = [...world.published, ...many];
    await expect(world.make(live)).rejects.toMatchObject({ kind: 'Crash' });
    await expect(world.make(live)).rejects.toMatchObject({ kind: 'Crash' });
    expect(world.asked.length).toBe(2);
  });

  it('is not tried for ever: after ten minutes the reason of the build is given', async () => {
    world.published = [...world.published, ...Array.from({ length: 30 }, (_, at) => page(`new-${at}`))];
    await expect(world.make(live)).rejects.toMatchObject({ kind: 'Crash' });
    world.asked = [];
    vi.useFakeTimers({ toFake: ['Date'] });
    world.rebuild = () => void vi.setSystemTime(Date.now() + 5 * 60_000);
    await expect(world.make(live)).rejects.toMatchObject({ kind: 'Crash' });
    expect(world.asked.length).toBe(4);
  });
});
