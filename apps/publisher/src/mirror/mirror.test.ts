import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { FIRST, inventory, open, read, release, serveS3 } from './fixtures/s3.ts';
import { Mirror } from './mirror.ts';

serveS3();

describe('a mirror', () => {
  let silent: Server | null = null;
  afterEach(() => silent?.close());
  /** The address of a service that never answers. */
  const openSilent = async (onAsked: (socket: Socket) => void) => {
    silent = createServer(onAsked).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    return `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  };
  const start = (address?: string, requestMs?: number) =>
    new Mirror({
      log: pino({ level: 'silent' }),
      bucket: open(address, requestMs),
      inventory: inventory(),
      firstRetryMs: 20,
    });

  it('ends up at the newest release that it was given', async () => {
    const mirror = start();
    for (const id of ['one', 'two', 'three']) mirror.want(...release(id, { 'index.html': id }));
    await expect.poll(() => mirror.state.release).toBe('three');
    expect((await read('index.html')).text).toBe('three');
    expect(mirror.behindMs).toBe(0);
    await mirror.stop();
  });

  it('says why it cannot, tries again, and needs nobody to wait for it', async () => {
    const mirror = start('http://127.0.0.1:1');
    mirror.want(...release('one', FIRST));
    await expect
      .poll(() => mirror.state.problem?.message, { timeout: 20_000 })
      .toMatch(/not up to date \(.*\)\.\nIt is tried again automatically/);
    expect(mirror.state.release).toBeNull();
    await mirror.stop();
  }, 30_000);

  it('says when the service takes everything and answers nothing, and ends without waiting for it', async () => {
    const mirror = start(await openSilent((socket) => socket.resume()), 100);
    mirror.want(...release('one', { 'index.html': 'one' }));
    await expect
      .poll(() => mirror.state.problem?.message)
      .toContain('(Putting index.html has not been answered within 1 s. All other files are there.)');
    expect(mirror.behindMs).toBeGreaterThan(100);
    await mirror.stop();
  });

  it('ends in the middle of a request that nobody answers', async () => {
    const asked = Promise.withResolvers<void>();
    const mirror = start(await openSilent(() => asked.resolve()));
    mirror.want(...release('one', FIRST));
    await asked.promise;
    await mirror.stop();
    expect(mirror.state).toEqual({ release: null, at: null, problem: null });
  });
});
