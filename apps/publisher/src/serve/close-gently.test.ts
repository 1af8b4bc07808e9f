import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeGently } from './close-gently.ts';

const PATIENCE_MS = 300;
let waiting: ServerResponse[];
let server: Server;
let sockets: Socket[];

beforeEach(async () => {
  [waiting, sockets] = [[], []];
  server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    if (request.url === '/slow') waiting.push(response);
    else response.end('at once');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close().closeAllConnections();
});

/** A connection that stays open, and what has come by it. */
async function ask(target: string) {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const seen = { answer: '', isClosed: false };
  sockets.push(socket);
  socket.on('data', (chunk: Buffer) => {
    seen.answer += chunk.toString();
  });
  socket.on('close', () => {
    seen.isClosed = true;
  });
  socket.write(`GET ${target} HTTP/1.1\r\nhost: x\r\n\r\n`);
  if (target === '/slow') await expect.poll(() => waiting.length).toBeGreaterThan(0);
  else await expect.poll(() => seen.answer).toContain('at once');
  return seen;
}

describe('a server that is closed gently', () => {
  it('ends connections on which nobody asks at once', async () => {
    const idle = await ask('/');
    expect(idle.isClosed).toBe(false);
    await closeGently(server, 60_000);
    await expect.poll(() => idle.isClosed).toBe(true);
  });

  it('sends what it has begun, takes nothing more, and waits no longer than that', async () => {
    const slow = await ask('/slow');
    const { port } = server.address() as AddressInfo;
    const closed = closeGently(server, 60_000);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    waiting[0]?.end('after all');
    await closed;
    await expect.poll(() => slow.isClosed).toBe(true);
    expect(slow.answer).toContain('after all');
  });

  it('loses patience with an answer that does not end', async () => {
    const slow = await ask('/slow');
    await closeGently(server, PATIENCE_MS);
    await expect.poll(() => slow.isClosed).toBe(true);
  });
});
