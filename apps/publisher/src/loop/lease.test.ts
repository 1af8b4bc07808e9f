import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Lease } from './lease.ts';

const HOLDER = fileURLToPath(new URL('./fixtures/hold-lease.ts', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'lease-'));
afterAll(() => rmSync(folder, { recursive: true }));

const nothing = async () => undefined;

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
    expect(await lease.take(nothing)).toBe(false);
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
    expect(await lease.take(nothing)).toBe(true);
    expect(lease.holder()).toMatchObject({ process: process.pid });
    lease.release();
  });

  it('can be taken by another once it is released', async () => {
    const [first, second] = [new Lease(path.join(folder, 'two')), new Lease(path.join(folder, 'two'))];
    const answers = [await first.take(nothing), await first.take(nothing), await second.take(nothing)];
    expect(answers).toEqual([true, true, false]);
    first.release();
    expect(await second.take(nothing)).toBe(true);
    second.release();
  });

  it('stays with a holder that hangs, and the hang is reported', async () => {
    const file = path.join(folder, 'hanging');
    const child = await takeElsewhere(file);
    let clock = 0;
    const lease = new Lease(file, () => clock);
    const faultAfter = async (ms: number) => {
      clock += ms;
      expect(await lease.take(nothing)).toBe(false);
      return lease.fault?.message.replace(String(child.pid), '42').replace(hostname(), 'the-host');
    };
    child.kill('SIGSTOP');
    expect(await faultAfter(0)).toBeUndefined();
    await expect.poll(() => faultAfter(61_000), { interval: 50 }).toBeDefined();
    expect(await faultAfter(0)).toMatchInlineSnapshot(`
      "Process 42 on the-host publishes, and has not said for more than a minute that it lives. While it hangs, nothing new goes live.
      Look whether it does. Once it is ended, this process takes over automatically."
    `);
    expect(lease.silentMs).toBeGreaterThan(60_000);
    child.kill('SIGCONT');
    await expect.poll(() => faultAfter(61_000), { interval: 50 }).toBeUndefined();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await lease.take(nothing)).toBe(true);
    expect([lease.silentMs, lease.fault]).toEqual([0, null]);
    lease.release();
  });

  it('says so when its file cannot be used at all', async () => {
    await expect(new Lease('/sys/none/lease').take(nothing)).rejects.toThrow();
  });

  it('is had only once everything is taken over, and given back when that fails, so that it is tried again', async () => {
    const [first, second] = [new Lease(path.join(folder, 'three')), new Lease(path.join(folder, 'three'))];
    const taking = first.take(async () => {
      expect(first.isHeld).toBe(false);
      throw new Error('the disk refuses');
    });
    await expect(taking).rejects.toThrow('the disk refuses');
    expect(await second.take(nothing)).toBe(true);
    second.release();
    let steps = 0;
    for (let look = 0; look < 2; look += 1)
      await first.take(async () => {
        steps += 1;
      });
    expect([first.isHeld, steps]).toEqual([true, 1]);
    first.release();
  });

  it('is given back when it cannot be noted who has it', async () => {
    const file = path.join(folder, 'four');
    const [first, second] = [new Lease(file), new Lease(file)];
    mkdirSync(`${file}.json`);
    await expect(first.take(nothing)).rejects.toThrow('EISDIR');
    expect(first.isHeld).toBe(false);
    rmdirSync(`${file}.json`);
    expect(await second.take(nothing)).toBe(true);
    second.release();
  });
});
