import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkRelease, listPartial } from '../stack/check-release.ts';
import type { Editor } from '../stack/editor.ts';
import { makeReadOnly, mountDisk, unmount, whyNoMounts } from '../stack/mounts.ts';
import type { Stack } from '../stack/stack.ts';
import { readState, untilLive } from '../stack/until-live.ts';
import { provideStack } from './shared-stack.ts';

const DISK_MB = 64;
const MEGABYTE = 1024 * 1024;
const PATIENCE = { timeout: 60_000, interval: 100 };

const whyNot = whyNoMounts();
if (whyNot) console.log(`The tests of a full and a read-only disk are left out: ${whyNot}`);

/** Writes until the disk is full. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, 'w');
  const chunk = Buffer.alloc(MEGABYTE, 1);
  const isRoom = () =>
    handle.write(chunk).then(
      ({ bytesWritten }) => bytesWritten > 0,
      () => false,
    );
  while (await isRoom());
  await handle.close();
}

describe.skipIf(whyNot)('a disk', () => {
  const shared = provideStack();
  let stack: Stack;
  let editor: Editor;
  let site: string;
  let undo = () => {};

  beforeAll(async () => {
    ({ stack, editor } = shared());
    site = path.join(stack.folder, 'site');
    await restartOn(() => mountDisk(site, DISK_MB));
  });
  afterEach(() => undo());
  afterAll(() => restartOn(() => unmount(site)));

  /** The publisher keeps files open, and so is away while its site's folder becomes another disk. */
  async function restartOn(change: () => void): Promise<void> {
    await stack.publisher.stop();
    change();
    await stack.publisher.ensure({});
    await untilLive(stack);
  }

  async function publish(footerText: string): Promise<void> {
    await editor.publishSettings({ footerText });
  }

  const readPage = async () => (await fetch(stack.siteUrl)).text();
  const readProblem = async () => (await readState(stack)).problem;

  it.each<[string, RegExp, () => string, (folder: string) => Promise<() => void>]>([
    ['that is full', /^The disk is full: .*\nMake room/s, () => path.join(site, 'releases'), fillUp],
    [
      'with releases that becomes read-only',
      /^The disk is read-only: .*\nMount it for writing/s,
      () => path.join(site, 'releases'),
      protect,
    ],
    [
      'with builds that becomes read-only',
      /^The disk is read-only: .*\nMount it for writing/s,
      () => path.join(stack.folder, 'cache'),
      protect,
    ],
  ])('%s leaves the site as it is, nothing half-made, and says where', async (what, message, where, hurt) => {
    const before = await checkRelease(stack.folder);
    const heal = await hurt(where());
    let isHealed = false;
    undo = () => {
      if (!isHealed) heal();
    };
    await publish(`After a disk ${what}.`);
    await expect.poll(readProblem, PATIENCE).toMatchObject({ kind: 'DiskError' });
    const problem = await readProblem();
    expect(problem?.message).toMatch(message);
    expect(problem?.message).toContain(where());
    expect(await checkRelease(stack.folder)).toBe(before);
    expect(await listPartial(stack.folder)).toEqual([]);
    expect(await readPage()).not.toContain(what);
    heal();
    isHealed = true;
    await untilLive(stack);
    expect(await readPage()).toContain(what);
  });
});

async function fillUp(folder: string): Promise<() => void> {
  const file = path.join(folder, '../filler');
  await fill(file);
  return () => rmSync(file);
}

async function protect(folder: string): Promise<() => void> {
  makeReadOnly(folder);
  return () => unmount(folder);
}
