import type { Core } from '@strapi/strapi';
import { controlUrl } from '../../../publisher-client/publisher';

const PATIENCE_MS = 2000;

/**
 * Tells the publisher that there is something new. Only hurries it: the publisher asks by itself every second,
 * so a nudge that is lost costs no more than that.
 */
export function nudgePublisher(strapi: Core.Strapi): void {
  const address = controlUrl();
  fetch(`${address}/nudge`, { method: 'POST', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (error: Error) => {
      strapi.log.debug(
        `The publisher at ${address} was not hurried (${error.message}); it will look by itself.`,
      );
    },
  );
}
