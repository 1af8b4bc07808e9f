import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from './fixtures/shown-site.ts';

const { site, port, show } = serveSite();
/** More than the system takes for a reader who does not read. */
const BYTES = 32_000_000;
const PATIENCE_MS = 300;
const usual = site.server.timeout;

beforeAll(() => {
  show('one', { 'media/film-1.mp4': Buffer.alloc(BYTES) });
  site.server.timeout = PATIENCE_MS;
});
afterAll(() => {
  site.server.timeout = usual;
});

function askForFilm(): Socket {
  const socket = connect(port(), '127.0.0.1').on('error', () => undefined);
  socket.write('GET /media/film-1.mp4 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  return socket;
}

describe('a reader of an answer', () => {
  it('who reads nothing of it holds a place for a minute only', async () => {
    expect(usual).toBeGreaterThanOrEqual(30_000);
    expect(usual).toBeLessThanOrEqual(75_000);
    const socket = askForFilm().pause();
    const [connection] = (await once(site.server, 'connection')) as [Socket];
    await once(connection, 'close', { signal: AbortSignal.timeout(10 * PATIENCE_MS) });
    socket.destroy();
  });

  it('who reads slowly gets all of it', async () => {
    let bytes = 0;
    for await (const chunk of askForFilm()) {
      bytes += chunk.length;
      await pause(3);
    }
    expect(bytes).toBeGreaterThan(BYTES);
  });
});
