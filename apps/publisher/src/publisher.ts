import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BuildReport } from '@pain/web/build';
import {
  type Ask,
  askChanges,
  askState,
  CHANGES_LIMIT,
  connectToCms,
  type PublicationChange,
} from '@pain/web/cms';
import type { Logger } from 'pino';
import { Builder } from './build/builder.ts';
import type { Config } from './config.ts';
import { guardRelease } from './guards/guard-release.ts';
import { LinkChecker } from './guards/link-checker.ts';
import { type Metrics, makeMetrics } from './metrics.ts';
import { makeReceipt } from './receipt.ts';
import { Reconciler } from './reconciler.ts';
import { HoldFile } from './release/hold.ts';
import { LiveLog } from './release/live-log.ts';
import type { Release } from './release/release.ts';
import { ReleaseStore } from './release/release-store.ts';
import { makeControlServer } from './serve/control-server.ts';
import { listen } from './serve/listen.ts';
import { SiteServer } from './serve/site-server.ts';
import { toLive } from './state.ts';

/** How many of the last releases the control address tells. */
const HISTORY = 10;
/** A look at the CMS is small; one that takes longer than this is a fault. */
const LOOK_DEADLINE_MS = 10_000;
/** At the end, what runs is waited for this long. A release is put live by one rename, so it is whole or not there. */
const PATIENCE_MS = 2000;

/**
 * Serves the live site and keeps it equal to what the CMS publishes, until {@link Publisher.stop}.
 *
 * @throws Error when a port is taken or the data folder cannot be used.
 */
export async function startPublisher(config: Config, log: Logger): Promise<Publisher> {
  const siteDir = path.join(config.dataDir, 'site');
  const store = new ReleaseStore(siteDir);
  await store.open();
  const holdFile = new HoldFile(siteDir);
  const liveLog = new LiveLog(siteDir);
  await liveLog.open();
  const site = new SiteServer(config.siteUrl);
  const builder = new Builder({ log, deadlineMs: config.buildDeadlineMs });
  const ask = connectToCms({ url: config.cmsUrl, token: config.buildToken, deadlineMs: LOOK_DEADLINE_MS });
  const outDir = path.join(config.dataDir, 'cache/build');
  const { cmsUrl, buildToken, siteUrl } = config;
  let live: Release | null = null;
  /** When the changes of the next release were published. */
  let published: string[] = [];
  const metrics: Metrics = makeMetrics(() => reconciler.state);
  const linkChecker = new LinkChecker();
  /** After the release, so that nobody waits for it. */
  const checkLinks = async (release: Release) => {
    const warnings = await linkChecker.check(store.siteOf(release), release).catch(() => []);
    if (live === release) reconciler.state.warnings = warnings;
  };
  const reconciler: Reconciler = new Reconciler(
    {
      log,
      pollMs: config.pollMs,
      askState: () => askState(ask),
      build: () =>
        builder.build({ cmsUrl, buildToken, siteUrl, outDir, cacheDir: path.join(config.dataDir, 'cache') }),
      guard: async (next, isConfirmed) => {
        const before = await store.live();
        if (before === null) return;
        const changes = await changesSince(ask, before, next);
        guardRelease({ live: before, next, changes, isConfirmed });
        published = (changes ?? []).map(({ at }) => at);
      },
      publish: (report) => store.publish(outDir, report),
      putBack: async (held) => {
        const release = await store.putBack(held.release);
        await holdFile.write(held);
        return release;
      },
      letGo: () => holdFile.remove(),
      remember: (going) => {
        metrics.wentLive(going.tookMs, published);
        published = [];
        return liveLog.append(going);
      },
      onFailure: (kind) => metrics.failed(kind),
      onLive: (release) => {
        live = release;
        site.show(store.siteOf(release), release);
        void checkLinks(release);
      },
    },
    await store.live(),
    await holdFile.read(),
  );
  const control = makeControlServer(config.controlToken, {
    state: () => reconciler.state,
    history: () => liveLog.latest(HISTORY),
    receipt: (question) => makeReceipt(question, live, liveLog),
    releases: async () => (await store.list()).map(toLive),
    putBack: (held) => reconciler.putBack(held),
    resume: () => reconciler.resume(),
    confirm: () => reconciler.confirm(),
    metrics: () => metrics.render(),
    nudge: () => reconciler.nudge(),
  });
  await listen(control, config.controlPort, '127.0.0.1', 'CONTROL_PORT');
  await listen(site.server, config.sitePort, config.siteHost, 'SITE_PORT');
  builder.warmUp();
  const running = reconciler.run();
  return {
    async stop() {
      reconciler.stop();
      builder.stop();
      for (const server of [site.server, control]) {
        server.close();
        server.closeAllConnections();
      }
      await Promise.race([running, pause(PATIENCE_MS, undefined, { ref: false })]);
    },
  };
}

/** What was published between two states, or null when the CMS cannot tell. */
async function changesSince(
  ask: Ask,
  { state: from }: Release,
  { state: to }: BuildReport,
): Promise<PublicationChange[] | null> {
  if (from.epoch !== to.epoch || from.revision > to.revision) return null;
  if (from.revision === to.revision) return [];
  const changes = await askChanges(ask, from);
  return changes.length === 0 || changes.length >= CHANGES_LIMIT ? null : changes;
}

/** A running publisher. */
export interface Publisher {
  stop(): Promise<void>;
}
