import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { Builder, makePrivate } from './builder.ts';

const ODD = new URL('./fixtures/odd-worker.ts', import.meta.url);
const log = pino({ level: 'silent' });
const folder = mkdtempSync(path.join(tmpdir(), 'builder-'));
let builder: Builder;

/** Builds by a process that does as told. */
function ask(behaviour: string, cacheDir = '') {
  const folders = { outDir: behaviour, cacheDir };
  return builder.build({ cmsUrl: '', buildToken: '', siteUrl: '', ...folders });
}

/** Builds, and answers which process it was. */
async function build(behaviour: string): Promise<string | undefined> {
  return (await ask(behaviour)).pages[0]?.path;
}

const start = (deadlineMs = 5000) => {
  builder = new Builder({ log, deadlineMs, program: ODD });
};
afterEach(() => builder.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a build process', () => {
  it('is kept warm from one build to the next', async () => {
    start();
    expect(await build('build')).toBe(await build('build'));
  });

  it('that crashes fails its build, and another one takes its place', async () => {
    start();
    await expect(build('crash')).rejects.toMatchObject({
      kind: 'Crash',
      message: expect.stringContaining('ended unexpectedly (3)'),
    });
    expect(await build('build')).toMatch(/^\/\d+\/$/);
  });

  it.each(['crash', 'hang'])(
    'that ends without an answer may do so because of any entry that it built: %s',
    async (behaviour) => {
      start(behaviour === 'hang' ? 100 : 5000);
      const entry = {
        type: 'page',
        id: 'help',
        publishedAt: '2026-11-30T10:00:00.000Z',
        name: 'Page “Help”',
      };
      writeFileSync(path.join(folder, 'suspects.json'), JSON.stringify([entry]));
      await expect(ask(behaviour, folder)).rejects.toMatchObject({
        faults: [
          { documents: [entry], isSuspicion: true, message: expect.stringContaining('It is tried again') },
        ],
      });
      await expect(ask(behaviour, path.join(folder, 'none'))).rejects.toMatchObject({ faults: [] });
    },
  );

  it('that dies between two builds is replaced unnoticed', async () => {
    start();
    const first = await build('die afterwards');
    // Long enough for another one to start on a busy machine.
    await expect.poll(() => build('build'), { timeout: 10_000 }).not.toBe(first);
  }, 15_000);

  it('that hangs is ended at the deadline, and another one takes its place', async () => {
    // Long enough for another one to start on a busy machine.
    start(1500);
    await expect(build('hang')).rejects.toMatchObject({
      kind: 'Deadline',
      message: expect.stringContaining('did not finish within 1.5 seconds'),
    });
    await expect.poll(() => build('build').catch(String), { timeout: 30_000 }).toMatch(/^\/\d+\/$/);
  }, 40_000);

  it('that has grown too large is replaced when nobody needs it, and the next build meets one that has built before', async () => {
    start();
    const first = await build('build');
    expect(await build('grow')).toBe(first);
    builder.renew();
    expect(await build('build')).not.toBe(first);
    expect(builder.buildsOfProcess).toBe(2);
  });

  it('that is as it should be is not replaced', async () => {
    start();
    const first = await build('build');
    builder.renew();
    expect(await build('build')).toBe(first);
  });

  it('tells the kind of what went wrong in it', async () => {
    builder = new Builder({ log, deadlineMs: 60_000 });
    const folders = { outDir: path.join(folder, 'out'), cacheDir: path.join(folder, 'cache') };
    const cms = { cmsUrl: 'http://127.0.0.1:1', buildToken: 'secret' };
    await expect(builder.build({ ...cms, siteUrl: 'http://localhost', ...folders })).rejects.toMatchObject({
      kind: 'CmsError',
      message: expect.stringContaining('http://127.0.0.1:1/graphql cannot be reached'),
    });
  }, 60_000);
});

it.skipIf(process.platform === 'win32').each(['new', 'of an older version'])(
  'keeps a folder that is %s from other users',
  async (name) => {
    const made = path.join(folder, name);
    if (name !== 'new') mkdirSync(made, { mode: 0o755 });
    await makePrivate(made);
    expect(statSync(made).mode & 0o777).toBe(0o700);
  },
);
