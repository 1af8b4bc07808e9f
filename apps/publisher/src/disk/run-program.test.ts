import { describe, expect, it } from 'vitest';
import { DiskError } from './disk-error.ts';
import { runProgram } from './run-program.ts';

const SOON_MS = 100;

describe('a program that works on the disk', () => {
  it('is waited for until it ends', async () => {
    await expect(runProgram('true', [], '/data')).resolves.toBeUndefined();
  });

  it.each([
    ['fails', 'false'],
    ['is not there', '/no/such/program'],
  ])('is no fault of the disk when it %s', async (_what, command) => {
    const error: unknown = await runProgram(command, [], '/data').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(DiskError);
  });

  it('is given up when it does not end, with the folder and what to do', async () => {
    await expect(runProgram('sleep', ['60'], '/data/site', SOON_MS)).rejects.toMatchInlineSnapshot(`
      [DiskError: The disk does not respond: /data/site (“sleep” has not ended within 1 s).
      Look whether it, or the network to it, is all right; it is tried again automatically.]
    `);
  });

  it('is given up also when something keeps it from ending that cannot be killed with it', async () => {
    const began = performance.now();
    // What it started holds its output open, as a disk that hangs would hold the program.
    const hanging = runProgram('sh', ['-c', 'sleep 2 & exec sleep 60'], '/data/site', SOON_MS);
    await expect(hanging).rejects.toThrow('The disk does not respond');
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
