import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { endLate, endStalled, expectBody, waitForBody } from './guard-connections';

const PATIENCE_MS = 200;
/** More than the system takes for a reader who does not read. */
const BYTES = 16_000_000;
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Somebody who sends a request, and the server's side of that connection. */
async function send(
  request: string,
  answer: RequestListener,
): Promise<{ sender: Socket; connection: Socket }> {
  const server = createServer({ keepAliveTimeout: PATIENCE_MS, requestTimeout: 0 });
  endStalled(server, PATIENCE_MS);
  endLate(server, PATIENCE_MS);
  server.on('request', answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const sender = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
  sender.write(`${request} / HTTP/1.1\r\nhost: x\r\n`);
  ends.push(
    () => server.close(),
    () => sender.destroy(),
  );
  const [connection] = (await once(server, 'connection')) as [Socket];
  return { sender, connection };
}

const ask = async (answer: RequestListener) => {
  const asked = await send('GET', answer);
  asked.sender.write('\r\n');
  return asked;
};
const isEnded = (connection: Socket) => Promise.race([once(connection, 'close'), pause(10 * PATIENCE_MS)]);

describe('a connection to the CMS', () => {
  it('ends when its answer is not read', async () => {
    const { sender, connection } = await ask((_request, response) => response.end(Buffer.alloc(BYTES)));
    sender.pause();
    expect(await isEnded(connection)).toBeDefined();
  });

  it('stays for as long as its answer is read, however slowly', async () => {
    const { sender } = await ask((_request, response) => response.end(Buffer.alloc(BYTES)));
    let bytes = 0;
    for await (const chunk of sender) {
      bytes += chunk.length;
      await pause(1);
    }
    expect(bytes).toBeGreaterThan(BYTES);
  });

  it('stays while its answer is worked on, and ends when nobody asks again', async () => {
    const { sender, connection } = await ask(async (_request, response) => {
      await pause(3 * PATIENCE_MS);
      response.end('done');
    });
    const [answer] = await once(sender, 'data');
    expect(String(answer)).toContain('done');
    expect(await isEnded(connection)).toBeDefined();
  });
});

describe('a body that comes byte by byte', () => {
  async function dribble(answer: RequestListener) {
    const sent = await send('POST', answer);
    sent.sender.write('content-length: 1000\r\n\r\n');
    const timer = setInterval(() => sent.sender.write('a'), PATIENCE_MS / 10);
    ends.push(() => clearInterval(timer));
    return sent;
  }

  it('ends the connection, whether it is read or was refused', async () => {
    for (const answer of [
      (request: IncomingMessage) => request.resume(),
      (_: unknown, response: ServerResponse) => response.writeHead(413).end(),
    ])
      expect(await isEnded((await dribble(answer)).connection)).toBeDefined();
  });

  it('is waited for when it is an upload, and no longer once that was refused', async () => {
    let request: IncomingMessage | undefined;
    const { connection } = await dribble((asked) => {
      request = asked.resume();
      waitForBody(asked);
    });
    await pause(3 * PATIENCE_MS);
    expect(connection.destroyed).toBe(false);
    if (request) expectBody(request, PATIENCE_MS);
    expect(await isEnded(connection)).toBeDefined();
  });
});
