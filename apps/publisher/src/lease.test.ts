import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Lease } from './lease.ts';

const HOLDER = fileURLToPath(new URL('./fixtures/hold-lease.ts', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'lease-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Another process that takes a lease and keeps it. */
async function takeElsewhere(file: string) {
  const child = spawn(process.execPath, [HOLDER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [answer] = await once(child.stdout, 'data');
  expect(String(answer)).toBe('taken');
  return child;
}

describe('a lease', () => {
  it('is had by one process at a time, which it names', async () => {
    const file = path.join(folder, 'one');
    const child = await takeElsewhere(file);
    const lease = new Lease(file);
    expect(lease.tryTake()).toBe(false);
    expect(lease.isHeld).toBe(false);
    expect(lease.holder()).toMatchObject({ process: child.pid });
    child.kill('SIGKILL');
  });

  it('ends with its process, however that ends', async () => {
    const file = path.join(folder, 'killed');
    const child = await takeElsewhere(file);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lease = new Lease(file);
    expect(lease.tryTake()).toBe(true);
    expect(lease.holder()).toMatchObject({ process: process.pid });
    lease.release();
  });

  it('can be taken by another once it is released', () => {
    const [first, second] = [new Lease(path.join(folder, 'two')), new Lease(path.join(folder, 'two'))];
    expect([first.tryTake(), first.tryTake(), second.tryTake()]).toEqual([true, true, false]);
    first.release();
    expect(second.tryTake()).toBe(true);
    second.release();
  });

  it('says so when its file cannot be used at all', () => {
    expect(() => new Lease('/sys/none/lease').tryTake()).toThrow();
  });
});
