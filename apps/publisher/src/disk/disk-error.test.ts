import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DiskError, explainDiskError } from './disk-error.ts';

const catchError = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('what the disk refuses', () => {
  it('is reported with the folder and the remedy when the disk is full', async () => {
    const error = await catchError(writeFile('/dev/full', 'x'));
    expect(explainDiskError(error, '/data/site')).toMatchInlineSnapshot(`
      [DiskError: The disk is full: /data/site (ENOSPC: no space left on device, write).
      Make room on it.]
    `);
  });

  it('is reported with the folder and the remedy when the user has no right', async () => {
    const error = explainDiskError(await catchError(mkdir('/sys/site')), '/sys/site');
    expect(error).toBeInstanceOf(DiskError);
    expect(String(error)).toMatch(/may not write there: \/sys\/site .*\nGive it the right/);
  });

  it('leaves other errors as they are', () => {
    const error = new Error('something else');
    expect(explainDiskError(error, '/data')).toBe(error);
  });
});
