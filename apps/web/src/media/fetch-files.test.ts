import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fetchFiles, namesUnderWay } from './fetch-files.ts';

const PATIENCE_MS = 300;
let folder: string;
let origin: string;
let asked: string[] = [];
/** The answers that did not come to their end. */
const open: ServerResponse[] = [];

/** `/at-once`, `/silent`, which never answers, and `/slow`, which stops after its first part. */
const host = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (request.url?.startsWith('/at-once')) return response.end('whole');
  open.push(response);
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

it.each(['silent', 'slow'])('does not wait for a file that is %s, and has the others', async (name) => {
  const { value, ms } = await timed(fetchAll(name, 'at-once'));
  expect([...value]).toMatchObject([
    [target(name), { kind: 'failed', message: 'it did not come within 0.3 seconds' }],
  ]);
  expect(readFileSync(target('at-once'), 'utf8')).toBe('whole');
  expect(ms).toBeLessThan(PATIENCE_MS * 3);
});

it('waits for a file once, however often it is wanted, and has it when it has come after all', async () => {
  await fetchAll('slow');
  const { ms } = await timed(fetchAll('slow'));
  expect(ms).toBeLessThan(PATIENCE_MS);
  expect(namesUnderWay(folder)).toEqual(['slow', 'slow.partial']);
  open.pop()?.end('last');
  await vi.waitUntil(() => existsSync(target('slow')));
  expect(namesUnderWay(folder)).toContain('slow');
  expect(await fetchAll('slow')).toEqual(new Map());
  expect([readFileSync(target('slow'), 'utf8'), namesUnderWay(folder), asked]).toEqual([
    'first, last',
    [],
    ['/slow'],
  ]);
});

it('waits as long as one file after the other comes', async () => {
  const names = ['slow-1', 'slow-2', 'slow-3', 'slow-4'];
  const fetching = timed(fetchAll(...names));
  await vi.waitUntil(() => asked.length === names.length);
  for (const response of open.splice(-names.length)) {
    response.end();
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS / 2));
  }
  const { value, ms } = await fetching;
  expect(value).toEqual(new Map());
  expect(ms).toBeGreaterThan(PATIENCE_MS);
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
