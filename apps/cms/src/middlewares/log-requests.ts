import type { Core } from '@strapi/strapi';

/** What is asked with each letter that somebody types. */
const EACH_LETTER = /^\/preview\/.+\/live$/;

/**
 * Logs each request as `strapi::logger` does, but without what stands after the question mark: invitations and links that reset a
 * password carry their token there, and a log is read by more people than may use them. What is asked with each letter is logged only when
 * it fails.
 */
const logRequests: Core.MiddlewareFactory = (_, { strapi }) => {
  return async (context, next) => {
    const start = performance.now();
    await next();
    if (context.status === 200 && EACH_LETTER.test(context.path)) return;
    const took = Math.ceil(performance.now() - start);
    strapi.log.http(`${context.method} ${context.path} (${took} ms) ${context.status}`);
  };
};

export default logRequests;
