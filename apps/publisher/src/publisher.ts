import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askState, connectToCms } from '@pain/web/cms';
import type { Logger } from 'pino';
import { Builder } from './build/builder.ts';
import type { Config } from './config.ts';
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
  const reconciler = new Reconciler(
    {
      log,
      pollMs: config.pollMs,
      askState: () => askState(ask),
      build: () =>
        builder.build({ cmsUrl, buildToken, siteUrl, outDir, cacheDir: path.join(config.dataDir, 'cache') }),
      publish: (report) => store.publish(outDir, report),
      putBack: async (held) => {
        const release = await store.putBack(held.release);
        await holdFile.write(held);
        return release;
      },
      letGo: () => holdFile.remove(),
      remember: (going) => liveLog.append(going),
      onLive: (release) => {
        live = release;
        site.show(store.siteOf(release), release);
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

/** A running publisher. */
export interface Publisher {
  stop(): Promise<void>;
}
