import type { RunningStack } from '../stack/stack.ts';

/** The stack that the global setup booted. */
export function stackAddresses(): RunningStack {
  const text = process.env.E2E_STACK;
  if (!text) throw new Error('There is no running stack. Start the tests with `npm test -- browser`.');
  return JSON.parse(text);
}
