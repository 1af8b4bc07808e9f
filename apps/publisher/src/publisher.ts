import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { makeControlServer } from './control/control-server.ts';
import { describeEntry, describeState } from './control/describe-state.ts';
import { confirm, putBack, resume } from './control/follow-orders.ts';
import { listen } from './serve/listen.ts';
import { assemble, type System } from './system.ts';

/** At the end, what runs is waited for this long. A release is put live by one rename, so it is whole or not there. */
const PATIENCE_MS = 2000;

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
  await system.orders.read();
  await system.site.follow();
  const control = openControl(system);
  await listen(control, config.controlPort, '127.0.0.1', 'CONTROL_PORT');
  await listen(system.server.server, config.sitePort, config.siteHost, 'SITE_PORT');
  const running = system.reconciler.run();
  return { stop: () => stop(system, control, running) };
}

function openControl(system: System): Server {
  return makeControlServer({
    token: system.config.controlToken,
    state: () => describeState(system),
    receipt: (document) => describeEntry(document, system),
    metrics: () => system.telemetry.write(),
    isReady: () => system.site.release !== null,
    nudge: () => system.reconciler.nudge(),
    putBack: (order) => putBack(order, system),
    resume: (order) => resume(order, system),
    confirm: (order) => confirm(order, system),
  });
}

async function stop(
  { reconciler, builder, lease, server }: System,
  control: Server,
  running: Promise<void>,
): Promise<void> {
  reconciler.stop();
  builder.stop();
  for (const open of [server.server, control]) {
    open.close();
    open.closeAllConnections();
  }
  await Promise.race([running, pause(PATIENCE_MS, undefined, { ref: false })]);
  lease.release();
}
