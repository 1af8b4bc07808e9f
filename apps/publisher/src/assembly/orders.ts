import { hostname } from 'node:os';
import type { Held } from '../release/hold.ts';
import { type Going, toGoing } from '../release/live-log.ts';
import { OrderRefused } from '../release/live-site.ts';
import type { System } from './assemble.ts';

/**
 * Puts an earlier release back and holds it.
 *
 * @throws OrderRefused when there is no such release, it shows what may not be shown any more, or
 * another process publishes.
 */
export async function putBack(held: Held, system: System): Promise<void> {
  requireLease(system);
  await system.site.putBack(held);
  system.log.warn({ ...held }, 'an earlier site was put back');
  await note({ kind: 'put-back', by: held.by }, system);
}

/** Lets what is published go live again. @throws OrderRefused when another process publishes. */
export async function resume(by: string, system: System): Promise<void> {
  requireLease(system);
  await system.site.resume();
  system.log.warn({ by }, 'publishing is resumed');
  await note({ kind: 'resume', by }, system);
  system.reconciler.rebuild();
}

/**
 * Publishes what a guard stopped.
 *
 * @param confirmation identifies what the person who confirms was shown.
 * @throws OrderRefused when the guard now stops something else, or another process publishes.
 */
export function confirm(confirmation: string, system: System): void {
  requireLease(system);
  system.reconciler.confirm(confirmation);
  system.log.warn({ confirmation }, 'what a guard stopped was confirmed');
}

/** An order is carried out by then: that it cannot be noted must not look as if it were not. */
async function note(order: Going['order'], { site, liveLog, log }: System): Promise<void> {
  if (site.release === null) return;
  await liveLog
    .append(toGoing(site.release, 0, order))
    .catch((error: unknown) => log.error({ error }, 'an order could not be noted among the last changes'));
}

const TRY_AGAIN = 'Try again in a minute.';

/** Two processes must not follow different orders. */
function requireLease({ lease, reconciler }: System): void {
  if (lease.isHeld) return;
  const holder = lease.holder();
  if (holder?.process === process.pid && holder.host === hostname())
    throw new OrderRefused(
      503,
      `This publisher cannot publish. ${reconciler.progress.problem?.message ?? TRY_AGAIN}`,
    );
  const where = holder ? `process ${holder.process} on ${holder.host}` : 'another process';
  throw new OrderRefused(
    409,
    `This publisher stands by, and ${where} publishes.\nAsk that one instead (CONTROL_URL).`,
  );
}
