import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeIndexInProcess } from './make-index-in-process.ts';

const WORKER = new URL('./index-worker.ts', import.meta.url);
const PAGE = '<html lang="en"><body><main data-pagefind-body><h1>Pacing</h1></main></body></html>';

let site: string;
let target: string;

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'index-'));
  [site, target] = [path.join(folder, 'site'), path.join(folder, 'target')];
  mkdirSync(site);
  writeFileSync(path.join(site, 'index.html'), PAGE);
});
afterEach(() => rmSync(path.dirname(site), { recursive: true }));

const never = new AbortController().signal;
const isMade = () => existsSync(path.join(target, 'pagefind/pagefind.js'));

describe('the process that makes the search index', () => {
  it('makes it in the folder that it is given', async () => {
    await makeIndexInProcess(site, target, never);
    expect(isMade()).toBe(true);
  });

  it('says why it could not', async () => {
    writeFileSync(target, 'a file where the folder should be');
    await expect(makeIndexInProcess(site, target, never)).rejects.toThrow('ENOTDIR');
  });

  it('is stopped when nobody wants the index any more', async () => {
    const stopping = new AbortController();
    const made = makeIndexInProcess(site, target, stopping.signal);
    stopping.abort();
    await expect(made).rejects.toThrow('aborted');
    expect(isMade()).toBe(false);
  });

  it('ends without an index when the publisher that started it is gone', async () => {
    const worker = fork(WORKER, [site, target]);
    worker.disconnect();
    await once(worker, 'exit');
    expect(isMade()).toBe(false);
  });
});
