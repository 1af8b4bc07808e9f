import path from 'node:path';
import { askLostRelations, askState, connectToCms } from '@pain/web/cms';
import type { Logger } from 'pino';
import { Builder, makePrivate } from '../build/builder.ts';
import { Backlog } from '../loop/backlog.ts';
import { Lease } from '../loop/lease.ts';
import { Reconciler } from '../loop/reconciler.ts';
import { Bucket } from '../mirror/bucket.ts';
import { Inventory } from '../mirror/inventory.ts';
import { Mirror } from '../mirror/mirror.ts';
import { HoldFile } from '../release/hold.ts';
import { LiveLog, toGoing } from '../release/live-log.ts';
import { LiveSite } from '../release/live-site.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { Releaser } from '../release/releaser.ts';
import { makeIndexInProcess } from '../search/make-index-in-process.ts';
import { SearchKeeper } from '../search/search-keeper.ts';
import { SiteServer } from '../serve/site-server.ts';
import type { Config } from '../settings/config.ts';
import { Telemetry } from '../telemetry/telemetry.ts';
import { Lag } from '../timing/lag.ts';

/** A look at the CMS is small; one that takes longer than this is a fault. */
const LOOK_DEADLINE_MS = 10_000;

/** The publisher's parts, put together. */
export interface System extends Base {
  site: LiveSite;
  search: SearchKeeper;
  telemetry: Telemetry;
  reconciler: Reconciler;
}

/** The parts that need no other part. */
interface Base {
  config: Config;
  log: Logger;
  store: ReleaseStore;
  holdFile: HoldFile;
  liveLog: LiveLog;
  lease: Lease;
  builder: Builder;
  server: SiteServer;
  backlog: Backlog;
  lag: Lag;
  /** Null when no bucket is configured. */
  mirror: Mirror | null;
  askState: () => ReturnType<typeof askState>;
  askLost: () => ReturnType<typeof askLostRelations>;
}

/** Puts the publisher together. Nothing runs yet. */
export function assemble(config: Config, log: Logger): System {
  const base = assembleBase(config, log);
  const { store, holdFile, lag } = base;
  const site = new LiveSite({
    store,
    holdFile,
    onLive: (shown, older) => {
      base.server.show(store.siteOf(shown.id), shown, older);
      if (base.lease.isHeld) copy(base, site);
      search.want();
    },
  });
  const search: SearchKeeper = makeSearchKeeper(base, site, () => reconciler.progress.building !== null);
  const releaser = makeReleaser(base, site);
  const telemetry = new Telemetry({ ...base, site });
  const reconciler: Reconciler = new Reconciler({
    log,
    pollMs: config.pollMs,
    gapMs: config.releaseGapMs,
    site,
    lead: () => lead(base, site, search),
    leaderFault: () => base.lease.fault,
    askState: base.askState,
    make: (live, isConfirmed) => releaser.make(live, isConfirmed),
    onBehind: () => lag.note(true),
    remember: (release, ms) => base.liveLog.append(toGoing(release, ms)),
    onLooked: (outcome) => {
      telemetry.note(outcome, reconciler.progress);
      base.builder.renew();
    },
  });
  return { ...base, site, search, telemetry, reconciler };
}

function assembleBase(config: Config, log: Logger): Base {
  const siteDir = path.join(config.dataDir, 'site');
  const ask = connectToCms({ url: config.cmsUrl, token: config.buildToken, deadlineMs: LOOK_DEADLINE_MS });
  return {
    config,
    log,
    store: new ReleaseStore(siteDir),
    holdFile: new HoldFile(siteDir),
    liveLog: new LiveLog(siteDir),
    lease: new Lease(path.join(siteDir, 'lease')),
    builder: new Builder({ log, deadlineMs: config.buildDeadlineMs }),
    server: new SiteServer(config.siteUrl),
    backlog: new Backlog(ask),
    lag: new Lag(),
    mirror: makeMirror(config, siteDir, log),
    askState: () => askState(ask),
    askLost: () => askLostRelations(ask),
  };
}

function makeMirror({ bucket }: Config, siteDir: string, log: Logger): Mirror | null {
  if (bucket === null) return null;
  const opened = new Bucket(bucket);
  const inventory = new Inventory(path.join(siteDir, 'mirror.json'), opened.name);
  return new Mirror({ log, bucket: opened, inventory });
}

function makeReleaser({ config, log, store, builder, backlog, askLost }: Base, site: LiveSite): Releaser {
  const { cmsUrl, buildToken, siteUrl, dataDir, searchLaterFrom } = config;
  const outDir = path.join(dataDir, 'cache/build');
  const cacheDir = path.join(dataDir, 'cache');
  return new Releaser({
    store,
    siteUrl,
    outDir,
    served: () => site.release,
    async build(keptBack) {
      await makePrivate(cacheDir);
      const liveDir = site.release && store.siteOf(site.release.id);
      const folders = { outDir, cacheDir, liveDir };
      return builder.build({ cmsUrl, buildToken, siteUrl, ...folders, searchLaterFrom, keptBack });
    },
    readHistory: (live, next) => backlog.read(live, next),
    readLost: () =>
      askLost().catch((error: unknown) => {
        // No more than a warning depends on it, which must not hold up what is urgent.
        log.warn({ error }, 'what published entries leave out is not known');
        return [];
      }),
  });
}

function makeSearchKeeper(
  { config, log, store, liveLog, lease }: Base,
  site: LiveSite,
  isBuilding: () => boolean,
): SearchKeeper {
  return new SearchKeeper({
    log,
    site,
    folder: path.join(config.dataDir, 'cache/search'),
    makeIndex: makeIndexInProcess,
    siteOf: (id) => store.siteOf(id),
    mayChange: () => lease.isHeld,
    isBuilding,
    write: (live, folder, indexed) => store.writeIndexed(live, folder, indexed),
    note: (state, before, after) => liveLog.noteSearch(state, before.id, after.id),
  });
}

/** Has the copy elsewhere become what is live. */
function copy({ store, mirror }: Pick<Base, 'store' | 'mirror'>, { release }: LiveSite): void {
  if (release) mirror?.want(release, store.siteOf(release.id));
}

/** Becomes the process that publishes, if no other one is; what another one left is taken over first. */
async function lead(
  { log, store, lease, liveLog, builder, mirror }: Base,
  site: LiveSite,
  search: SearchKeeper,
): Promise<boolean> {
  if (lease.isHeld) return true;
  const isTaken = await lease.take(async () => {
    await store.clearPartial();
    await liveLog.open();
    await site.takeOver();
  });
  if (!isTaken) return false;
  copy({ store, mirror }, site);
  search.want();
  builder.warmUp();
  log.info('this process publishes');
  return true;
}
