import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  CONTROL_API_HEADER,
  CONTROL_API_VERSION,
  type ControlRoute,
  type ControlRouteName,
  controlRoutes,
  KEEP_ALIVE_MS,
  messageOf,
  NOTHING_SENT,
  type PublisherState,
  type Receipt,
  type ReceiptQuestion,
  type ReleaseSummary,
  STALLED_MS,
} from '@pain/schema';
import { z } from 'zod';
import type { Held } from '../release/hold.ts';
import { OrderRefused } from '../release/live-site.ts';
import { findRefusal, type Refusal } from '../serve/guard-request.ts';
import { readOrder } from './read-order.ts';

/** What the control address needs to know and may do. */
export interface Controlled {
  state(): PublisherState;
  /** Whether the public has a site. */
  isServing(): boolean;
  receipt(question: ReceiptQuestion): Receipt;
  /** What can be put back, the newest first. */
  releases(): Promise<ReleaseSummary[]>;
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
/** A route with what answers it. */
interface Served extends Pick<ControlRoute<unknown, unknown>, 'method' | 'path' | 'needsToken'> {
  answer(asked: Asked): Promise<void>;
}

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
 * The address for the CMS and for operators, on this machine only. docs/control-api.md has its routes. No
 * page of another website gets any answer.
 *
 * @param access the token, and the names besides those of this machine under which the address is reached.
 */
export function makeControlServer(
  { token, hosts }: { token: string; hosts: readonly string[] },
  controlled: Controlled,
): Server {
  const routes: Served[] = Object.values(serveAll(controlled));
  const server = createServer(LIMITS, async (request, response) => {
    const [path = '', query] = (request.url ?? '').split('?', 2);
    const refusal = findRefusal(request, hosts) ?? findOtherVersion(request);
    if (refusal) return sendError(response, refusal);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const route = routes.find((one) => one.method === method && one.path === path);
    if (!route) return sendMissing(response, path, routes);
    if (route.needsToken && !hasToken(request, token)) return sendError(response, NO_TOKEN);
    try {
      await route.answer({ request, response, query: new URLSearchParams(query) });
    } catch (error) {
      sendError(response, toRefusal(error));
    }
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = STALLED_MS;
  return server;
}

/** That an order cannot be carried out is no fault of ours; any other error is. */
function toRefusal(error: unknown): Refusal {
  const status = error instanceof OrderRefused ? error.status : 500;
  return { status, error: messageOf(error) };
}

function serveAll(controlled: Controlled): Record<ControlRouteName, Served> {
  const { state, isServing, receipt, releases, metrics, putBack, resume, confirm, nudge } = controlled;
  return {
    state: serve(controlRoutes.state, state),
    receipt: serve(controlRoutes.receipt, receipt),
    releases: serve(controlRoutes.releases, releases),
    metrics: serve(controlRoutes.metrics, metrics),
    health: serve(controlRoutes.health, () => ({ status: 'alive' })),
    ready: serve(
      controlRoutes.ready,
      () => ({ status: isServing() ? 'ready' : 'waiting for the first release' }),
      ({ status }) => (status === 'ready' ? 200 : 503),
    ),
    nudge: serve(controlRoutes.nudge, () => {
      nudge();
      return { status: 'looking' };
    }),
    putBack: serve(controlRoutes.putBack, async (wish) => {
      await putBack({ ...wish, since: new Date().toISOString() });
      return state();
    }),
    resume: serve(controlRoutes.resume, async ({ by }) => {
      await resume(by);
      return state();
    }),
    confirm: serve(controlRoutes.confirm, ({ confirmation }) => {
      confirm(confirmation);
      return state();
    }),
  };
}

/** Answers a route once what was sent fits its contract. */
function serve<Request, Answer>(
  route: ControlRoute<Request, Answer>,
  answer: (request: Request) => Promise<Answer> | Answer,
  statusOf: (answer: Answer) => number = () => route.statuses[0] ?? 200,
): Served {
  return {
    ...route,
    async answer(asked) {
      const read = await readRequest(route, asked);
      if ('refusal' in read) return sendError(asked.response, read.refusal);
      const request = route.request.safeParse(read.order);
      if (!request.success)
        return sendError(asked.response, { status: 400, error: z.prettifyError(request.error) });
      const given = await answer(request.data);
      send(asked.response, statusOf(given), route.format, given);
    },
  };
}

async function readRequest(
  { method, request: shape }: ControlRoute<unknown, unknown>,
  { request, query }: Asked,
): ReturnType<typeof readOrder> {
  if (shape === NOTHING_SENT) return { order: undefined };
  return method === 'GET' ? { order: Object.fromEntries(query) } : readOrder(request);
}

/** A CMS of another version may mean something else by what it asks for. */
function findOtherVersion({ headers }: IncomingMessage): Refusal | null {
  const version = headers[CONTROL_API_HEADER];
  if (version === undefined || version === String(CONTROL_API_VERSION)) return null;
  return {
    status: 409,
    error: `The request is of version ${version} of the control API, and this publisher has version ${CONTROL_API_VERSION}. Nothing was done. Start CMS and publisher from the same installation.`,
  };
}

const NO_TOKEN: Refusal = { status: 401, error: 'Send CONTROL_TOKEN as a bearer token.' };

/** What changes the site takes more than to be on this machine. */
function hasToken({ headers }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const HEADERS = {
  [CONTROL_API_HEADER]: CONTROL_API_VERSION,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};
const TYPES = {
  json: 'application/json; charset=utf-8',
  text: 'text/plain; version=0.0.4; charset=utf-8',
};

function sendMissing(response: ServerResponse, path: string, routes: readonly Served[]): void {
  const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
  if (methods.length > 0) response.setHeader('allow', methods.join(', ').replace('GET', 'GET, HEAD'));
  const status = methods.length > 0 ? 405 : 404;
  const known = routes.map((route) => `${route.method} ${route.path}`);
  sendError(response, { status, error: `There is ${known.join(', ')}.` });
}

/** Also ends the connection: what else was sent with a request that is refused is not read. */
function sendError(response: ServerResponse, { status, error }: Refusal): void {
  response.setHeader('connection', 'close');
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  send(response, status, 'json', { error });
}

function send(response: ServerResponse, status: number, format: keyof typeof TYPES, body: unknown): void {
  response.writeHead(status, { ...HEADERS, 'content-type': TYPES[format] });
  response.end(format === 'json' ? JSON.stringify(body) : String(body));
}
