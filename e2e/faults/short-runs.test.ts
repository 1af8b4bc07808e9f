import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { crawlDuringKills } from '../soak/crawl.ts';
import { EDITS } from '../soak/edit-kinds.ts';
import { makeEdits } from '../soak/edits.ts';
import { watchMemory } from '../soak/memory.ts';
import type { RunOptions } from '../soak/run-options.ts';
import { readFiles } from '../stack/site-files.ts';
import type { Stack } from '../stack/stack.ts';
import { provideStack } from './shared-stack.ts';

/** The shortest form of what `npm run soak` does for hours and at random: always the same choices. */
const SEED = 1;
/**
 * It takes 520 MB. There is room for what differs from machine to machine, and none for 20 MB that
 * are kept of each publish.
 */
const MOST_MB = 800;

const shared = provideStack();
let stack: Stack;

beforeAll(() => {
  ({ stack } = shared());
});

const run = (times: number): RunOptions => ({ stack, times, seed: SEED, say: () => undefined });

describe('a publisher that is killed while it makes a release', () => {
  it('never serves a page of two releases, nor one that lacks something', async () => {
    const seen = await crawlDuringKills(run(1));
    expect(seen).toMatchObject({ mixed: [], missing: [] });
    expect(seen.pages).toBeGreaterThan(10);
  });
});

describe('the site that is kept step by step', () => {
  it('equals one from scratch, byte for byte, after an edit of each kind', async () => {
    const { edits, visible } = await makeEdits(run(EDITS.length));
    expect(Object.keys(edits).sort()).toEqual(EDITS.map(({ name }) => name).sort());
    expect(visible).toBeGreaterThan(EDITS.length / 2);
  });

  it("has the CMS's token neither among its files nor in its cache", async () => {
    const token = stack.environment.BUILD_TOKEN ?? '';
    for (const folder of ['site', 'cache']) {
      const files = await readFiles(path.join(stack.folder, folder));
      expect(files.length, folder).toBeGreaterThan(10);
      expect(files.filter(({ content }) => content.includes(token)).map(({ name }) => name)).toEqual([]);
    }
  });
});

describe('the publisher of a site with 500 pages', () => {
  it('takes no more memory for one publish after another than a small machine has', async () => {
    const { samples, most } = await watchMemory({ pages: 500, times: 20, say: () => undefined });
    expect(samples).toHaveLength(20);
    expect(most).toBeLessThan(MOST_MB);
  });
});
