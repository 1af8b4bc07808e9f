import { type ContentType, contentTypes, type EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { refOf, uidOf } from '../content-types';
import { rewordMessage } from '../errors/reword-message';
import { TOGETHER_LIMIT } from '../limits';
import { READ } from '../people/rights';
import { asRouted } from './as-routed';

/** A request of the admin. */
export type AdminContext = Parameters<Core.ControllerHandler>[0];
/** What answers a request: its answer is sent as JSON. */
export type AdminHandler = (context: AdminContext) => Promise<unknown>;

/** Where the admin asks for lists that people look through. */
const ADMIN = ['/content-manager/', '/upload/', '/admin/'];

/**
 * The request of the admin that asks for a list and is answered now; null in any other.
 *
 * @param starts of the paths that count, in lower case.
 */
export function listRequest(strapi: Core.Strapi, starts: readonly string[] = ADMIN) {
  const context = strapi.requestContext.get();
  if (!context) return null;
  const { method, path } = asRouted(context);
  return method === 'GET' && starts.some((start) => path.startsWith(start)) ? context : null;
}

/**
 * Adds addresses to the admin's server for those who are logged in. What a handler may do
 * beyond that it asks itself.
 *
 * @param routes handlers by method and path, such as `GET /:type/:id`.
 */
export function addAdminRoutes(
  strapi: Core.Strapi,
  prefix: string,
  routes: Readonly<Record<string, AdminHandler>>,
): void {
  strapi.server.routes({
    type: 'admin',
    prefix,
    routes: Object.entries(routes).map(([address, handler]) => {
      const [method, path] = address.split(' ') as ['GET' | 'POST' | 'DELETE', string];
      return {
        method,
        path,
        handler: async (context: AdminContext) => {
          context.body = await handler(context);
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        info: { type: 'admin' },
      };
    }),
  });
}

/** Whether the caller may do something, to entries of a type or at all. */
export function may(
  context: Pick<AdminContext, 'state'>,
  action: string,
  of?: ContentType | EntryRef,
): boolean {
  return context.state.userAbility.can(action, of && uidOf(of));
}

/** @throws ForbiddenError unless the caller may do it. */
export function demand(context: AdminContext, action: string, of?: ContentType | EntryRef): void {
  if (!may(context, action, of)) throw new errors.ForbiddenError();
}

/**
 * The content type that the path names.
 *
 * @throws NotFoundError when there is none; ForbiddenError when the caller may not read it.
 */
export function typeOf(context: AdminContext): ContentType {
  const type = contentTypes.find(({ name }) => name === context.params.type);
  if (!type) throw new errors.NotFoundError(`There is no type "${context.params.type}".`);
  demand(context, READ, type);
  return type;
}

/**
 * The entry that the path names.
 *
 * @throws as {@link typeOf} does.
 */
export function entryOf(context: AdminContext): EntryRef {
  return refOf(typeOf(context), context.params.id);
}

/**
 * What was sent, in a shape.
 *
 * @throws ValidationError in words for staff.
 */
export function parseBody<T>(context: AdminContext, shape: z.ZodType<T>): T {
  return parse(context.request.body ?? {}, shape);
}

/**
 * What the address asks for after its question mark, in a shape.
 *
 * @throws ValidationError in words for staff.
 */
export function parseQuery<T>(context: AdminContext, shape: z.ZodType<T>): T {
  return parse(context.query, shape);
}

/** What an address asks about several entries of a type: by their documentIds, with commas between. */
export const several = z.object({
  ids: z
    .string()
    .transform((ids) => ids.split(',').filter(Boolean))
    .pipe(z.array(z.string()).min(1).max(TOGETHER_LIMIT)),
});

function parse<T>(value: unknown, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const messages = parsed.error.issues.map(({ message }) => rewordMessage(message));
  throw new errors.ValidationError([...new Set(messages)].join(' '));
}
