import { describe, expect, it } from 'vitest';
import { makeWorld } from './fixtures/reconciler-world.ts';
import type { Reconciler } from './reconciler.ts';

describe('when a guard stops a site that loses pages', () => {
  async function makeStopped() {
    const { world, reconciler } = makeWorld();
    await reconciler.look();
    Object.assign(world, { lost: ['a', 'b', 'c'], revision: 2 });
    await reconciler.look();
    return { world, reconciler, confirmation: confirmationOf(reconciler) };
  }
  const confirmationOf = ({ progress }: Reconciler) => String(progress.problem?.confirmation);

  it('leaves the site as it is, until an administrator confirms it', async () => {
    const { world, reconciler, confirmation } = await makeStopped();
    expect([world.shown, reconciler.progress.problem?.kind]).toEqual([[1], 'Guard']);
    reconciler.confirm(confirmation);
    await reconciler.look();
    expect(world.shown).toEqual([1, 2]);
  });

  it('asks again for what is lost after something went live', async () => {
    const { world, reconciler, confirmation } = await makeStopped();
    reconciler.confirm(confirmation);
    await reconciler.look();
    world.revision = 3;
    await reconciler.look();
    expect(world.shown).toEqual([1, 2]);
  });

  it('asks again when a later revision loses more than was confirmed', async () => {
    const { world, reconciler, confirmation } = await makeStopped();
    reconciler.confirm(confirmation);
    Object.assign(world, { lost: ['a', 'b', 'c', 'd'], revision: 3 });
    await reconciler.look();
    expect(world.shown).toEqual([1]);
    reconciler.confirm(confirmationOf(reconciler));
    await reconciler.look();
    expect(world.shown).toEqual([1, 3]);
  });

  it('does not ask again when a later revision loses no more than was confirmed', async () => {
    const { world, reconciler, confirmation } = await makeStopped();
    reconciler.confirm(confirmation);
    Object.assign(world, { lost: ['a', 'b'], revision: 3 });
    await reconciler.look();
    expect(world.shown).toEqual([1, 3]);
  });

  it('refuses a confirmation of what is not the problem any more', async () => {
    const { world, reconciler, confirmation } = await makeStopped();
    Object.assign(world, { lost: ['a', 'b', 'c', 'd'], revision: 3 });
    await reconciler.look();
    expect(() => reconciler.confirm(confirmation)).toThrowErrorMatchingInlineSnapshot(`
      [OrderRefused: What keeps the website from going live is no longer what you were shown.
      Read what the start page says now, and let it go live if that is meant.]
    `);
    world.lost = [];
    reconciler.rebuild();
    await reconciler.look();
    expect(() => reconciler.confirm(confirmation)).toThrow();
  });
});
