import { CmsError, reasonOf } from './cms-error.ts';

/** The largest answer that is read, in bytes: some 200 long pages. */
const SIZE_LIMIT = 64 * 1024 * 1024;

/** What a status says about the cause, for those that have a remedy of their own. */
const HINTS: Readonly<Record<number, string>> = {
  401: 'Check that BUILD_TOKEN is the same for the CMS and for the publisher, and start both again.',
  403: 'Check that BUILD_TOKEN belongs to the token "Website build", and start the CMS again.',
  404: 'Check CMS_URL: it must lead to the Strapi of this site.',
};
/** What to do where the CMS itself is at fault. */
export const SERVER_HINT = "Look into the CMS's log. The site is tried again automatically.";

/**
 * `fetch` for the CMS: it answers only with the complete body of a successful response
 * that is said to be JSON.
 *
 * @param deadlineMs how long one answer may take, in milliseconds.
 * @param sizeLimit the largest answer that is read, in bytes.
 * @throws CmsError for everything else: unreachable, too slow, a bad status, not JSON, broken off, too large.
 */
export function makeGuardedFetch(deadlineMs: number, sizeLimit = SIZE_LIMIT): typeof fetch {
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    const signal = AbortSignal.timeout(deadlineMs);
    const response = await send(url, { ...init, signal }, deadlineMs);
    const text = await readBody(url, response, deadlineMs, sizeLimit);
    refuseBadStatus(url, response, text);
    refuseNonJson(url, response);
    return new Response(text, { status: 200, headers: { 'content-type': 'application/json' } });
  };
}

async function send(url: string, init: RequestInit, deadlineMs: number): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error' });
  } catch (error) {
    if (isTimeout(error)) throw tooSlow(url, deadlineMs, error);
    throw new CmsError(
      `The CMS at ${url} cannot be reached (${reasonOf(error)}).`,
      'Check that it runs, and CMS_URL.',
      { cause: error },
    );
  }
}

async function readBody(
  url: string,
  response: Response,
  deadlineMs: number,
  sizeLimit: number,
): Promise<string> {
  try {
    return await readAtMost(response, sizeLimit);
  } catch (error) {
    if (isTimeout(error)) throw tooSlow(url, deadlineMs, error);
    if (error instanceof RangeError)
      throw new CmsError(`The answer of the CMS at ${url} is too large (${error.message}).`, SERVER_HINT);
    throw new CmsError(`The answer of the CMS at ${url} broke off.`, SERVER_HINT, { cause: error });
  }
}

/** Counts what arrives: what a server announces need not be so, and may be packed. */
async function readAtMost(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new RangeError(`more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooSlow(url: string, deadlineMs: number, cause: unknown): CmsError {
  return new CmsError(`The CMS at ${url} did not answer within ${deadlineMs / 1000} seconds.`, SERVER_HINT, {
    cause,
  });
}

function refuseBadStatus(url: string, response: Response, text: string): void {
  if (response.ok) return;
  const detail = firstMessage(text);
  throw new CmsError(
    `The CMS at ${url} answered with status ${response.status}${detail ? `: ${detail}` : ''}.`,
    HINTS[response.status] ?? SERVER_HINT,
  );
}

function refuseNonJson(url: string, response: Response): void {
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!/\bjson\b/i.test(type)) {
    throw new CmsError(`The CMS at ${url} answered with ${type} instead of JSON.`, HINTS[404] ?? SERVER_HINT);
  }
}

/** The first error message in a GraphQL or Strapi error body, if there is one. */
function firstMessage(text: string): string {
  return /"message":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? '';
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
