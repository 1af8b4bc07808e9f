import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { isSentTwice, STALLED_MS } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { BODY_MS } from '../kernel/limits';

type App = Pick<Core.Strapi['server']['app'], 'createContext'>;

/**
 * Looks at each connection before Strapi does, which waits for ever for those who read nothing of an answer.
 */
export function guardConnections({ server: { httpServer, app } }: Core.Strapi): void {
  endStalled(httpServer);
  endLate(httpServer);
  refuseUnreadable(httpServer, app);
}

/**
 * Ends a connection of which nothing is read for a while. Not one on which the CMS itself takes long:
 * pictures are made, many entries are published, an upload waits for its turn.
 */
export function endStalled(server: Server, patienceMs: number = STALLED_MS): void {
  server.timeout = patienceMs;
  server.on('request', (_request, response) => {
    response.on('timeout', (socket) => {
      if (socket.writableLength > 0) socket.destroy();
    });
  });
}

/** When each connection ends if the body of its request has not come by then. */
const ends = new WeakMap<Socket, NodeJS.Timeout>();

/**
 * Ends connections on which the body of a request does not come within a time. Node itself has one time for
 * the bodies of all requests (`requestTimeout`), and a film takes longer than what somebody types.
 */
export function endLate(server: Server, bodyMs: number = BODY_MS): void {
  server.on('connection', (socket) => socket.once('close', () => clearTimeout(ends.get(socket))));
  server.on('request', (request) => expectBody(request, bodyMs));
}

/** Begins to wait for the body of a request, for as long as for any. */
export function expectBody(request: IncomingMessage, bodyMs: number = BODY_MS): void {
  const { socket } = request;
  waitForBody(request);
  if (socket.destroyed) return;
  const end = setTimeout(() => request.complete || socket.destroy(), bodyMs);
  ends.set(socket, end.unref());
}

/** Waits for the body of a request for however long: somebody else sees to it that it comes. */
export function waitForBody({ socket }: IncomingMessage): void {
  clearTimeout(ends.get(socket));
}

/**
 * Refuses addresses of which Koa makes no path, such as `http://[`: it fails at them before it asks any
 * middleware. And requests that name two hosts, as our other servers do.
 */
function refuseUnreadable(server: Server, app: App): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (isSentTwice(request, 'host') || !hasPath(() => app.createContext(request, response))) {
      response.writeHead(400, { 'content-type': 'text/plain', connection: 'close' });
      response.end('This request cannot be read.\n');
      return;
    }
    for (const listener of listeners) listener.call(server, request, response);
  });
}

function hasPath(makeContext: () => { path: string }): boolean {
  try {
    return /^(?:\/|\*$)/.test(makeContext().path);
  } catch {
    return false;
  }
}
