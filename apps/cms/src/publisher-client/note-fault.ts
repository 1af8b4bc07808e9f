import type { PublisherFault } from '@pain/schema';

/** Why nothing is known from the publisher, with a detail for the log. */
export interface Fault {
  fault: PublisherFault;
  detail: string;
}
/** Where faults are noted, such as Strapi's log. */
export interface FaultLog {
  warn(message: string): void;
}

const noted = new Set<string>();

/**
 * Says in the log, once while the CMS runs, why CMS and publisher do not understand each other. That one
 * is down is not news here.
 */
export function noteFault(log: FaultLog, asked: Fault | { fault: null }): void {
  if (asked.fault === null || asked.fault === 'no-answer' || noted.has(asked.detail)) return;
  noted.add(asked.detail);
  log.warn(asked.detail);
}
