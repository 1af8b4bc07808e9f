import { once } from 'node:events';
import { get, IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';

const cms = provideCms();

describe('an address of which no path can be made', () => {
  const TARGETS = ['http://[', 'http://%@x/', 'foo:bar'];
  const statusOf = async (path: string, hosts = ['cms.example']) => {
    const headers = hosts.flatMap((host) => ['host', host]);
    const [answer] = await once(get(cms.get().url, { path, headers }), 'response');
    return answer.resume().statusCode;
  };

  it('is refused, and any other is not', async () => {
    expect(await Promise.all(TARGETS.map((target) => statusOf(target)))).toEqual(TARGETS.map(() => 400));
    expect(await statusOf('http://elsewhere.example/_health')).toBe(204);
  });

  it('is refused like a request that names two hosts', async () => {
    expect(await statusOf('/_health', ['cms.example', 'other.example'])).toBe(400);
  });

  it('is what Koa still stumbles over: see docs/upstream/odd-requests-end-in-500.md', () => {
    const { app } = cms.get().strapi.server;
    const request = Object.assign(new IncomingMessage(new Socket()), { url: TARGETS[0] });
    expect(() => app.createContext(request, new ServerResponse(request)).path).toThrow(/Invalid URL/);
  });
});
