import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Says of a webhook that was deleted meanwhile that it is not there. Strapi tries it, and ends in 500. */
export function refuseMissingWebhooks(strapi: Core.Strapi): void {
  const runner = strapi.get('webhookRunner');
  const run = runner.run.bind(runner);
  runner.run = (webhook: object | null, ...rest: unknown[]) => {
    if (webhook === null)
      throw new errors.NotFoundError('There is no such webhook any more. Load the list again.');
    return run(webhook, ...rest);
  };
}
