import type { Core } from '@strapi/strapi';
import { type Refusal, rewordRefusal } from '../features/editing/server/errors/reword-refusal';

/** Whose answers programs read, not people. */
const PROGRAMS = /^\/(?:api|graphql)(?:\/|$)/i;

/**
 * Says in words for staff why a request is refused: see features/editing/server/errors. Stands
 * around `strapi::errors`, which makes an answer of an error, and around Strapi's routes, which make
 * some answers themselves.
 */
export default (): Core.MiddlewareHandler => async (context, next) => {
  await next();
  const body: unknown = context.body;
  if (isRefused(body) && !PROGRAMS.test(context.path)) Object.assign(body.error, rewordRefusal(body.error));
};

function isRefused(body: unknown): body is { error: Refusal } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return (
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
  );
}
