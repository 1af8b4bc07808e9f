import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { makeControlServer } from '../control/control-server.ts';
import { makeReceipt } from '../control/receipt.ts';
import { closeGently } from '../serve/close-gently.ts';
import { listen } from '../serve/listen.ts';
import type { Config } from '../settings/config.ts';
import { assemble, type System } from './assemble.ts';
import { describeState } from './describe-state.ts';
import { confirm, putBack, resume } from './orders.ts';

/**
 * At the end, what runs is waited for this long. A release is put live by one rename, so
 * it is whole or not there.
 */
const PATIENCE_MS = 2000;
/**
 * How often this process says that it lives, and judges whether the site has been behind for too long,
 * whatever the looks at the CMS do.
 */
const JUDGE_MS = 5000;

/** A running publisher. */
export interface Publisher {
  stop(): Promise<void>;
}

/**
 * Serves the live site and keeps it equal to what the CMS publishes, until {@link Publisher.stop}.
 *
 * @throws Error when a port is taken or the data folder cannot be used.
 */
export async function startPublisher(config: Config, log: Logger): Promise<Publisher> {
  const system = assemble(config, log);
  await system.store.open();
  await system.liveLog.open();
  // What cannot be read is met again, and told, by the first look; until then the public has what can be.
  await system.site
    .follow()
    .catch((error: unknown) => log.error({ error }, 'the site is not known as a whole'));
  const control = openControl(system);
  await listen(control, config.controlPort, '127.0.0.1', 'CONTROL_PORT');
  await listen(system.server.server, config.sitePort, config.siteHost, 'SITE_PORT');
  const judging = setInterval(() => {
    system.lease.beat();
    system.telemetry.judge();
  }, JUDGE_MS);
  const running = system.reconciler.run();
  return {
    stop: () => {
      clearInterval(judging);
      return stop(system, control, running);
    },
  };
}

function openControl(system: System): Server {
  const { config, site, store, server, liveLog, telemetry, reconciler } = system;
  return makeControlServer(
    { token: config.controlToken, hosts: config.controlHosts },
    {
      state: () => describeState(system),
      isServing: () => server.isServing,
      receipt: (question) => makeReceipt(question, site.release, liveLog),
      releases: () => store.list(),
      metrics: () => telemetry.write(),
      putBack: (held) => putBack(held, system),
      resume: (by) => resume(by, system),
      confirm: (confirmation) => confirm(confirmation, system),
      nudge: () => reconciler.nudge(),
    },
  );
}

async function stop(
  { reconciler, site, builder, lease, server, mirror, search }: System,
  control: Server,
  running: Promise<void>,
): Promise<void> {
  reconciler.stop();
  builder.stop();
  await Promise.all([
    closeGently(server.server, PATIENCE_MS),
    closeGently(control, PATIENCE_MS),
    Promise.race([
      Promise.all([running, mirror?.stop(), search.stop(), site.settle()]),
      pause(PATIENCE_MS, undefined, { ref: false }),
    ]),
  ]);
  lease.release();
}
