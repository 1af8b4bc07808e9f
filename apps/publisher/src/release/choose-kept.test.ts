import { describe, expect, it } from 'vitest';
import { chooseKept } from './choose-kept.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const HOUR = 60 * 60 * 1000;

/** Releases of which each is some hours older than the one before. */
const releases = (count: number, hours: number) =>
  Array.from({ length: count }, (_, index) => ({
    release: `r${index}`,
    state: { epoch: 'e', revision: count - index, nonce: 'n' },
    builtAt: new Date(NOW.getTime() - index * hours * HOUR).toISOString(),
    pages: 1,
    isSearchCurrent: true,
    assets: 'a',
  }));

describe('releases before the live one', () => {
  it('are kept while they are among the last ten, whatever their age', () => {
    expect([...chooseKept(releases(12, 1000), 'r0', NOW)]).toEqual(
      Array.from({ length: 11 }, (_, index) => `r${index}`),
    );
  });

  it('are kept for a day, for pages that are open somewhere', () => {
    expect(chooseKept(releases(40, 1), 'r0', NOW).size).toBe(25);
  });

  it('are not kept beyond fifty, however young', () => {
    expect(chooseKept(releases(80, 0.1), 'r0', NOW).size).toBe(51);
  });

  it('are kept for a day beyond fifty where no younger one has their styles and scripts', () => {
    const all = releases(80, 0.1).map((one, index) => ({ ...one, assets: index < 60 ? 'new' : 'old' }));
    const kept = chooseKept(all, 'r0', NOW);
    expect([kept.size, kept.has('r60'), kept.has('r61')]).toEqual([52, true, false]);
    expect(chooseKept(releases(80, 1), 'r0', NOW).size).toBe(25);
  });

  it('are not kept when they came again with their search index', () => {
    const indexed = releases(2, 1);
    const all = [
      ...indexed,
      ...indexed.map((one) => ({ ...one, release: 'without', isSearchCurrent: false })),
    ];
    expect([...chooseKept(all, 'r0', NOW)]).toEqual(['r0', 'r1']);
  });
});
