import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { GuardError } from './guards/guard-error.ts';
import { Reconciler } from './reconciler.ts';
import type { Held } from './release/hold.ts';
import type { Going } from './release/live-log.ts';
import type { Release } from './release/release.ts';

/** A CMS and a site of which only the revisions matter. */
function makeWorld(live: Release | null = null) {
  const world = {
    epoch: 'e',
    revision: 1,
    nonce: 'n',
    down: null as Error | null,
    broken: null as Error | null,
    nextChangeAt: null as string | null,
    builds: 0,
    guarded: false,
    failures: [] as string[],
    shown: [] as number[],
    remembered: [] as number[],
    duringBuild: () => {},
  };
  const parts = {
    log: pino({ level: 'silent' }),
    pollMs: 1,
    askState: async () => {
      if (world.down) throw world.down;
      return { epoch: world.epoch, revision: world.revision, nonce: world.nonce };
    },
    build: async () => {
      world.builds += 1;
      if (world.broken) throw world.broken;
      const state = { epoch: world.epoch, revision: world.revision, nonce: world.nonce };
      world.duringBuild();
      return { state, files: [], pages: [], redirects: [], nextChangeAt: world.nextChangeAt };
    },
    publish: async (report: Omit<Release, 'id' | 'builtAt' | 'files'>): Promise<Release> => ({
      ...report,
      id: `r${report.state.revision}`,
      builtAt: '2026-11-23T10:00:00.000Z',
      files: {},
    }),
    guard: async (_report: unknown, isConfirmed: boolean) => {
      if (world.guarded && !isConfirmed) throw new GuardError('The site would shrink.', true);
    },
    putBack: async ({ release }: Held): Promise<Release> => {
      const state = { epoch: 'e', revision: Number(release.slice(1)), nonce: 'n' };
      return { ...(await parts.publish({ ...(await parts.build()), state })), id: release };
    },
    letGo: async () => {},
    onFailure: (kind: string) => {
      world.failures.push(kind);
    },
    remember: async ({ revision }: Going) => {
      world.remembered.push(revision);
    },
    onLive: ({ state }: Release) => {
      world.shown.push(state.revision);
    },
  };
  return { world: Object.assign(world, { parts }), reconciler: new Reconciler(parts, live) };
}

describe('reconciling', () => {
  it('builds once for a revision, however often it looks', async () => {
    const { world, reconciler } = makeWorld();
    for (let look = 0; look < 3; look += 1) await reconciler.look();
    expect(world.shown).toEqual([1]);
    expect(world.builds).toBe(1);
  });

  it('shows the release of before the start at once, and builds once to be warm for the first publish', async () => {
    const { world } = makeWorld();
    const live: Release = { ...(await world.parts.publish(await world.parts.build())), id: 'before' };
    const started = makeWorld(live);
    expect(started.world.shown).toEqual([1]);
    for (let look = 0; look < 2; look += 1) await started.reconciler.look();
    expect(started.world.builds).toBe(1);
  });

  it('remembers each state that goes live once, and not the one of before the start', async () => {
    const { world } = makeWorld();
    const live: Release = { ...(await world.parts.publish(await world.parts.build())), id: 'before' };
    const started = makeWorld(live);
    await started.reconciler.look();
    started.world.revision = 2;
    await started.reconciler.look();
    expect(started.world.remembered).toEqual([2]);
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

  it('keeps the site and says why while the CMS is down, and goes on when it is back', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    world.down = new Error('The CMS cannot be reached.');
    await reconciler.look();
    expect(reconciler.state).toMatchObject({
      live: { release: 'r1' },
      cms: null,
      problem: { message: 'The CMS cannot be reached.' },
    });
    world.down = null;
    await reconciler.look();
    expect(reconciler.state.problem).toBeNull();
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
    expect(reconciler.state).toMatchObject({
      live: { release: 'r1' },
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
    expect(reconciler.state.problem).toBeNull();
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

  it('builds anew for another database, also at a lower revision', async () => {
    const { world, reconciler } = makeWorld();
    world.revision = 5;
    await reconciler.look();
    Object.assign(world, { epoch: 'other', revision: 1 });
    await reconciler.look();
    expect(world.shown).toEqual([5, 1]);
  });

  it('builds anew for the same revision of another history, as after restoring a backup', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    world.nonce = 'other';
    await reconciler.look();
    expect(world.builds).toBe(2);
  });

  it('looks at once when it is nudged, instead of at its next turn', async () => {
    const { world, reconciler } = makeWorld();
    const running = reconciler.run();
    await expect.poll(() => world.shown).toEqual([1]);
    world.revision = 2;
    reconciler.nudge();
    await expect.poll(() => world.shown).toEqual([1, 2]);
    reconciler.stop();
    await running;
  });
});

describe('putting back an earlier site', () => {
  const held = { release: 'r1', since: '2026-11-23T10:00:00.000Z', by: 'Sam' };

  async function atRevisionTwo() {
    const made = makeWorld();
    await made.reconciler.look();
    made.world.revision = 2;
    await made.reconciler.look();
    return made;
  }

  it('shows it and lets nothing newer go live until somebody says so', async () => {
    const { world, reconciler } = await atRevisionTwo();
    await reconciler.putBack(held);
    world.revision = 3;
    await reconciler.look();
    expect(world.shown).toEqual([1, 2, 1]);
    expect(reconciler.state).toMatchObject({ held, cms: { revision: 3 }, live: { release: 'r1' } });
    await reconciler.resume();
    await reconciler.look();
    expect(world.shown.at(-1)).toBe(3);
    expect(reconciler.state.held).toBeNull();
  });

  it('throws away a build that was under way', async () => {
    const { world, reconciler } = await atRevisionTwo();
    world.revision = 3;
    let putBack: Promise<void> | undefined;
    world.duringBuild = () => {
      if (world.builds === 3) putBack = reconciler.putBack(held);
    };
    await reconciler.look();
    await putBack;
    expect(world.shown).toEqual([1, 2, 1]);
  });

  it('is still so after a restart', async () => {
    const { world } = makeWorld();
    const live: Release = { ...(await world.parts.publish(await world.parts.build())), id: 'r1' };
    const later = makeWorld();
    later.world.revision = 5;
    const reconciler = new Reconciler(later.world.parts, live, held);
    await reconciler.look();
    expect(later.world.shown).toEqual([1]);
    expect(reconciler.state.live?.release).toBe('r1');
  });

  it('that is not there any more leaves the site as it is, and holds nothing', async () => {
    const { world, reconciler } = await atRevisionTwo();
    world.parts.putBack = async () => {
      throw new Error('There is no release r1 any more.');
    };
    await expect(reconciler.putBack(held)).rejects.toThrow('no release r1');
    expect(reconciler.state.held).toBeNull();
    expect(world.shown).toEqual([1, 2]);
  });
});

describe('a build that a guard stops', () => {
  it('leaves the site as it is and says why, until an administrator confirms it', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    world.revision = 2;
    world.guarded = true;
    await reconciler.look();
    expect(world.shown).toEqual([1]);
    expect(reconciler.state.problem).toMatchObject({ kind: 'Guard', confirmable: true });
    reconciler.confirm();
    await reconciler.look();
    expect(world.shown).toEqual([1, 2]);
    expect(reconciler.state.problem).toBeNull();
  });

  it('is not confirmed by what was confirmed for an earlier one', async () => {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    world.guarded = true;
    world.revision = 2;
    await reconciler.look();
    reconciler.confirm();
    await reconciler.look();
    world.revision = 3;
    await reconciler.look();
    expect(world.shown).toEqual([1, 2]);
  });
});

it('knows since when the site is behind, and forgets it when it has caught up', async () => {
  const { world, reconciler } = makeWorld();
  await reconciler.look();
  expect(reconciler.state.behindSince).toBeNull();
  world.revision = 2;
  world.broken = new Error('broken');
  await reconciler.look();
  const since = reconciler.state.behindSince;
  expect(since).not.toBeNull();
  world.revision = 3;
  await reconciler.look();
  expect(reconciler.state.behindSince).toBe(since);
  expect(world.failures).toEqual(['Error', 'Error']);
  world.broken = null;
  world.revision = 4;
  await reconciler.look();
  expect(reconciler.state.behindSince).toBeNull();
});
