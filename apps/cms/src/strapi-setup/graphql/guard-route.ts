import type { Core } from '@strapi/strapi';
import { findRefusedQuery } from './limit-queries';

interface Route {
  method: string;
  path: string;
  handler: Core.MiddlewareHandler[];
}
interface Context {
  strapi: { server: { routes(routes: Route[]): unknown } };
}
interface Plugin {
  bootstrap(context: Context): Promise<void>;
}

const METHOD_NOT_ALLOWED = 405;
const BAD_REQUEST = 400;

/**
 * Strapi's GraphQL plugin with {@link refuseQuery} between the check of the token and Apollo, where what a plugin of Apollo's refuses before
 * validation becomes a 500.
 */
export function guardRoute<P extends Plugin>(plugin: P): P {
  const bootstrap = plugin.bootstrap.bind(plugin);
  plugin.bootstrap = async (context) => {
    const { server } = context.strapi;
    const { routes } = server;
    server.routes = (added) => routes.call(server, added.map(guard));
    await bootstrap(context);
    server.routes = routes;
  };
  return plugin;
}

function guard(route: Route): Route {
  return { ...route, handler: [...route.handler.slice(0, -1), refuseQuery, ...route.handler.slice(-1)] };
}

/** Only POST: in an address a query would stand in logs, and a link would be enough to send it. */
const refuseQuery: Core.MiddlewareHandler = (context, next) => {
  const isPost = context.method === 'POST';
  const refused = isPost ? findRefusedQuery(context.request.body) : 'Send the query by POST.';
  if (refused === null) return next();
  context.status = isPost ? BAD_REQUEST : METHOD_NOT_ALLOWED;
  context.body = { errors: [{ message: refused }] };
};
