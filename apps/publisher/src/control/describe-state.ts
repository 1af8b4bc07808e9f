import type { PublicationEvent } from '@pain/web/cms';
import { receiptOf } from '../receipts/receipt-of.ts';
import { summarise } from '../release/release-list.ts';
import type { System } from '../system.ts';
import type { Change, PublisherState, Receipt, Reference } from './api.ts';

type Facts = Omit<PublisherState, 'releases'>;

/** Everything that the publisher knows, as its control address tells it. */
export async function describeState(system: System): Promise<PublisherState> {
  return { ...describeFacts(system), releases: await system.store.list() };
}

/** What the publisher knows about one entry. */
export function describeEntry(document: Reference, system: System): Receipt {
  return receiptOf(document, system.site.release, describeFacts(system), system.config.siteUrl);
}

/** How long the site has been behind, if that is too long and nobody wants it so. */
export function describeAlert({ lag, orders, reconciler }: System): PublisherState['alert'] {
  if (!lag.isTooLong || orders.held) return null;
  const seconds = Math.round(lag.ms / 1000);
  const cause = reconciler.progress.problem?.message ?? 'Look into the log of the publisher.';
  return {
    seconds,
    message: `The website has been behind for ${Math.round(seconds / 60)} minutes. ${cause}`,
  };
}

function describeFacts(system: System): Facts {
  const { site, orders, lease, backlog, reconciler } = system;
  return {
    live: site.release && summarise(site.release),
    ...reconciler.progress,
    findings: site.release?.findings ?? [],
    held: orders.held,
    waiting: backlog.waiting.map(toChange),
    alert: describeAlert(system),
    role: lease.isHeld ? 'publishing' : 'standby',
    publisher: lease.holder(),
    mirror: null,
  };
}

function toChange({ revision, type, documentId, action, at }: PublicationEvent): Change {
  return { revision, document: { ref: type, id: documentId }, action, at };
}
