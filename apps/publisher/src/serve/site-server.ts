import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BROWSER_LIMITS, isSentTwice, STALLED_MS } from '@pain/schema';
import { AssetIndex } from '../release-folder/asset-index.ts';
import type { Served } from '../release-folder/release.ts';
import { LONGEST_ADDRESS, readAddress } from './address.ts';
import { securityHeaders } from './headers.ts';
import { type Handler, makeReleaseHandler } from './release-handler.ts';
import { refuse } from './send-file.ts';

const RETRY_AFTER_SECONDS = '5';
/** Node ends the connection of who sends more, and another one costs more than an answer. */
const LIMITS = { ...BROWSER_LIMITS, maxHeaderSize: 64 * 1024 };
const ALLOWED = 'GET, HEAD, OPTIONS';

const COMING = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Starting</title></head>
<body><h1>This website is starting</h1><p>Try again in a few seconds.</p></body></html>`;

/** Serves the live release. */
export class SiteServer {
  readonly server: Server;
  private readonly headers: ReturnType<typeof securityHeaders>;
  private readonly assets = new AssetIndex();
  private live: Handler = sayComing;

  constructor(siteUrl: string) {
    this.headers = securityHeaders(siteUrl);
    this.server = createServer(LIMITS, (request, response) => {
      try {
        this.answer(request, response);
      } catch {
        if (response.headersSent) response.destroy();
        else refuse(response, 500);
      }
    });
    this.server.timeout = STALLED_MS;
  }

  /**
   * Puts another release before the public, from one request to the next.
   *
   * @param older the folders of releases whose styles and scripts pages that are open may still ask for.
   */
  show(folder: string, release: Served, older: readonly string[] = []): void {
    this.live = makeReleaseHandler(folder, release, this.assets);
    this.assets.keep(older);
  }

  /** Whether there is a site to serve. */
  get isServing(): boolean {
    return this.live !== sayComing;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(this.headers))
      if (value !== undefined) response.setHeader(name, value);
    const { method, url = '' } = request;
    // Which of them a server in front has looked at nobody can tell (RFC 9112, 3.2).
    if (isSentTwice(request, 'host')) refuse(response, 400, { connection: 'close' });
    else if (method === 'OPTIONS') response.writeHead(204, { allow: ALLOWED }).end();
    // What else was sent is not read: the connection ends with the answer.
    else if (method !== 'GET' && method !== 'HEAD')
      refuse(response, 405, { allow: ALLOWED, connection: 'close' });
    else this.answerReader(request, response, url);
  }

  private answerReader(request: IncomingMessage, response: ServerResponse, url: string): void {
    const address = url.length > LONGEST_ADDRESS ? null : readAddress(url);
    if (address === null) refuse(response, url.length > LONGEST_ADDRESS ? 414 : 400);
    else this.live(request, response, address);
  }
}

const sayComing: Handler = (_request, response) => {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(COMING),
    'cache-control': 'no-store',
    'retry-after': RETRY_AFTER_SECONDS,
  });
  response.end(COMING);
};
