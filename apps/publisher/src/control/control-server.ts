import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Confirm, PublisherState, PutBack, Receipt, Reference, Resume } from './api.ts';
import { isAuthorised } from './authorise.ts';
import { readJson } from './read-json.ts';
import { Refusal } from './refusal.ts';

/** What the control address needs to know and may do. */
export interface Controlled {
  /** What a caller shows before it may change anything. */
  token: string;
  state(): Promise<PublisherState>;
  receipt(document: Reference): Receipt;
  /** In Prometheus's text format. */
  metrics(): Promise<string>;
  isReady(): boolean;
  nudge(): void;
  /** @throws Refusal when there is no such release, or another process publishes. */
  putBack(order: PutBack): Promise<void>;
  resume(order: Resume): Promise<void>;
  confirm(order: Confirm): Promise<void>;
}

interface Answer {
  status: number;
  /** Sent as JSON, or as it is when it is a text. */
  body: unknown;
}
type Route = (request: IncomingMessage, query: URLSearchParams) => Promise<Answer> | Answer;

const by = z.string().trim().min(1).max(200);
const putBackOrder = z.object({ release: z.string(), by });
const resumeOrder = z.object({ by });
const confirmOrder = z.object({ epoch: z.string(), revision: z.int(), by });
const documentName = /^(?<ref>[a-z-]+):(?<id>\w+)$/;

/**
 * The address for the CMS and for operators, on this machine only: `GET /state`, `GET /receipts?document=faq:abc`,
 * `GET /metrics`, `GET /health` (the process lives), `GET /ready` (a site is served), `POST /nudge` (look now), and, with
 * the token, `POST /put-back`, `POST /resume`, `POST /confirm`. `api.ts` says what they take and answer.
 */
export function makeControlServer(controlled: Controlled): Server {
  const routes = { ...readingRoutes(controlled), ...orderRoutes(controlled) };
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://control');
    const route = routes[`${request.method} ${pathname}`];
    const missing = { status: 404, body: { error: `There is ${Object.keys(routes).join(', ')}.` } };
    send(response, route ? await answer(() => route(request, searchParams)) : missing);
  });
}

function readingRoutes(controlled: Controlled): Readonly<Record<string, Route>> {
  return {
    'GET /state': async () => ({ status: 200, body: await controlled.state() }),
    'GET /receipts': (_request, query) => ({ status: 200, body: controlled.receipt(readDocument(query)) }),
    'GET /metrics': async () => ({ status: 200, body: await controlled.metrics() }),
    'GET /health': () => ({ status: 200, body: { status: 'alive' } }),
    'GET /ready': () =>
      controlled.isReady()
        ? { status: 200, body: { status: 'ready' } }
        : { status: 503, body: { status: 'waiting for the first release' } },
    'POST /nudge': () => {
      controlled.nudge();
      return { status: 202, body: { status: 'looking' } };
    },
  };
}

function orderRoutes({ token, putBack, resume, confirm }: Controlled): Readonly<Record<string, Route>> {
  const follow =
    <T>(parser: z.ZodType<T>, order: (order: T) => Promise<void>): Route =>
    async (request) => {
      if (!isAuthorised(request.headers.authorization, token))
        throw new Refusal(401, 'Send the header "Authorization: Bearer …" with CONTROL_TOKEN.');
      await order(await readJson(request, parser));
      return { status: 200, body: { status: 'done' } };
    };
  return {
    'POST /put-back': follow(putBackOrder, putBack),
    'POST /resume': follow(resumeOrder, resume),
    'POST /confirm': follow(confirmOrder, confirm),
  };
}

function readDocument(query: URLSearchParams): Reference {
  const { ref, id } = documentName.exec(query.get('document') ?? '')?.groups ?? {};
  if (ref && id) return { ref, id };
  throw new Refusal(400, 'Name an entry by its type and documentId, such as /receipts?document=faq:abc123.');
}

async function answer(run: () => Promise<Answer> | Answer): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 500;
    return { status, body: { error: error instanceof Error ? error.message : String(error) } };
  }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const isText = typeof body === 'string';
  const type = isText ? 'text/plain; version=0.0.4; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(isText ? body : JSON.stringify(body));
}
