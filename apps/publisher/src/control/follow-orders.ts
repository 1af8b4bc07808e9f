import type { System } from '../system.ts';
import type { Confirm, PutBack, Resume } from './api.ts';
import { Refusal } from './refusal.ts';

/** Puts an earlier release back and holds it. */
export async function putBack({ release, by }: PutBack, system: System): Promise<void> {
  requireLease(system);
  if ((await system.site.putBack(release, by)) === null)
    throw new Refusal(404, `There is no release ${release}. GET /state lists those that can be put back.`);
  system.log.warn({ release, by }, 'an earlier site was put back and is held');
}

/** Lets what is published go live again. */
export async function resume({ by }: Resume, system: System): Promise<void> {
  requireLease(system);
  await system.orders.resume();
  system.log.warn({ by }, 'publishing is resumed');
  system.reconciler.rebuild();
}

/** Lets the site of this content be much smaller than the live one. */
export async function confirm({ by, ...state }: Confirm, system: System): Promise<void> {
  requireLease(system);
  await system.orders.confirm(state, by);
  system.log.warn({ ...state, by }, 'a much smaller site was confirmed');
  system.reconciler.rebuild();
}

/** Two processes must not follow different orders. */
function requireLease({ lease }: System): void {
  if (lease.isHeld) return;
  const holder = lease.holder();
  const where = holder ? `process ${holder.process} on ${holder.host}` : 'another process';
  throw new Refusal(409, `This publisher stands by; ${where} publishes. Send the order there.`);
}
