import { isRecord, type Values } from '../../../kernel/snapshots/snapshot-values';

/**
 * A version with the withdrawal that its entry has now: what a person took back no older version gives back. One that
 * only the version knows of stays as well. Nothing but a person's new consent, filled in by hand, ends a withdrawal.
 */
export function keepWithdrawal(version: Values, draft: Values | null): Values {
  const { consent } = version;
  if (!isRecord(consent)) return version;
  const now = draft?.consent;
  const withdrawnOn = (isRecord(now) ? now.withdrawnOn : null) ?? consent.withdrawnOn ?? null;
  return { ...version, consent: { ...consent, withdrawnOn } };
}
