import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Served } from '../release/release.ts';
import { securityHeaders } from './headers.ts';
import { ASSETS, type Handler, makeAssetHandler, makeReleaseHandler } from './release-handler.ts';

const RETRY_AFTER_SECONDS = '5';

const COMING = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Starting</title></head>
<body><h1>This website is starting</h1><p>Try again in a few seconds.</p></body></html>`;

/** Serves the live release. */
export class SiteServer {
  readonly server: Server;
  private readonly headers: ReturnType<typeof securityHeaders>;
  private live: Handler = sayComing;
  private old: readonly Handler[] = [];
  private readonly assets = new Map<string, Handler>();

  constructor(siteUrl: string) {
    this.headers = securityHeaders(siteUrl);
    this.server = createServer((request, response) => this.answer(request, response));
  }

  /**
   * Puts another release before the public, from one request to the next.
   *
   * @param older the folders of releases whose styles and scripts pages that are open may still ask for.
   */
  show(folder: string, release: Served, older: readonly string[] = []): void {
    this.live = makeReleaseHandler(folder, release);
    for (const known of this.assets.keys()) if (!older.includes(known)) this.assets.delete(known);
    this.old = older.map((old) => this.assetsOf(old));
  }

  /** Whether there is a site to serve. */
  get isServing(): boolean {
    return this.live !== sayComing;
  }

  private assetsOf(folder: string): Handler {
    const handle = this.assets.get(folder) ?? makeAssetHandler(folder);
    this.assets.set(folder, handle);
    return handle;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(this.headers))
      if (value !== undefined) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    endTogether(response);
    const isAsset = request.url?.startsWith(`/${ASSETS}/`) ?? false;
    this.answerFrom(isAsset ? this.old : [], request, response);
  }

  /** Names of assets never mean two contents, so old releases may be asked before the live one. */
  private answerFrom(
    [first, ...others]: readonly Handler[],
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    if (first) first(request, response, () => this.answerFrom(others, request, response));
    else this.live(request, response, () => response.writeHead(404).end());
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

/**
 * sirv gives a file to a response by `pipe`, which neither closes the file of a reader who leaves, as whoever moves about in a video does,
 * nor hears that the disk refuses it.
 */
function endTogether(response: ServerResponse): void {
  response.once('pipe', (file: Readable) => {
    response.once('close', () => file.destroy());
    file.once('error', () => response.destroy());
  });
}
