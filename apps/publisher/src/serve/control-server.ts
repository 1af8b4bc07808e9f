import { createServer, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Receipt, ReceiptQuestion } from '../receipt.ts';
import type { Going } from '../release/live-log.ts';
import type { PublisherState } from '../state.ts';

/** What the control address needs to know and may do. */
export interface Controlled {
  state(): PublisherState;
  /** The last times that something went live, the newest first. */
  history(): Going[];
  receipt(question: ReceiptQuestion): Receipt;
  nudge(): void;
}

type Route = (response: ServerResponse, query: URLSearchParams) => void;

const question = z.object({
  type: z.string().min(1),
  id: z.string().min(1),
  revision: z.coerce.number().int().min(0),
});

/**
 * The address for the CMS and for operators, on this machine only:
 * `GET /state` as JSON, `GET /receipt?type=&id=&revision=` (what is live of an entry), `GET /health` (the process lives),
 * `GET /ready` (a site is served), `POST /nudge` (look now).
 */
export function makeControlServer({ state, history, receipt, nudge }: Controlled): Server {
  const routes: Readonly<Record<string, Route>> = {
    'GET /state': (response) => sendJson(response, 200, { ...state(), history: history() }),
    'GET /receipt': (response, query) => {
      const asked = question.safeParse(Object.fromEntries(query));
      if (asked.success) sendJson(response, 200, receipt(asked.data));
      else sendJson(response, 400, { error: z.prettifyError(asked.error) });
    },
    'GET /health': (response) => sendJson(response, 200, { status: 'alive' }),
    'GET /ready': (response) => {
      const ready = state().live !== null;
      sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'waiting for the first release' });
    },
    'POST /nudge': (response) => {
      nudge();
      sendJson(response, 202, { status: 'looking' });
    },
  };
  return createServer((request, response) => {
    const [path, query] = (request.url ?? '').split('?', 2);
    const route = routes[`${request.method} ${path}`];
    if (!route) return sendJson(response, 404, { error: `There is ${Object.keys(routes).join(', ')}.` });
    try {
      route(response, new URLSearchParams(query));
    } catch (error) {
      sendJson(response, 500, { error: String(error) });
    }
  });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
