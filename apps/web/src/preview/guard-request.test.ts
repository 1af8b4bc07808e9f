import { describe, expect, it } from 'vitest';
import { findRefusal } from './guard-request.ts';

const ask = (host: string, method = 'GET', path = '/p/x/', authorization = '') => {
  const request = new Request(`http://localhost:8091${path}`, { method, headers: { host, authorization } });
  return findRefusal(request, ['preview.example.org'], 'secret');
};

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

  it('takes an unsaved draft from the CMS, at one address, and from nobody else', () => {
    expect(ask('localhost', 'POST', '/live/page', 'Bearer secret')).toBeNull();
    for (const other of ['', 'secret', 'Bearer secre', 'Bearer secrets'])
      expect(ask('localhost', 'POST', '/live/page', other)?.status).toBe(401);
    expect(ask('localhost', 'POST', '/live/', 'Bearer secret')?.status).toBe(405);
    expect(ask('evil.example', 'POST', '/live/page', 'Bearer secret')?.status).toBe(403);
  });
});
