import path from 'node:path';
import { askHistory, askState, connectToCms } from '@pain/web/cms';
import type { Logger } from 'pino';
import { Backlog } from './backlog.ts';
import { Builder } from './build/builder.ts';
import type { Config } from './config.ts';
import { Lag } from './lag.ts';
import { Lease } from './lease.ts';
import { Orders } from './orders.ts';
import { Reconciler } from './reconciler.ts';
import { LiveSite } from './release/live-site.ts';
import { ReleaseStore } from './release/release-store.ts';
import { Releaser } from './release/releaser.ts';
import { SiteServer } from './serve/site-server.ts';
import { Telemetry } from './telemetry.ts';

/** A look at the CMS is small; one that takes longer than this is a fault. */
const LOOK_DEADLINE_MS = 10_000;

/** The publisher's parts, put together. */
export interface System {
  config: Config;
  log: Logger;
  store: ReleaseStore;
  orders: Orders;
  lease: Lease;
  builder: Builder;
  server: SiteServer;
  site: LiveSite;
  backlog: Backlog;
  lag: Lag;
  telemetry: Telemetry;
  reconciler: Reconciler;
}

/** Puts the publisher together. Nothing runs yet. */
export function assemble(config: Config, log: Logger): System {
  const siteDir = path.join(config.dataDir, 'site');
  const store = new ReleaseStore(siteDir);
  const orders = new Orders(path.join(siteDir, 'orders.json'));
  const lease = new Lease(path.join(siteDir, 'lease'));
  const server = new SiteServer(config.siteUrl);
  const builder = new Builder({ log, deadlineMs: config.buildDeadlineMs });
  const ask = connectToCms({ url: config.cmsUrl, token: config.buildToken, deadlineMs: LOOK_DEADLINE_MS });
  const backlog = new Backlog((since) => askHistory(ask, since));
  const lag = new Lag();
  const site = new LiveSite({
    store,
    orders,
    onLive: (release, older) => server.show(store.siteOf(release.id), release, older),
  });
  const releaser = makeReleaser({ config, store, builder, backlog, orders });
  const telemetry = new Telemetry({ log, site, backlog, lag, lease, orders });
  const reconciler: Reconciler = new Reconciler({
    log,
    pollMs: config.pollMs,
    site,
    lead: () => lead({ log, store, orders, lease, builder, site }),
    isHeld: () => orders.held !== null,
    askState: () => askState(ask),
    make: (live) => releaser.make(live),
    onBehind: async (live, cms) => {
      lag.note(true);
      await backlog.read(live, cms);
    },
    onLooked: (outcome) => telemetry.note(outcome, reconciler.progress),
  });
  return { config, log, store, orders, lease, builder, server, site, backlog, lag, telemetry, reconciler };
}

/** Becomes the process that publishes, if no other one is; what another one left is taken over first. */
async function lead(
  parts: Pick<System, 'log' | 'store' | 'orders' | 'lease' | 'builder' | 'site'>,
): Promise<boolean> {
  const { log, store, orders, lease, builder, site } = parts;
  if (lease.isHeld) return true;
  if (!lease.tryTake()) return false;
  await store.clearPartial();
  await orders.read();
  await site.follow();
  builder.warmUp();
  log.info('this process publishes');
  return true;
}

function makeReleaser({
  config,
  store,
  builder,
  backlog,
  orders,
}: Pick<System, 'config' | 'store' | 'builder' | 'backlog' | 'orders'>): Releaser {
  const { cmsUrl, buildToken, siteUrl, dataDir } = config;
  const outDir = path.join(dataDir, 'cache/build');
  const cacheDir = path.join(dataDir, 'cache');
  return new Releaser({
    store,
    siteUrl,
    outDir,
    build: (keptBack) => builder.build({ cmsUrl, buildToken, siteUrl, outDir, cacheDir, keptBack }),
    readHistory: (live, next) => backlog.read(live, next),
    isConfirmed: (state) => orders.isConfirmed(state),
  });
}
