import type { Core } from '@strapi/strapi';
import { controlUrl } from '../../../kernel/settings';
import { noteFault } from '../../../publisher-client/note-fault';
import { nudge } from '../../../publisher-client/publisher';

/**
 * Tells the publisher that there is something new. Only hurries it: the publisher asks automatically every
 * second, so a nudge that is lost costs no more than that.
 */
export function nudgePublisher(strapi: Core.Strapi): void {
  nudge().then((asked) => {
    noteFault(strapi.log, asked);
    if (asked.fault !== 'no-answer') return;
    strapi.log.debug(
      `The publisher at ${controlUrl()} was not hurried (${asked.detail}); it will look automatically.`,
    );
  });
}
