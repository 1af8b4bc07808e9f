import { LargeStack } from '../bench/large-stack.ts';
import type { RunOptions } from './run-options.ts';

const PAGES = 5000;
/**
 * By then the first build process has been replaced: until then memory only rises, from what a publisher
 * takes that has just started.
 */
const WARM_UP = 25;
/**
 * The build process is replaced about every 15 publishes: in fewer than a few of its lives, the line
 * only tells where they began.
 */
const ENOUGH = 100;

type MemoryOptions = Pick<RunOptions, 'times' | 'say'> & { pages?: number };

/** What came of a run, in megabytes: publisher, build process and search index together. */
export interface MemoryCounts {
  pages: number;
  /** After each publish, once it is live. */
  samples: number[];
  most: number;
  /**
   * How much the line through the samples rises within 100 publishes, once everything is warm; null
   * of a run too short to say.
   */
  growth: number | null;
}

/**
 * Publishes again and again on a large site, with no pause and so with search being made all the time, and
 * looks at the memory after each. The build process is replaced now and then, so single samples go up and
 * down: what counts is the most, and whether the line through all of them rises.
 */
export async function watchMemory({ times, say, pages = PAGES }: MemoryOptions): Promise<MemoryCounts> {
  const large = await LargeStack.start(pages);
  try {
    await large.rest();
    const samples = [];
    for (let edit = 0; edit < times; edit += 1) {
      const ms = await large.publish(edit, times);
      samples.push(large.memory());
      say(`${edit + 1}: live after ${Math.round(ms)} ms, ${Math.round(samples.at(-1) ?? 0)} MB`);
    }
    return { pages, samples, most: Math.max(...samples), growth: growthOf(samples) };
  } finally {
    await large.stack.stop();
  }
}

function growthOf(samples: readonly number[]): number | null {
  return samples.length < ENOUGH ? null : 100 * slopeOf(samples.slice(WARM_UP));
}

/** The slope of the line that fits best (least squares). */
function slopeOf(samples: readonly number[]): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [x, y] = [mean([...samples.keys()]), mean(samples)];
  const rise = mean(samples.map((sample, index) => (index - x) * (sample - y)));
  return rise / mean(samples.map((_sample, index) => (index - x) ** 2));
}
