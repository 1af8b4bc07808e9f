import type { Core } from '@strapi/strapi';

/** Something that runs until it is stopped. */
export interface Repeated {
  /** Ends once nothing is under way any more. */
  stop(): Promise<void>;
}

/**
 * Does something at once and then again and again, a pause after each time. What fails
 * is logged and tried again.
 *
 * @param what in the words of a log line: `The schedule was not looked through`.
 */
export function repeat(
  strapi: Core.Strapi,
  what: string,
  run: () => Promise<void>,
  pauseMs: number,
): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const once = async () => {
    await run().catch((error: Error) => {
      strapi.log.error(`${what} (${error.message}). It is tried again in a moment.`);
    });
    if (isStopped) return;
    timer = setTimeout(next, pauseMs);
    timer.unref();
  };
  let underWay = once();
  function next() {
    underWay = once();
  }
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
