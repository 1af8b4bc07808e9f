import type { Core } from '@strapi/strapi';
import { type RelationNames, relationNames } from '../../security/queries/relation-names';
import { findRefusedQuery } from './limit-queries';

interface Route {
  method: string;
  path: string;
  handler: Core.MiddlewareHandler[];
}
interface Context {
  strapi: Pick<Core.Strapi, 'contentTypes' | 'components'> & {
    server: { routes(routes: Route[]): unknown };
  };
}
interface Plugin {
  bootstrap(context: Context): Promise<void>;
}

const METHOD_NOT_ALLOWED = 405;
const BAD_REQUEST = 400;

/**
 * Strapi's GraphQL plugin with {@link refuseQuery} between the check of the token and Apollo, where what a
 * plugin of Apollo's refuses before validation becomes a 500.
 */
export function guardRoute<P extends Plugin>(plugin: P): P {
  const bootstrap = plugin.bootstrap.bind(plugin);
  plugin.bootstrap = async (context) => {
    const { server } = context.strapi;
    const { routes } = server;
    const refuse = refuseQuery(relationNames(context.strapi));
    const guardAll = (added: Route[]) => added.map((route) => guard(route, refuse));
    server.routes = (added) => routes.call(server, guardAll(added));
    await bootstrap(context);
    server.routes = routes;
  };
  return plugin;
}

function guard(route: Route, refuse: Core.MiddlewareHandler): Route {
  return { ...route, handler: [...route.handler.slice(0, -1), refuse, ...route.handler.slice(-1)] };
}

/** Only POST: in an address a query would stand in logs, and a link would be enough to send it. */
function refuseQuery(relations: RelationNames): Core.MiddlewareHandler {
  return (context, next) => {
    const isPost = context.method === 'POST';
    const refused = isPost ? findRefusedQuery(context.request.body, relations) : 'Send the query by POST.';
    if (refused === null) return next();
    context.status = isPost ? BAD_REQUEST : METHOD_NOT_ALLOWED;
    context.body = { errors: [{ message: refused }] };
  };
}
