import type { Stack } from '../stack/stack.ts';

/** How a long run is made; `npm test` makes a short one. */
export interface RunOptions {
  stack: Stack;
  /** How often it is done. */
  times: number;
  /** The same seed makes the same run again, as far as the run chooses. */
  seed: number;
  /** Told about each turn. */
  say(what: string): void;
}

/** The seed of SOAK_SEED, or a new one; a failure names it. */
export function chooseSeed(): number {
  return Number(process.env.SOAK_SEED ?? Date.now() % 1_000_000);
}
