import { describe, expect, it } from 'vitest';
import { findRefusal } from './guard-request.ts';

const ask = (host: string, method = 'GET') =>
  findRefusal(new Request('http://localhost:8091/p/x/', { method, headers: { host } }), [
    'preview.example.org',
  ]);

describe('the preview', () => {
  it.each(['127.0.0.1:8091', 'localhost:8091', 'preview.example.org'])('answers under %s', (host) => {
    expect(ask(host)).toBeNull();
    expect(ask(host, 'HEAD')).toBeNull();
  });

  it.each(['evil.example', 'evil.example:8091', ''])(
    'refuses under %j, which was made to resolve to this machine',
    async (host) => {
      expect(ask(host)?.status).toBe(403);
      expect(await ask(host)?.text()).toContain('Set PREVIEW_URL');
    },
  );

  it('only shows', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refusal = ask('localhost', method);
      expect([refusal?.status, refusal?.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });
});
