import type { Core } from '@strapi/strapi';

/**
 * Logs each request as `strapi::logger` does, but without what stands after the question mark: invitations and links that reset a
 * password carry their token there, and a log is read by more people than may use them.
 */
const logRequests: Core.MiddlewareFactory = (_, { strapi }) => {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const took = Math.ceil(performance.now() - start);
    strapi.log.http(`${context.method} ${context.path} (${took} ms) ${context.status}`);
  };
};

export default logRequests;
