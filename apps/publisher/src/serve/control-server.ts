import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { KEEP_ALIVE_MS } from '@pain/schema';
import { z } from 'zod';
import { OrderRefused } from '../order-refused.ts';
import type { Receipt, ReceiptQuestion } from '../receipt.ts';
import type { Held } from '../release/hold.ts';
import type { Going } from '../release/live-log.ts';
import type { PublisherState } from '../state.ts';
import { findRefusal, type Refusal } from './guard-request.ts';
import { readOrder } from './read-order.ts';

/** What the control address needs to know and may do. */
export interface Controlled {
  state(): PublisherState;
  /** Whether the public has a site. */
  isServing(): boolean;
  /** The last times that something went live, the newest first. */
  history(): Going[];
  receipt(question: ReceiptQuestion): Receipt;
  /** What can be put back, the newest first. */
  releases(): Promise<unknown[]>;
  /** In Prometheus's text format. */
  metrics(): Promise<string>;
  putBack(held: Held): Promise<void>;
  resume(by: string): Promise<void>;
  /** Lets go live what a guard stopped, if that is still what `confirmation` names. */
  confirm(confirmation: string): void;
  nudge(): void;
}

interface Asked {
  response: ServerResponse;
  query: URLSearchParams;
  request: IncomingMessage;
}
type Route = (asked: Asked) => Promise<void> | void;

const question = z.object({
  type: z.string().min(1),
  id: z.string().min(1),
  epoch: z.string(),
  revision: z.coerce.number().int().min(0),
});
const by = z.string().min(1).max(200);
/** What is sent with an order. */
const orders = {
  putBack: z.object({ release: z.string().min(1), by }),
  resume: z.object({ by: by.default('somebody') }),
  confirm: z.object({ confirmation: z.string().min(1) }),
};

/** Those who ask are near and say little: who takes longer, or more, holds a place for nothing. */
const LIMITS = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: KEEP_ALIVE_MS,
};
const MOST_CONNECTIONS = 200;

/**
 * The address for the CMS and for operators, on this machine only: `GET /state` as JSON, `GET /receipt?type=&id=&epoch=&revision=`
 * (what is live of an entry), `GET /releases`, `GET /metrics` for Prometheus, `GET /health` (the process lives), `GET /ready` (a site is served),
 * `POST /nudge` (look now). With the token also `POST /put-back` (`{ release, by }`), `POST /resume` (`{ by }`), and
 * `POST /confirm` (`{ confirmation }`, from `problem`: let go live what a guard stopped). No page of another website gets any answer.
 *
 * @param access the token, and the names besides those of this machine under which the address is reached.
 */
export function makeControlServer(
  { token, hosts }: { token: string; hosts: readonly string[] },
  controlled: Controlled,
): Server {
  const routes = makeRoutes(token, controlled);
  const server = createServer(LIMITS, async (request, response) => {
    const [path = '', query] = (request.url ?? '').split('?', 2);
    const refusal = findRefusal(request, hosts);
    if (refusal) return sendError(response, refusal);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const route = routes[`${method} ${path}`];
    if (!route) return sendMissing(response, path, Object.keys(routes));
    try {
      await route({ request, response, query: new URLSearchParams(query) });
    } catch (error) {
      sendJson(response, statusOf(error), { error: error instanceof Error ? error.message : String(error) });
    }
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

/** That an order cannot be carried out is no fault of ours; any other error is. */
function statusOf(error: unknown): number {
  return error instanceof OrderRefused ? error.status : 500;
}

function makeRoutes(token: string, controlled: Controlled): Readonly<Record<string, Route>> {
  const { state, isServing, history, receipt, releases, metrics, putBack, resume, confirm, nudge } =
    controlled;
  const order = <T>(shape: z.ZodType<T>, carryOut: (asked: T) => Promise<void> | void): Route =>
    withToken(token, async ({ request, response }) => {
      const sent = await readOrder(request);
      if ('refusal' in sent) return sendError(response, sent.refusal);
      const asked = shape.safeParse(sent.order);
      if (!asked.success) return sendJson(response, 400, { error: z.prettifyError(asked.error) });
      await carryOut(asked.data);
      sendJson(response, 200, state());
    });
  return {
    'GET /state': ({ response }) => sendJson(response, 200, { ...state(), history: history() }),
    'GET /receipt': ({ response, query }) => {
      const asked = question.safeParse(Object.fromEntries(query));
      if (asked.success) sendJson(response, 200, receipt(asked.data));
      else sendJson(response, 400, { error: z.prettifyError(asked.error) });
    },
    'GET /releases': async ({ response }) => sendJson(response, 200, await releases()),
    'GET /metrics': async ({ response }) => {
      const text = await metrics();
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(text);
    },
    'GET /health': ({ response }) => sendJson(response, 200, { status: 'alive' }),
    'GET /ready': ({ response }) => {
      const ready = isServing();
      sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'waiting for the first release' });
    },
    'POST /nudge': ({ response }) => {
      nudge();
      sendJson(response, 202, { status: 'looking' });
    },
    'POST /put-back': order(orders.putBack, (wish) => putBack({ ...wish, since: new Date().toISOString() })),
    'POST /confirm': order(orders.confirm, ({ confirmation }) => confirm(confirmation)),
    'POST /resume': order(orders.resume, ({ by }) => resume(by)),
  };
}

/** What changes the site takes more than to be on this machine. */
function withToken(token: string, route: Route): Route {
  return (asked) => {
    const given = Buffer.from(asked.request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return route(asked);
    sendError(asked.response, { status: 401, error: 'Send CONTROL_TOKEN as a bearer token.' });
  };
}

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

function sendMissing(response: ServerResponse, path: string, routes: readonly string[]): void {
  const methods = routes.filter((route) => route.endsWith(` ${path}`)).map((route) => route.split(' ', 1)[0]);
  if (methods.length > 0) response.setHeader('allow', methods.join(', ').replace('GET', 'GET, HEAD'));
  const status = methods.length > 0 ? 405 : 404;
  sendError(response, { status, error: `There is ${routes.join(', ')}.` });
}

/** Also ends the connection: what else was sent with a request that is refused is not read. */
function sendError(response: ServerResponse, { status, error }: Refusal): void {
  response.setHeader('connection', 'close');
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  sendJson(response, status, { error });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, HEADERS);
  response.end(JSON.stringify(body));
}
