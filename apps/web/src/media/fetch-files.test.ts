import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fetchFiles, forgetEnded, namesUnderWay } from './fetch-files.ts';

/** Far more than anything here takes, on a busy machine, too. */
const PATIENCE_MS = 1000;
let folder: string;
let origin: string;
let asked: string[] = [];
/** The answers that did not come to their end, by what was asked for. */
const open = new Map<string, ServerResponse>();

/** `/at-once`, `/silent`, which never answers, and `/slow`, which stops after its first part. */
const host = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (request.url?.startsWith('/at-once')) return response.end('whole');
  open.set(request.url ?? '', response);
  if (request.url?.startsWith('/slow')) response.write('first, ');
});

beforeAll(async () => {
  host.listen(0);
  await once(host, 'listening');
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(() => host.close().closeAllConnections());

beforeEach(() => {
  asked = [];
  folder = mkdtempSync(path.join(tmpdir(), 'fetched-'));
  return () => rmSync(folder, { recursive: true });
});

const target = (name: string) => path.join(folder, name);
const fetchAll = (...names: string[]) =>
  fetchFiles(
    names.map((name) => ({ url: new URL(name, origin), target: target(name) })),
    PATIENCE_MS,
  );
const timed = async <Value>(work: Promise<Value>) => {
  const begun = performance.now();
  return { value: await work, ms: performance.now() - begun };
};

it('does not wait for what is silent or slow, has the others, and notices what has come after all', async () => {
  const { value, ms } = await timed(fetchAll('silent', 'slow', 'at-once'));
  const late = { kind: 'failed', message: 'it did not come within 1 seconds' };
  expect([...value]).toMatchObject([
    [target('silent'), late],
    [target('slow'), late],
  ]);
  expect(readFileSync(target('at-once'), 'utf8')).toBe('whole');
  expect(ms).toBeLessThan(PATIENCE_MS * 3);
  // No later build waits as long.
  expect((await timed(fetchAll('slow'))).ms).toBeLessThan(PATIENCE_MS);
  expect(namesUnderWay(folder)).toEqual(['silent', 'silent.partial', 'slow', 'slow.partial']);
  open.get('/slow')?.end('last');
  await vi.waitUntil(() => existsSync(target('slow')));
  expect(namesUnderWay(folder)).toContain('slow');
  expect(await fetchAll('slow')).toEqual(new Map());
  expect(readFileSync(target('slow'), 'utf8')).toBe('first, last');
  expect(asked.toSorted()).toEqual(['/at-once', '/silent', '/slow']);
});

it('fetches once more what came late and was lost, and keeps no name of what has ended', async () => {
  await fetchAll('slow');
  open.get('/slow')?.end('last');
  await vi.waitUntil(() => existsSync(target('slow')));
  rmSync(target('slow'));
  const again = fetchAll('slow');
  await vi.waitUntil(() => asked.length === 2);
  open.get('/slow')?.end('again');
  expect(await again).toEqual(new Map());
  expect(readFileSync(target('slow'), 'utf8')).toBe('first, again');

  await fetchAll('slow-too');
  open.get('/slow-too')?.end('last');
  await vi.waitUntil(() => existsSync(target('slow-too')));
  expect(namesUnderWay(folder)).toContain('slow-too');
  forgetEnded();
  expect(namesUnderWay(folder)).toEqual([]);
});

it('waits as long as one file after the other comes', async () => {
  const names = ['slow-1', 'slow-2', 'slow-3', 'slow-4', 'slow-5'];
  const fetching = timed(fetchAll(...names));
  await vi.waitUntil(() => asked.length === names.length);
  for (const name of names) {
    open.get(`/${name}`)?.end();
    await pause(PATIENCE_MS / 4);
  }
  const { value, ms } = await fetching;
  expect(value).toEqual(new Map());
  expect(ms).toBeGreaterThan(PATIENCE_MS * 0.9);
});

it('asks a silent host for a few files at once, and another host meanwhile', async () => {
  // Two names of one server, so that nothing of the tests before is under way there.
  const silent = origin.replace('127.0.0.1', 'localhost');
  const many = Array.from({ length: 20 }, (_, place) => `silent-${place}`);
  const wanted = many.map((name) => ({ url: new URL(name, silent), target: target(name) }));
  const other = { url: new URL('at-once', origin), target: target('at-once') };
  const failures = await fetchFiles([...wanted, other], PATIENCE_MS);
  expect([asked.filter((name) => name !== '/at-once').length, failures.size]).toEqual([6, 20]);
  expect(existsSync(target('at-once'))).toBe(true);
});
