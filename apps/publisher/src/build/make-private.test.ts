import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makePrivate } from './make-private.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'private-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(process.platform === 'win32').each(['new', 'of an older version'])(
  'keeps a folder that is %s from other users',
  async (name) => {
    const made = path.join(folder, name);
    if (name !== 'new') mkdirSync(made, { mode: 0o755 });
    await makePrivate(made);
    expect(statSync(made).mode & 0o777).toBe(0o700);
  },
);
