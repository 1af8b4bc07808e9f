import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const PROGRAM = ['--conditions=@pain/source', path.join(import.meta.dirname, 'serve.ts')];
const NOWHERE = 'http://127.0.0.1:1';
let port: number;
let child: ReturnType<typeof spawn>;

beforeAll(async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  await once(server.close(), 'close');
  const secrets = { BUILD_TOKEN: 'a', PREVIEW_TOKEN: 'b' };
  const address = { HOST: '127.0.0.1', PORT: String(port) };
  const env = { PATH: process.env.PATH, CMS_URL: NOWHERE, SITE_URL: NOWHERE, ...secrets, ...address };
  child = spawn(process.execPath, PROGRAM, { env, stdio: 'inherit' });
  await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/ready`), { timeout: 20_000, interval: 100 });
});
afterAll(() => void child.kill('SIGKILL'));

/** What is answered until the connection ends. */
const ask = (...lines: string[]) => askFor('GET /ready', ...lines);
async function askFor(what: string, ...lines: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${what} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return text(socket);
}

describe('the server of the preview', () => {
  it('keeps a connection on which nobody asks for longer than a server in front uses it', async () => {
    const { headers } = await fetch(`http://127.0.0.1:${port}/ready`);
    const [, seconds] = /timeout=(\d+)/.exec(headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
  });

  it('answers under its own name, and nobody who names two hosts', async () => {
    const own = `host: 127.0.0.1:${port}`;
    expect(await ask(own, 'connection: close')).toMatch(/^HTTP\/1\.1 200 /);
    expect(await ask('host: evil.example', 'connection: close')).toMatch(/^HTTP\/1\.1 403 /);
    expect(await ask(own, 'Host: evil.example')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('repeats nothing of what it was sent', async () => {
    const answer = await askFor('TRACE /ready', 'host: localhost', 'connection: close');
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  });

  it('takes no draft from anybody but the CMS, and lets the admin alone show what it makes of one', async () => {
    const sent = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await fetch(`http://127.0.0.1:${port}/live/page`, sent)).status).toBe(401);
    expect((await fetch(`http://127.0.0.1:${port}/live/page`)).status).toBe(405);
    expect((await fetch(`http://127.0.0.1:${port}/live/media/forged.x`)).status).toBe(404);
    const frame = await fetch(`http://127.0.0.1:${port}/live/`);
    expect([frame.status, frame.headers.get('content-security-policy')]).toEqual([
      200,
      `frame-ancestors ${NOWHERE}`,
    ]);
  });

  it.each(['/_image?href=/favicon.svg&w=9000&h=9000&f=avif', '/%5Fimage?href=/favicon.svg', '/_image/'])(
    'makes no pictures for anybody: %s',
    async (address) => {
      const answer = await askFor(`GET ${address}`, 'host: localhost', 'connection: close');
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    },
  );
});
