import type { Core } from '@strapi/strapi';

/**
 * What is asked with each letter that somebody types, and what the publisher asks each second: a log of
 * either is millions of lines.
 */
const ALL_THE_TIME = /^\/(?:preview\/.+\/live|graphql)$/;

/**
 * Logs each request as `strapi::logger` does, but without what stands after the question mark: invitations
 * and links that reset a password carry their token there, and a log is read by more people than may use
 * them. What is asked all the time is logged only when it fails.
 */
export default function logRequests(_: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    if (context.status === 200 && ALL_THE_TIME.test(context.path)) return;
    const took = Math.ceil(performance.now() - start);
    strapi.log.http(`${context.method} ${context.path} (${took} ms) ${context.status}`);
  };
}
