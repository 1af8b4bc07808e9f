import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Release } from '../release/release.ts';
import { type PublisherState, toLive } from '../state.ts';

/** What the control address needs to know and may do. */
export interface Controlled {
  state(): PublisherState;
  releases(): Promise<Release[]>;
  nudge(): void;
}

type Route = (response: ServerResponse) => Promise<void> | void;

/**
 * The address for the CMS and for operators, on this machine only:
 * `GET /state` as JSON, `GET /health` (the process lives), `GET /ready` (a site is served), `POST /nudge` (look now).
 */
export function makeControlServer({ state, releases, nudge }: Controlled): Server {
  const routes: Readonly<Record<string, Route>> = {
    'GET /state': async (response) => {
      sendJson(response, 200, { ...state(), releases: (await releases()).map(toLive) });
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
  return createServer(async (request, response) => {
    const route = routes[`${request.method} ${request.url}`];
    if (!route) return sendJson(response, 404, { error: `There is ${Object.keys(routes).join(', ')}.` });
    try {
      await route(response);
    } catch (error) {
      sendJson(response, 500, { error: String(error) });
    }
  });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
