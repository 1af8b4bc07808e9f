import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { NOT_FOUND } from './address-book.ts';
import { chooseEncoding, ENDINGS, type Encoding } from './choose-encoding.ts';
import { contentTypeOf } from './headers.ts';
import { findForms, refuse } from './send-file.ts';

/**
 * Answers that there is nothing at an address. The page for it is kept in memory, and no cache keeps the
 * answer: what is not there now may come back.
 *
 * @param folder the release's site. Where its page for this was removed, a line of text says the same:
 * all other pages are served.
 * @throws Error when the page for it cannot be read.
 */
export function makeNotFound(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  if (!existsSync(path.join(folder, NOT_FOUND))) return (_request, response) => refuse(response, 404);
  const forms = findForms(folder, NOT_FOUND);
  const read = (encoding: Encoding | null) =>
    readFileSync(path.join(folder, NOT_FOUND + (encoding ? ENDINGS[encoding] : '')));
  const bodies = new Map([null, ...forms].map((encoding) => [encoding, read(encoding)]));
  return (request, response) => {
    const encoding = chooseEncoding(request.headers['accept-encoding'], forms);
    const body = bodies.get(encoding);
    response.writeHead(404, {
      'content-type': contentTypeOf(NOT_FOUND),
      'content-length': body?.length,
      'cache-control': 'no-store',
      vary: 'Accept-Encoding',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    });
    response.end(body);
  };
}
