import { appendFileSync } from 'node:fs';

/** What makes a test run expensive: a CMS that boots, a publisher that starts, a site that is built. */
export type Cost = 'boot' | 'publisher' | 'build';

/** One of them, with its time in milliseconds since 1970. */
export interface CostEvent {
  cost: Cost;
  at: number;
}

/**
 * Notes that something expensive happened now. `npm test` says where (TEST_COSTS, a file of JSON lines) and
 * attributes it to the test file that ran at that time; in any other run nothing is noted.
 */
export function noteCost(cost: Cost): void {
  const file = process.env.TEST_COSTS;
  const event: CostEvent = { cost, at: Date.now() };
  if (file) appendFileSync(file, `${JSON.stringify(event)}\n`);
}
