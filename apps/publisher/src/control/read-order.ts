import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../serve/guard-request.ts';

/** Orders are a name and a few words. */
const LONGEST_BYTES = 16 * 1024;

const TOO_LONG: Refusal = { status: 413, error: `Send no more than ${LONGEST_BYTES} bytes.` };
const NO_JSON: Refusal = { status: 415, error: 'Send JSON, with content-type: application/json.' };
const BAD_JSON: Refusal = { status: 400, error: 'What was sent is not JSON.' };

/**
 * Reads what is sent with an order, as JSON; an empty body is an empty object.
 *
 * @returns why it cannot be read, or what it is. Of what is too long no more than the beginning is read.
 */
export async function readOrder(
  request: IncomingMessage,
): Promise<{ refusal: Refusal } | { order: unknown }> {
  const body = await readBody(request);
  if (body === null) return { refusal: TOO_LONG };
  if (body === '') return { order: {} };
  const { 'content-type': type = '', 'content-encoding': encoding } = request.headers;
  if (encoding !== undefined || !/^application\/json\s*(?:;|$)/i.test(type)) return { refusal: NO_JSON };
  try {
    return { order: JSON.parse(body) };
  } catch {
    return { refusal: BAD_JSON };
  }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_BYTES) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop would end the connection before the answer is sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LONGEST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
