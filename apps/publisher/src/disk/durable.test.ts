import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Spare } from '../release/spare.ts';
import { DiskError } from './disk-error.ts';
import { discard, syncTree } from './durable.ts';

const SOON_MS = 200;
const { PATH } = process.env;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hanging-'));
  for (const program of ['sync', 'nice']) {
    writeFileSync(path.join(folder, program), '#!/bin/sh\nexec sleep 60\n');
    chmodSync(path.join(folder, program), 0o755);
  }
  process.env.PATH = `${folder}:${PATH}`;
});
afterEach(() => {
  process.env.PATH = PATH;
  rmSync(folder, { recursive: true });
});

describe.skipIf(process.platform !== 'linux')('a disk that hangs', () => {
  it('is reported when a whole folder is synced, instead of waiting for each file', async () => {
    await expect(syncTree(folder, SOON_MS)).rejects.toThrow(
      `The disk does not respond: ${folder} (“sync” has`,
    );
  });

  it('is reported once, to the caller that takes a copy still waiting for it', async () => {
    const site = { id: 'live', folder: path.join(folder, 'live'), files: {} };
    mkdirSync(site.folder);
    const spare = new Spare(path.join(folder, 'spare'), SOON_MS);
    const preparing = spare.prepare(site, null).catch((error: unknown) => error);
    await expect.poll(() => existsSync(path.join(folder, 'spare'))).toBe(true);
    await expect(spare.take('live')).rejects.toThrow(DiskError);
    expect(await preparing).toBeInstanceOf(DiskError);
    expect(await spare.take('live')).toBeNull();
  });
});

describe('what a failure left', () => {
  it('is removed before the failure is reported', async () => {
    const left = path.join(folder, 'left');
    mkdirSync(left);
    await discard(left, new Error('the disk is full'));
    expect(existsSync(left)).toBe(false);
  });
});
