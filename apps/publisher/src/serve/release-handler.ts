import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { decodeAddress, encodeAddress } from '@pain/schema';
import sirv from 'sirv';
import type { Release, Served } from '../release/release.ts';
import { cacheControl } from './headers.ts';

/** Holds styles and scripts, whose names change with their content. */
export const ASSETS = '_astro';

type Next = () => void;
/** Answers a request, or passes it on. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

/**
 * Serves one release. Its folder never changes, so changing to another handler changes the whole site at once.
 *
 * @param folder the release's site.
 */
export function makeReleaseHandler(folder: string, { redirects, files }: Served): Handler {
  const serveFile = makeFileHandler(folder);
  const notFound = readFileSync(path.join(folder, '404.html'));
  const targets = new Map(redirects.map(({ from, to }) => [decodeAddress(from), to]));
  return (request, response) => {
    const { pathname, search } = splitAddress(request.url ?? '/');
    const asked = decodeAddress(pathname);
    const target = targets.get(withSlash(asked)) ?? targets.get(asked) ?? addSlash(pathname, search, files);
    if (target) return redirect(response, target);
    serveFile(request, response, () => {
      response.writeHead(404, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': cacheControl(pathname),
      });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    });
  };
}

function makeFileHandler(folder: string, cache = cacheControl): Handler {
  const serveFile = sirv(folder, {
    // Looks for a file when it is asked for: a list of all of them takes half a second for thousands of pages, and the folder
    // never changes.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders: (response, pathname) => response.setHeader('cache-control', cache(pathname)),
  });
  return (request, response, next) => {
    if (!isPlainRange(request.headers.range)) delete request.headers.range;
    serveFile(request, response, next);
  };
}

/**
 * Serves the styles and scripts of a release that is not live any more, for pages that are open somewhere, and passes on
 * what it doesn't have. Nothing else of it: what was withdrawn must be gone.
 */
export function makeAssetHandler(folder: string): Handler {
  const assets = path.join(folder, ASSETS);
  if (!existsSync(assets)) return (_request, _response, next) => next();
  const serveFile = makeFileHandler(assets, () => cacheControl(`/${ASSETS}/`));
  return (request, response, next) => {
    const { url } = request;
    request.url = url?.slice(ASSETS.length + 1) ?? '/';
    serveFile(request, response, () => {
      Object.assign(request, { url });
      next();
    });
  };
}

/**
 * Whether sirv reads a range rightly. It throws on one that ends before it begins, and takes "the last 500 bytes" for
 * the first ones. A server may ignore any range and send the whole file (RFC 9110, 14.2).
 */
function isPlainRange(range: string | undefined): boolean {
  const [, start, end] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  return start !== undefined && (!end || Number(start) <= Number(end));
}

/** Not by `new URL`, which would take the beginning of `//elsewhere/` for another host. */
function splitAddress(address: string): { pathname: string; search: string } {
  const mark = address.indexOf('?');
  return mark < 0
    ? { pathname: address, search: '' }
    : { pathname: address.slice(0, mark), search: address.slice(mark) };
}

function redirect(response: ServerResponse, target: string): void {
  response.writeHead(301, { location: encodeAddress(target), 'cache-control': 'no-cache' }).end();
}

/** Pages have one address, with a slash at its end; a page without it is sent there. */
function addSlash(pathname: string, search: string, files: Release['files']): string | null {
  if (pathname.endsWith('/') || files[`${decodeAddress(pathname).slice(1)}/index.html`] === undefined)
    return null;
  return `${pathname}/${search}`;
}

function withSlash(pathname: string): string {
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
