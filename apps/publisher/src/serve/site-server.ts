import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Release } from '../release/release.ts';
import { securityHeaders } from './headers.ts';
import { type Handler, makeFileHandler, makeReleaseHandler } from './release-handler.ts';

/** How many releases before the live one still answer for styles and scripts that an open page may ask for. */
const OLD_RELEASES = 3;
const OLD_ASSETS = /^\/_astro\//;
const RETRY_AFTER_SECONDS = '5';

const COMING = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Starting</title></head>
<body><h1>This website is starting</h1><p>Try again in a few seconds.</p></body></html>`;

/** Serves the live release. */
export class SiteServer {
  readonly server: Server;
  private readonly headers: ReturnType<typeof securityHeaders>;
  private live: Handler = sayComing;
  private old: { folder: string; handle: Handler }[] = [];

  constructor(siteUrl: string) {
    this.headers = securityHeaders(siteUrl);
    this.server = createServer((request, response) => this.answer(request, response));
  }

  /** Puts another release before the public, from one request to the next. */
  show(folder: string, release: Release): void {
    this.live = makeReleaseHandler(folder, release);
    const others = this.old.filter((entry) => entry.folder !== folder);
    this.old = [{ folder, handle: makeFileHandler(folder) }, ...others].slice(0, OLD_RELEASES + 1);
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(this.headers))
      if (value !== undefined) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    if (OLD_ASSETS.test(request.url ?? '')) this.answerFromAny(request, response, 0);
    else this.live(request, response, () => response.writeHead(404).end());
  }

  private answerFromAny(request: IncomingMessage, response: ServerResponse, index: number): void {
    const entry = this.old[index];
    if (!entry) this.live(request, response, () => response.writeHead(404).end());
    else entry.handle(request, response, () => this.answerFromAny(request, response, index + 1));
  }
}

const sayComing: Handler = (_request, response) => {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': RETRY_AFTER_SECONDS,
  });
  response.end(COMING);
};
