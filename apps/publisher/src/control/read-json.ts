import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

const SIZE_LIMIT = 10_000;

/**
 * Reads what a request carries.
 *
 * @throws Refusal that names what is missing or wrong.
 */
export async function readJson<T>(request: IncomingMessage, parser: z.ZodType<T>): Promise<T> {
  const result = parser.safeParse(parseText(await readText(request)));
  if (result.success) return result.data;
  throw new Refusal(400, z.prettifyError(result.error));
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > SIZE_LIMIT) throw new Refusal(413, 'This is too much. Send a small JSON object.');
  }
  return text;
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'This is no JSON. Send an object, such as {"by": "A name"}.');
  }
}
