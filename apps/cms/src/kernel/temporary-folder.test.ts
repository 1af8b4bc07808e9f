import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeTemporaryFolder } from './temporary-folder';

let data: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'data-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, process.env[name]);
  vi.stubEnv('DATA_DIR', data);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true });
});

const OWN = `${hostname()}.${process.pid}`;
const PARENT = `${hostname()}.${process.ppid}`;
/** No system gives as high a number to a process. */
const ENDED = `${hostname()}.99999999`;
const leave = (name: string) =>
  mkdirSync(path.join(data, 'temporary', name, 'request-1'), { recursive: true });
const left = () => readdirSync(path.join(data, 'temporary'));

describe('the temporary folder of a process', () => {
  it('is its own, and nobody else may read it', () => {
    takeTemporaryFolder();
    expect(tmpdir()).toBe(path.join(data, 'temporary', OWN));
    expect(statSync(tmpdir()).mode & 0o077).toBe(0);
  });

  it('goes when its process has ended, whatever is in it, and not before', () => {
    for (const name of [ENDED, PARENT, OWN]) leave(name);
    takeTemporaryFolder();
    expect(left().sort()).toEqual([OWN, PARENT].sort());
    expect(readdirSync(tmpdir())).toEqual([]);
  });

  it('of another machine goes only when it is older than any upload', () => {
    for (const name of ['new.1', 'old.1']) leave(`elsewhere-${name}`);
    const yesterday = new Date(Date.now() - 86_400_000);
    utimesSync(path.join(data, 'temporary/elsewhere-old.1'), yesterday, yesterday);
    takeTemporaryFolder();
    expect(left().sort()).toEqual([OWN, 'elsewhere-new.1'].sort());
  });

  it('keeps what is in it when it is taken twice', () => {
    takeTemporaryFolder();
    leave(OWN);
    takeTemporaryFolder();
    expect(readdirSync(tmpdir())).toEqual(['request-1']);
  });
});
