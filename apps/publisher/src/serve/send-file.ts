import { existsSync, type Stats } from 'node:fs';
import { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse, STATUS_CODES } from 'node:http';
import path from 'node:path';
import send from 'send';
import { isText } from '../release-folder/compressed.ts';
import { chooseEncoding, ENDINGS, type Encoding } from './choose-encoding.ts';
import { cacheControl, contentTypeOf } from './headers.ts';
import { tidyConditions, tidyRange } from './tidy-conditions.ts';

/** A file of a release, which never changes. */
export interface ServedFile {
  /** Where the release's site is. */
  folder: string;
  /** Its path in there. */
  name: string;
  /** SHA-256 of it; empty where it is not known. */
  digest: string;
  /** Its compressed forms. */
  forms: readonly Encoding[];
}

/** The compressed forms of a file that are beside it. */
export function findForms(folder: string, name: string): readonly Encoding[] {
  if (!isText(name)) return [];
  const all = Object.keys(ENDINGS) as Encoding[];
  return all.filter((encoding) => existsSync(path.join(folder, name + ENDINGS[encoding])));
}

/**
 * Sends a file in the form that the caller wants, or the part of it, or that it has not changed.
 *
 * @param onGone is called when it is not there, before anything is sent.
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: ServedFile,
  onGone: () => void,
): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'], file.forms);
  const etag = file.digest === '' ? null : `"${file.digest}${encoding ? `-${encoding}` : ''}"`;
  tidyConditions(request);
  describe(response, file, encoding, etag);
  const name = file.name + (encoding ? ENDINGS[encoding] : '');
  send(request, encodeURI(name), { root: file.folder, index: false, dotfiles: 'allow', cacheControl: false })
    .on('file', (_path, { mtime, size }: Stats) => {
      const modified = mtime.toUTCString();
      response.setHeader('last-modified', modified);
      tidyRange(request, { etag, modified, size });
    })
    // Readers who move about in a video leave many answers, also some that were not begun.
    .on('stream', (stream) => response.once('close', () => stream.destroy()))
    .on('error', ({ status }) => fail(response, status, onGone))
    .pipe(response);
}

/** Each form has a tag of its own: a part of one is no part of another. */
function describe(
  response: ServerResponse,
  { name }: ServedFile,
  encoding: Encoding | null,
  etag: string | null,
): void {
  response.setHeader('content-type', contentTypeOf(name));
  response.setHeader('cache-control', cacheControl(`/${name}`));
  if (isText(name)) response.setHeader('vary', 'Accept-Encoding');
  if (encoding) response.setHeader('content-encoding', encoding);
  if (etag) response.setHeader('etag', etag);
}

const OF_THE_FILE = ['content-type', 'content-encoding', 'etag', 'last-modified', 'accept-ranges'];

function fail(response: ServerResponse, status: number, onGone: () => void): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of OF_THE_FILE) response.removeHeader(name);
  if (status !== 416) response.removeHeader('content-range');
  if (status === 404) onGone();
  else refuse(response, status);
}

/** Answers that something is not done. No cache keeps that. */
export function refuse(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): void {
  const text = `${STATUS_CODES[status]}\n`;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(text);
}
