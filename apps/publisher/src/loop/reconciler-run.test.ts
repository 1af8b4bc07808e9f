import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeWorld } from './fixtures/reconciler-world.ts';

describe('a reconciler that runs', () => {
  it('looks at once when it is nudged, instead of at its next turn', async () => {
    const { world, reconciler } = makeWorld(null, { pollMs: 60_000 });
    const running = reconciler.run();
    await expect.poll(() => world.shown).toEqual([1]);
    world.revision = 2;
    reconciler.nudge();
    await expect.poll(() => world.shown).toEqual([1, 2]);
    reconciler.stop();
    await running;
  });

  it('shows what is new at its next poll without a notification', async () => {
    const { world, reconciler } = makeWorld();
    const running = reconciler.run();
    await expect.poll(() => world.shown).toEqual([1]);
    world.revision = 2;
    await expect.poll(() => world.shown).toEqual([1, 2]);
    reconciler.stop();
    await running;
  });

  it('shows in one release what is published soon after another, however often it is nudged', async () => {
    const { world, reconciler } = makeWorld(null, { gapMs: 200 });
    const running = reconciler.run();
    await expect.poll(() => world.shown).toEqual([1]);
    for (world.revision = 2; world.revision < 5; world.revision += 1) {
      reconciler.nudge();
      await pause(5);
    }
    await expect.poll(() => world.shown).toEqual([1, 5]);
    reconciler.stop();
    await running;
  });
});
