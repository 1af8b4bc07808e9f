import type { PublisherState } from '@pain/schema';
import { keptBackIn, whyKeptBack } from '../findings/kept-back.ts';
import { toWarnings } from '../loop/state.ts';
import { summarise } from '../release/release-list.ts';
import type { System } from './assemble.ts';

const MINUTE_S = 60;
/** How many of the last changes are listed. */
const HISTORY = 10;

/** Everything that the publisher knows, as its control address says it. */
export function describeState(system: System): PublisherState {
  const { site, lease, mirror, search, reconciler, liveLog } = system;
  const holder = lease.holder();
  return {
    ...reconciler.progress,
    live: site.release && summarise(site.release),
    warnings: site.release ? toWarnings(site.release) : [],
    keptBack: site.release ? keptBackIn(site.release) : [],
    held: site.held,
    alert: describeAlert(system),
    role: lease.isHeld ? 'publishing' : 'standby',
    publisher: holder && { ...holder, silentSeconds: Math.round(lease.silentMs / 1000) },
    mirror: mirror?.state ?? null,
    searchProblem: search.problem,
    history: liveLog.latest(HISTORY),
  };
}

function describeAlert({ lag, site, reconciler }: System): PublisherState['alert'] {
  if (!lag.isTooLong || site.held) return null;
  const seconds = Math.round(lag.ms / 1000);
  const cause =
    reconciler.progress.problem?.message ??
    (site.release && whyKeptBack(site.release)) ??
    'Look into the log of the publisher.';
  return {
    seconds,
    message: `The website has been behind for ${Math.round(seconds / MINUTE_S)} minutes. ${cause}`,
  };
}
