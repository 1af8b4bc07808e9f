import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Release, Served } from '../release-folder/release.ts';
import { HoldFile } from './hold.ts';
import { LiveSite } from './live-site.ts';
import { ReleaseStore } from './release-store.ts';

let folder: string;
let store: ReleaseStore;
let site: LiveSite;
let shown: [string, number][];

const makeSite = () => {
  const onLive = ({ id }: Release, older: readonly string[]) => shown.push([id, older.length]);
  return new LiveSite({ store, holdFile: new HoldFile(folder), onLive });
};

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'live-site-'));
  store = new ReleaseStore(folder);
  await store.open();
  shown = [];
  site = makeSite();
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * A release on disk of one page that says which it is.
 *
 * @param expiresOn when the consent for a testimonial ends, as `YYYY-MM-DD`; without one
 * there is no testimonial.
 * @param isShown whether the page shows it.
 */
async function make(revision: number, expiresOn?: string, isShown = true): Promise<Release> {
  const outDir = path.join(folder, 'out');
  mkdirSync(outDir, { recursive: true });
  writeFileSync(path.join(outDir, 'index.html'), String(revision));
  const consent = { givenOn: '2026-01-01', expiresOn, withdrawnOn: null };
  const letter = { type: 'testimonial', id: 't', example: false, consent };
  writeFileSync(
    path.join(outDir, 'site-content.json'),
    JSON.stringify({ documents: expiresOn ? [letter] : [] }),
  );
  const published = expiresOn ? [{ type: 'testimonial', id: 't' }] : [];
  const documents = isShown ? published : [];
  const record = {
    documents: published.map((entry) => ({ ...entry, title: 'A letter', publishedAt: '' })),
    pages: [{ path: '/', entry: null, title: 'Home', lastModified: '', hidden: false, documents }],
    redirects: [],
    away: [],
    nextChangeAt: expiresOn ? `${expiresOn}T00:00:00.000Z` : null,
  };
  const state = { epoch: 'e', revision, nonce: 'n' };
  const release = await store.describe(
    outDir,
    { state, files: ['index.html'], hasSearchIndex: true, ...record },
    null,
  );
  await store.write(release, outDir, site.release);
  return release;
}

const hold = (release: string) => ({ release, since: '2026-11-23T10:00:00.000Z', by: 'Sam' });

describe('putting an earlier site back', () => {
  it('shows it at once, and keeps newer ones waiting until somebody resumes', async () => {
    const [first, second, third] = [await make(1), await make(2), await make(3)];
    await site.publish(first);
    await site.publish(second);
    await site.putBack(hold(first.id));
    expect((await store.live())?.id).toBe(first.id);
    expect(await site.publish(third)).toBe(false);
    expect(site.release?.id).toBe(first.id);
    await site.resume();
    expect(await site.publish(third)).toBe(true);
    expect(shown.map(([id]) => id)).toEqual([first.id, second.id, first.id, third.id]);
  });

  it('is still so after a restart', async () => {
    const [first, second] = [await make(1), await make(2)];
    await site.publish(second);
    await site.putBack(hold(first.id));
    const restarted = makeSite();
    await restarted.follow();
    expect([restarted.release?.id, restarted.held]).toEqual([first.id, hold(first.id)]);
  });

  it('waits its turn when another one goes live at that moment', async () => {
    const [first, second] = [await make(1), await make(2)];
    await site.publish(first);
    await Promise.all([site.publish(second), site.putBack(hold(first.id))]);
    expect((await store.live())?.id).toBe(first.id);
  });

  it.each(['0000', '../..'])('leaves the site as it is when there is no release %s', async (name) => {
    await site.publish(await make(1));
    await expect(site.putBack(hold(name))).rejects.toThrow(`There is no release ${name} any more`);
    expect(site.held).toBeNull();
    expect(site.release?.state.revision).toBe(1);
  });
});

describe('a site that was put back and shows words whose consent has an end', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T23:59:00.000Z') }));
  afterEach(() => vi.useRealTimers());

  it('says so once it has ended', async () => {
    const [first, second] = [await make(1, '2026-12-01'), await make(2)];
    await site.publish(second);
    await site.putBack(hold(first.id));
    expect(await site.findFault()).toBeNull();
    vi.setSystemTime('2026-12-01T00:00:00.000Z');
    expect((await site.findFault())?.message).toMatchInlineSnapshot(`
      "The website that was put back still shows “A letter”, though the consent has ended.
      Put back a later one, or let newer content go live again (start page of the admin)."
    `);
    await site.resume();
    expect(await site.findFault()).toBeNull();
  });

  it('is not put back after that', async () => {
    const [first, second] = [await make(1, '2026-12-01'), await make(2)];
    await site.publish(second);
    vi.setSystemTime('2026-12-01T00:00:00.000Z');
    await expect(site.putBack(hold(first.id))).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('The consent for “A letter” has ended since that website was made'),
    });
    expect([site.release?.id, site.held]).toEqual([second.id, null]);
  });

  it('is still put back where no page of it shows them', async () => {
    const [first, second] = [await make(1, '2026-12-01', false), await make(2)];
    await site.publish(second);
    vi.setSystemTime('2026-12-01T00:00:00.000Z');
    await site.putBack(hold(first.id));
    expect(await site.findFault()).toBeNull();
    expect(site.release?.id).toBe(first.id);
  });
});

describe('putting a site back that the disk refuses', () => {
  beforeEach(async () => site.publish(await make(1)).then(() => undefined));

  it.each(['putLive', 'list'] as const)('leaves the newest one live and nothing held (%s)', async (step) => {
    const [old, newest] = [site.release, await make(2)];
    await site.publish(newest);
    await site.settle();
    vi.spyOn(store, step).mockRejectedValueOnce(new Error('the disk refuses'));
    await expect(site.putBack(hold(old?.id ?? ''))).rejects.toThrow('the disk refuses');
    expect([site.held, site.release?.id, (await store.live())?.id]).toEqual([null, newest.id, newest.id]);
    expect(existsSync(path.join(folder, 'held.json'))).toBe(false);
    expect(await site.publish(await make(3))).toBe(true);
  });

  it('leaves the one held that was put back before', async () => {
    const [first, second] = [site.release?.id ?? '', await make(2)];
    await site.putBack(hold(first));
    vi.spyOn(store, 'putLive').mockRejectedValueOnce(new Error('the disk refuses'));
    await expect(site.putBack(hold(second.id))).rejects.toThrow('the disk refuses');
    expect([site.held, site.release?.id]).toEqual([hold(first), first]);
    expect(await new HoldFile(folder).read()).toEqual(hold(first));
  });
});

describe('taking over from a process that ended while it put a site back', () => {
  it('puts that one live which was to be held', async () => {
    const [first, second] = [await make(1), await make(2)];
    await site.publish(second);
    await new HoldFile(folder).write(hold(first.id));
    const next = makeSite();
    await next.takeOver();
    expect([next.release?.id, (await store.live())?.id, next.held]).toEqual([
      first.id,
      first.id,
      hold(first.id),
    ]);
  });

  it('holds nothing when that one is gone', async () => {
    await site.publish(await make(1));
    await new HoldFile(folder).write(hold('0000'));
    const next = makeSite();
    await next.takeOver();
    expect([next.held, await new HoldFile(folder).read()]).toEqual([null, null]);
    expect(await next.publish(await make(2))).toBe(true);
  });
});

describe('a hold that somebody wrote while nothing ran', () => {
  it('keeps the site that is live, as docs/operating.md has it before a restored database is started', async () => {
    const live = await make(1);
    await site.publish(live);
    const byHand = { release: live.id, since: '2026-11-23T10:00:00Z', by: 'a restore' };
    writeFileSync(path.join(folder, 'held.json'), `${JSON.stringify(byHand)}\n`);
    const next = makeSite();
    await next.takeOver();
    expect([next.held, await next.findFault()]).toEqual([byHand, null]);
    expect(await next.publish(await make(2))).toBe(false);
    expect((await store.live())?.id).toBe(live.id);
  });
});

describe('a release that cannot be shown', () => {
  it('does not go live: the one before does, by name and on the disk', async () => {
    const [first, second] = [await make(1), await make(2)];
    const onLive = ({ id }: Served) => {
      if (id === second.id) throw new Error('it cannot be read');
    };
    const next = new LiveSite({ store, holdFile: new HoldFile(folder), onLive });
    await next.publish(first);
    await expect(next.publish(second)).rejects.toThrow('it cannot be read');
    expect([next.release?.id, (await store.live())?.id]).toEqual([first.id, first.id]);
  });
});

describe('a hold that cannot be read', () => {
  it('counts as an error, not as none, while the live site is still shown', async () => {
    await site.publish(await make(1));
    mkdirSync(path.join(folder, 'held.json'));
    const next = makeSite();
    await expect(next.follow()).rejects.toThrow('EISDIR');
    expect(next.release?.state.revision).toBe(1);
  });
});

describe('a live site whose description is damaged', () => {
  const damage = ({ id }: Release) => writeFileSync(path.join(store.releases, id, 'release.json'), '{"id":');

  it('is shown by its files, and reports what is wrong when it is held', async () => {
    const first = await make(1);
    await site.publish(first);
    await site.putBack(hold(first.id));
    damage(first);
    const found: Served[] = [];
    const next = new LiveSite({
      store,
      holdFile: new HoldFile(folder),
      onLive: (served) => found.push(served),
    });
    await next.takeOver();
    expect(found).toEqual([{ id: first.id, files: { 'index.html': '' }, redirects: [] }]);
    expect([next.release, next.held?.release]).toEqual([null, first.id]);
    expect(
      (await next.findFault())?.message.replace(store.releases, '/data').replace(first.id, 'one'),
    ).toMatchInlineSnapshot(`
      "The website that was put back is damaged: /data/one/release.json cannot be read. Readers see its pages, but addresses that moved do not redirect, and nobody knows which entries are live.
      Put back another one, or let newer content go live again (start page of the admin)."
    `);
  });

  it('says when its pages cannot be read either', async () => {
    const first = await make(1);
    await site.publish(first);
    await site.putBack(hold(first.id));
    rmSync(path.join(store.releases, first.id), { recursive: true });
    const next = makeSite();
    await next.takeOver();
    expect((await next.findFault())?.message).toContain('readers see that the website is starting');
  });

  it('gives way to another one that is put back', async () => {
    const [first, second] = [await make(1), await make(2)];
    await site.publish(second);
    await site.putBack(hold(first.id));
    damage(first);
    const next = makeSite();
    await next.takeOver();
    await next.putBack(hold(second.id));
    expect([next.release?.id, await next.findFault()]).toEqual([second.id, null]);
  });

  it('is no fault when it is not held: the next build takes its place', async () => {
    const first = await make(1);
    await site.publish(first);
    damage(first);
    const next = makeSite();
    await next.takeOver();
    expect([next.release, await next.findFault()]).toEqual([null, null]);
    expect(await next.publish(await make(2))).toBe(true);
  });
});

describe('following another process', () => {
  it('shows what that puts live, once, with the releases that are kept', async () => {
    const other = makeSite();
    const [first, second] = [await make(1), await make(2)];
    await site.publish(first);
    await other.follow();
    await other.follow();
    await site.publish(second);
    shown = [];
    await other.follow();
    expect(shown).toEqual([[second.id, 1]]);
  });
});
