import type { Held } from './release/hold.ts';
import type { System } from './system.ts';

/**
 * Puts an earlier release back and holds it.
 *
 * @throws Error when there is no such release, or another process publishes.
 */
export async function putBack(held: Held, system: System): Promise<void> {
  requireLease(system);
  await system.site.putBack(held);
  system.log.warn({ ...held }, 'an earlier site was put back');
}

/** Lets what is published go live again. @throws Error when another process publishes. */
export async function resume(system: System): Promise<void> {
  requireLease(system);
  await system.site.resume();
  system.log.warn('publishing is resumed');
  system.reconciler.rebuild();
}

/** Lets go live what a guard stopped. @throws Error when another process publishes. */
export function confirm(system: System): void {
  requireLease(system);
  system.log.warn('what a guard stopped was confirmed');
  system.reconciler.confirm();
}

/** Two processes must not follow different orders. */
function requireLease({ lease }: System): void {
  if (lease.isHeld) return;
  const holder = lease.holder();
  const where = holder ? `process ${holder.process} on ${holder.host}` : 'another process';
  throw new Error(`This publisher stands by, and ${where} publishes.\nAsk that one instead (CONTROL_URL).`);
}
