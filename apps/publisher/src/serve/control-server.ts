import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Receipt, ReceiptQuestion } from '../receipt.ts';
import type { Held } from '../release/hold.ts';
import type { Going } from '../release/live-log.ts';
import type { PublisherState } from '../state.ts';

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

/**
 * The address for the CMS and for operators, on this machine only: `GET /state` as JSON, `GET /receipt?type=&id=&epoch=&revision=`
 * (what is live of an entry), `GET /releases`, `GET /metrics` for Prometheus, `GET /health` (the process lives), `GET /ready` (a site is served),
 * `POST /nudge` (look now). Whoever knows the token may also `POST /put-back` (`{ release, by }`), `POST /resume` (`{ by }`), and
 * `POST /confirm` (`{ confirmation }`, from `problem`: let go live what a guard stopped).
 */
export function makeControlServer(token: string, controlled: Controlled): Server {
  const routes = makeRoutes(token, controlled);
  return createServer(async (request, response) => {
    const [path, query] = (request.url ?? '').split('?', 2);
    const route = routes[`${request.method} ${path}`];
    if (!route) return sendJson(response, 404, { error: `There is ${Object.keys(routes).join(', ')}.` });
    try {
      await route({ request, response, query: new URLSearchParams(query) });
    } catch (error) {
      sendJson(response, 500, { error: error instanceof Error ? error.message : String(error) });
    }
  });
}

function makeRoutes(token: string, controlled: Controlled): Readonly<Record<string, Route>> {
  const { state, isServing, history, receipt, releases, metrics, putBack, resume, confirm, nudge } =
    controlled;
  const order = <T>(shape: z.ZodType<T>, carryOut: (asked: T) => Promise<void> | void): Route =>
    withToken(token, async ({ request, response }) => {
      const asked = shape.safeParse(JSON.parse((await text(request)) || '{}'));
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
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(await metrics());
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

/** Browsers on this machine can reach this address, too, and must not change the site for whatever page they show. */
function withToken(token: string, route: Route): Route {
  return (asked) => {
    const given = Buffer.from(asked.request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return route(asked);
    sendJson(asked.response, 401, { error: 'Send CONTROL_TOKEN as a bearer token.' });
  };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
