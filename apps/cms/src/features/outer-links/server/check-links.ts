import type { AddressRule } from '@pain/checks';
import type { Core } from '@strapi/strapi';
import { findAddresses } from './addresses';
import { claimAddress, findDue, hasAnsweredSince, keepAddresses, keepOutcome } from './link-checks';
import { type Manners, makeTurns, type Outcome, tryAddress } from './try-address';

/** What one look asks at most; the rest waits for the next. */
const MOST_IN_A_LOOK = 300;
const AT_ONCE = 4;
const PAUSE_MS = 500;
const HALF_A_DAY_MS = 43_200_000;

/** How a look is done. */
export interface Look {
  rule: AddressRule;
  stopped: AbortSignal;
  /** Between two questions to the same host. */
  pauseMs?: number;
}

/**
 * Asks the addresses of other websites that our content leads to and that nobody asked for a day. May run on
 * any instance at any time: each address is asked by the one that claims it.
 */
export async function checkLinks(strapi: Core.Strapi, now: Date, look: Look): Promise<void> {
  const { rule, stopped, pauseMs = PAUSE_MS } = look;
  await keepAddresses(strapi, await findAddresses(strapi));
  const waiting = await findDue(strapi, now, MOST_IN_A_LOOK);
  const manners: Manners = { rule, stopped, inTurn: makeTurns(pauseMs) };
  const outcomes = new Map<string, Outcome>();
  const tryOne = async (address: string) => {
    const outcome = await tryAddress(address, manners);
    if (!stopped.aborted) outcomes.set(address, outcome);
  };
  const askOnAndOn = async () => {
    for (let next = waiting.shift(); next !== undefined && !stopped.aborted; next = waiting.shift())
      if (await claimAddress(strapi, next, now)) await tryOne(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOnAndOn));
  if (await isOnline(strapi, now, outcomes))
    for (const [address, outcome] of outcomes) await keepOutcome(strapi, address, outcome, now);
}

/** When nobody at all answers it is our own network that is down, and what failed is no news of others. */
async function isOnline(
  strapi: Core.Strapi,
  now: Date,
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<boolean> {
  const found = [...outcomes.values()];
  if (found.includes('answers') || found.includes('gone')) return true;
  return hasAnsweredSince(strapi, new Date(now.getTime() - HALF_A_DAY_MS));
}
