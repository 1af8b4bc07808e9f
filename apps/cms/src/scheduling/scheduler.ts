import type { Core } from '@strapi/strapi';
import { carryOutDue } from './carry-out';

const LOOK_EVERY_MS = 2000;

/** Something that runs until it is stopped. */
export interface Scheduler {
  /** Ends once nothing is under way any more. */
  stop(): Promise<void>;
}

/**
 * Looks at once for what is due, which may be much after a time in which the CMS was off, and then every two seconds.
 * It compares instants and keeps no appointments, so that no change of the clock and no restart loses one.
 */
export function startScheduler(strapi: Core.Strapi, lookEveryMs = LOOK_EVERY_MS): Scheduler {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async () => {
    await carryOutDue(strapi, new Date()).catch((error: Error) => {
      strapi.log.error(
        `The schedule was not looked through (${error.message}). It is tried again in a moment.`,
      );
    });
    if (isStopped) return;
    timer = setTimeout(next, lookEveryMs);
    timer.unref();
  };
  let underWay = look();
  function next() {
    underWay = look();
  }
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
