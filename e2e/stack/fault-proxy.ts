import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test makes of an answer of the CMS on its way to the publisher. */
export type Fault = (answer: CmsAnswer, response: ServerResponse) => void;

/** An answer of the real CMS to one GraphQL request. */
export interface CmsAnswer {
  /** The document that was asked. */
  query: string;
  body: Record<string, unknown>;
}

/** Stands between CMS and publisher, and passes everything on until a test says otherwise. */
export class FaultProxy {
  private target = '';
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch(() => response.destroy());
  });
  private fault: Fault | null = null;
  private faults = 0;
  /** What the name of the CMS ends with: under another name it is another CMS, of which nothing is known. */
  private alias = '';

  /**
   * Starts to listen on a free port.
   *
   * @param target the address of the CMS.
   * @returns the address at which the publisher finds it.
   */
  async start(target: string): Promise<string> {
    this.target = target;
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /**
   * From now on answers are changed; also, the CMS seems to be another one, so that everything is read again.
   */
  inject(fault: Fault): void {
    this.faults += 1;
    this.alias = `-${this.faults}`;
    this.fault = fault;
  }

  /** Passes answers on again, of the CMS that it seems to be. */
  passOn(): void {
    this.fault = null;
  }

  /**
   * Passes everything on again as it is. To the publisher the CMS of before is back, and is asked at once.
   */
  heal(): void {
    this.fault = null;
    this.alias = '';
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(request);
    const answer = await fetch(`${this.target}${request.url}`, {
      method: request.method ?? 'GET',
      headers: pick(request, 'authorization', 'content-type', 'accept'),
      ...(text ? { body: text } : {}),
    });
    if (!answer.headers.get('content-type')?.includes('json')) {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
      return;
    }
    const query = String(JSON.parse(text || '{}').query ?? '');
    const body = this.rename(await answer.json());
    if (this.fault) this.fault({ query, body }, response);
    else sendJson(response, body, answer.status);
  }

  private rename(body: { data?: { publicationState?: { epoch: string } } }): Record<string, unknown> {
    if (body.data?.publicationState) body.data.publicationState.epoch += this.alias;
    return body;
  }
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function pick(request: IncomingMessage, ...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
  );
}
