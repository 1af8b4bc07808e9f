import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crawlDuringKills } from '../soak/crawl.ts';
import { makeRandomEdits } from '../soak/edits.ts';
import { killDuringPublishes } from '../soak/kills.ts';
import { watchMemory } from '../soak/memory.ts';
import { chooseSeed, type RunOptions } from '../soak/run-options.ts';
import { readFiles } from '../stack/site-files.ts';
import { type Stack, startStack } from '../stack/stack.ts';

/** Short forms of what `npm run soak` does for hours. Each failure names the seed; SOAK_SEED makes it again. */
const seed = chooseSeed();
/** It takes 520 MB. There is room for what differs from machine to machine, and none for 20 MB that are kept of each publish. */
const MOST_MB = 800;
let stack: Stack;

beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.stop());

const run = (times: number): RunOptions => ({ stack, times, seed, say: () => undefined });

describe(`with the seed ${seed}, a system that is killed at random`, () => {
  it('loses no acknowledged publish, and neither database nor site is damaged', async () => {
    const { acknowledged, unanswered } = await killDuringPublishes(run(6));
    expect(acknowledged + unanswered).toBe(6);
  });

  it('never serves a page of two releases, nor one that lacks something', async () => {
    const seen = await crawlDuringKills(run(4));
    expect(seen).toMatchObject({ mixed: [], missing: [] });
    expect(seen.pages).toBeGreaterThan(20);
  });
});

describe('the site that is kept step by step', () => {
  it(`equals one from scratch, byte for byte, after each random edit of seed ${seed}`, async () => {
    const { visible } = await makeRandomEdits(run(12));
    expect(visible).toBeGreaterThan(6);
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
