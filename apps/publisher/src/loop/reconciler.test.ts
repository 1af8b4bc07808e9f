import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeWorld, release } from './fixtures/reconciler-world.ts';

afterEach(() => vi.useRealTimers());

describe('reconciling', () => {
  it('builds once for a revision, however often it looks', async () => {
    const { world, reconciler } = makeWorld();
    for (let look = 0; look < 3; look += 1) await reconciler.look();
    expect(world.shown).toEqual([1]);
    expect(world.builds).toBe(1);
  });

  it('builds once after the start also when nothing is new, to be warm for the first publish', async () => {
    const { world, reconciler } = makeWorld(release(1));
    for (let look = 0; look < 2; look += 1) await reconciler.look();
    expect(world.builds).toBe(1);
  });

  it('builds once for many changes that came at once', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    world.revision = 11;
    await reconciler.look();
    expect(world.shown).toEqual([1, 11]);
  });

  it('follows up a change that came during a build', async () => {
    const { world, reconciler } = makeWorld();
    world.duringBuild = () => {
      if (world.builds === 1) world.revision = 2;
    };
    await reconciler.look();
    await reconciler.look();
    expect(world.shown).toEqual([1, 2]);
  });

  it('looks again at what was kept back when staff published between the rounds of its build', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    Object.assign(world, { revision: 2, keptBack: ['about'] });
    world.beforeReading = () => Object.assign(world, { revision: 3, beforeReading: () => {} });
    await reconciler.look();
    world.keptBack = [];
    for (let look = 0; look < 2; look += 1) await reconciler.look();
    expect(world.shown).toEqual([1, 3, 3]);
    expect(world.remembered).toEqual([1, 3, 3]);
  });

  it('does not build again for what is kept back while nothing new is published', async () => {
    const { world, reconciler } = makeWorld();
    world.keptBack = ['about'];
    for (let look = 0; look < 3; look += 1) await reconciler.look();
    expect(world.builds).toBe(1);
  });

  it('builds once more for what stays as it is live, as the CMS may have answered wrongly for a moment', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { world, reconciler } = makeWorld();
    world.asLive = ['about'];
    await reconciler.look();
    await reconciler.look();
    expect(world.builds).toBe(1);
    vi.advanceTimersByTime(20_000);
    for (let look = 0; look < 2; look += 1) await reconciler.look();
    expect(world.builds).toBe(2);
    vi.advanceTimersByTime(3_600_000);
    await reconciler.look();
    expect(world.builds).toBe(2);
    world.asLive = ['about', 'help'];
    world.revision = 2;
    await reconciler.look();
    world.asLive = [];
    vi.advanceTimersByTime(20_000);
    for (let look = 0; look < 2; look += 1) await reconciler.look();
    expect([world.builds, world.site.release?.findings]).toEqual([4, []]);
  });

  it('builds once more for what stays as it is live, also when it was made before for what passed', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { world, reconciler } = makeWorld();
    Object.assign(world, { asLive: ['about'], keptBack: ['help'], isPassing: true });
    await reconciler.look();
    world.keptBack = [];
    vi.advanceTimersByTime(1000);
    await reconciler.look();
    expect(world.builds).toBe(2);
    vi.advanceTimersByTime(19_000);
    for (let look = 0; look < 2; look += 1) await reconciler.look();
    expect(world.builds).toBe(3);
  });

  it('builds again and again, with growing pauses, for what may pass on its own, until it has passed', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { world, reconciler } = makeWorld();
    world.keptBack = ['about'];
    world.isPassing = true;
    const builds: number[] = [];
    for (let second = 0; second < 200; second += 1) {
      await reconciler.look();
      if (world.builds > builds.length) builds.push(second);
      // One of the tries fails, as when the CMS does not respond: that ends no trying.
      world.broken = second === 6 ? new Error('down') : null;
      vi.advanceTimersByTime(1000);
    }
    expect(builds).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
    world.keptBack = [];
    vi.advanceTimersByTime(60_000);
    for (let look = 0; look < 2; look += 1) await reconciler.look();
    expect(world.builds).toBe(builds.length + 1);
    expect(world.site.release?.findings).toEqual([]);
    vi.advanceTimersByTime(3_600_000);
    await reconciler.look();
    expect(world.builds).toBe(builds.length + 1);
  });

  it('keeps the site and says why while the CMS is down, and goes on when it is back', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    world.down = new Error('The CMS cannot be reached.');
    await reconciler.look();
    expect(world.site.release?.id).toBe('r1');
    expect(reconciler.progress).toMatchObject({
      cms: null,
      problem: { message: 'The CMS cannot be reached.' },
    });
    world.down = null;
    await reconciler.look();
    expect(reconciler.progress.problem).toBeNull();
    expect(world.builds).toBe(1);
  });

  it('keeps the site and says why when a build fails, and does not try the same again at once', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    world.revision = 2;
    world.broken = Object.assign(new Error('FAQ “x” cannot be shown'), { kind: 'ContentError' });
    await reconciler.look();
    await reconciler.look();
    expect(world.builds).toBe(2);
    expect(world.site.release?.id).toBe('r1');
    expect(reconciler.progress).toMatchObject({
      building: null,
      problem: { kind: 'ContentError', message: 'FAQ “x” cannot be shown' },
    });
  });

  it('tries at once when staff publish a correction', async () => {
    const { world, reconciler } = makeWorld();
    world.broken = new Error('wrong');
    await reconciler.look();
    world.broken = null;
    world.revision = 2;
    await reconciler.look();
    expect(world.shown).toEqual([2]);
    expect(reconciler.progress.problem).toBeNull();
  });

  it('tries at once when the CMS is back after a build that it failed', async () => {
    const { world, reconciler } = makeWorld();
    world.broken = new Error('The CMS cannot be reached.');
    await reconciler.look();
    world.down = world.broken;
    await reconciler.look();
    Object.assign(world, { down: null, broken: null });
    await reconciler.look();
    expect(world.shown).toEqual([1]);
  });

  it('builds again when the time of an alert or a consent has come', async () => {
    const { world, reconciler } = makeWorld();
    world.nextChangeAt = new Date(Date.now() - 1).toISOString();
    await reconciler.look();
    world.nextChangeAt = null;
    await reconciler.look();
    await reconciler.look();
    expect(world.builds).toBe(2);
  });

  it('builds again when the live site was built in the future, by a clock that was wrong', async () => {
    const ahead = { ...release(1), builtAt: new Date(Date.now() + 3_600_000).toISOString() };
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    world.site.release = ahead;
    await reconciler.look();
    await reconciler.look();
    expect(world.builds).toBe(2);
  });

  it('goes on when what watches it fails', async () => {
    const { world, reconciler } = makeWorld();
    world.outcomes.push = () => {
      throw new Error('not a number');
    };
    await expect(reconciler.look()).resolves.toBeUndefined();
    expect(world.shown).toEqual([1]);
  });

  it('rebuilds for another database, also at a lower revision', async () => {
    const { world, reconciler } = makeWorld();
    world.revision = 5;
    await reconciler.look();
    Object.assign(world, { epoch: 'other', revision: 1 });
    await reconciler.look();
    expect(world.shown).toEqual([5, 1]);
  });

  it('rebuilds for the same revision of another history, as after restoring a backup', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    world.nonce = 'other';
    await reconciler.look();
    expect(world.builds).toBe(2);
  });

  it('remembers each state that goes live once, and not the one of before the start', async () => {
    const { world, reconciler } = makeWorld(release(1));
    await reconciler.look();
    world.revision = 2;
    for (let look = 0; look < 2; look += 1) await reconciler.look();
    expect(world.remembered).toEqual([2]);
  });

  it('remembers also that an entry of the same state is no longer kept back', async () => {
    const { world, reconciler } = makeWorld();
    world.keptBack = ['about'];
    await reconciler.look();
    world.keptBack = [];
    for (let look = 0; look < 2; look += 1) {
      reconciler.rebuild();
      await reconciler.look();
    }
    expect(world.remembered).toEqual([1, 1]);
  });

  it('publishes nothing while an earlier site is held, and goes on when somebody resumes', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    Object.assign(world, { held: true, revision: 2 });
    await reconciler.look();
    expect(world.builds).toBe(1);
    expect(world.outcomes.at(-1)).toMatchObject({ isBehind: false });
    world.held = false;
    reconciler.rebuild();
    await reconciler.look();
    expect(world.shown).toEqual([1, 2]);
  });

  it('does not publish a build during which somebody put an earlier site back', async () => {
    const { world, reconciler } = makeWorld(release(1));
    Object.assign(world, { revision: 2, duringBuild: () => Object.assign(world, { held: true }) });
    await reconciler.look();
    expect(world.site.release?.id).toBe('r1');
    expect(world.outcomes.at(-1)).toMatchObject({ published: null, problem: null });
  });

  it('only follows while another process publishes, and publishes when that has ended', async () => {
    const { world, reconciler } = makeWorld();
    world.leads = false;
    await reconciler.look();
    expect([world.builds, world.followed]).toEqual([0, 1]);
    world.leads = true;
    await reconciler.look();
    expect(world.shown).toEqual([1]);
  });

  it('says what is wrong with a site that is held, and builds nothing in its place', async () => {
    const { world, reconciler } = makeWorld();
    Object.assign(world, { held: true, siteFault: new Error('It is damaged.') });
    await reconciler.look();
    expect([world.builds, reconciler.progress.problem?.message]).toEqual([0, 'It is damaged.']);
    world.siteFault = null;
    await reconciler.look();
    expect(reconciler.progress.problem).toBeNull();
  });

  it('says while it follows that the process that publishes seems to hang, until it does not', async () => {
    const { world, reconciler } = makeWorld();
    Object.assign(world, { leads: false, leaderFault: new Error('It hangs.') });
    await reconciler.look();
    expect(world.outcomes.at(-1)).toMatchObject({ isBehind: true, problem: { message: 'It hangs.' } });
    world.leaderFault = null;
    await reconciler.look();
    expect([world.followed, reconciler.progress.problem]).toEqual([2, null]);
  });

  it('says after each look whether the site is behind', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    world.down = new Error('The CMS cannot be reached.');
    await reconciler.look();
    expect(world.outcomes.map(({ isBehind }) => isBehind)).toEqual([false, true]);
  });
});
