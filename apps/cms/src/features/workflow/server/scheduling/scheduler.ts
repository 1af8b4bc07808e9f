import type { Core } from '@strapi/strapi';
import { type Repeated, repeat } from '../../../../kernel/dates/repeat';
import { carryOutDue } from './carry-out';

const LOOK_EVERY_MS = 2000;

/**
 * Looks at once for what is due, which may be much after a time in which the CMS was off, and then every two seconds.
 * It compares instants and keeps no appointments, so that no change of the clock and no restart loses one.
 */
export function startScheduler(strapi: Core.Strapi, lookEveryMs = LOOK_EVERY_MS): Repeated {
  const look = () => carryOutDue(strapi, new Date());
  return repeat(strapi, 'The schedule was not looked through', look, lookEveryMs);
}
