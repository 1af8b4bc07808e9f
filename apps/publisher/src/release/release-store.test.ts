import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { BuildReport } from '@pain/web/build';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReleaseStore } from './release-store.ts';

let folder: string;
let store: ReleaseStore;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-'));
  store = new ReleaseStore(path.join(folder, 'site'));
  await store.open();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A build's output with the given files, of a revision. */
function build(revision: number, files: Record<string, string>): [string, BuildReport] {
  const outDir = path.join(folder, 'out');
  rmSync(outDir, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(outDir, file)), { recursive: true });
    writeFileSync(path.join(outDir, file), text);
  }
  const state = { epoch: 'e', revision, nonce: 'n' };
  writeFileSync(
    path.join(outDir, 'site-content.json'),
    JSON.stringify({ documents: [{ type: 'page', id: String(revision) }] }),
  );
  return [
    outDir,
    {
      state,
      files: Object.keys(files),
      documents: [],
      pages: [],
      redirects: [],
      away: [],
      nextChangeAt: null,
      hasSearchIndex: true,
    },
  ];
}

/** Makes a release of a build's output and puts it live. */
async function publish(outDir: string, report: BuildReport) {
  const previous = await store.live();
  const release = await store.describe(outDir, report, previous);
  await store.write(release, outDir, previous);
  await store.putLive(release.id);
  await store.tidy(release, previous);
  return release;
}

const read = (file: string) => readFileSync(path.join(folder, 'site/current/site', file), 'utf8');

describe('a release', () => {
  it('is live as a whole once it is published', async () => {
    await publish(...build(1, { 'index.html': 'one', 'a/index.html': 'a' }));
    expect([read('index.html'), read('a/index.html')]).toEqual(['one', 'a']);
    expect((await store.live())?.state.revision).toBe(1);
  });

  it('shares the files that did not change with the one before', async () => {
    const first = await publish(...build(1, { 'index.html': 'one', 'same.txt': 'same' }));
    const second = await publish(...build(2, { 'index.html': 'two', 'same.txt': 'same' }));
    const inode = (release: typeof first, file: string) =>
      statSync(path.join(store.siteOf(release.id), file)).ino;
    expect(inode(second, 'same.txt')).toBe(inode(first, 'same.txt'));
    expect(inode(second, 'index.html')).not.toBe(inode(first, 'index.html'));
  });

  it('holds texts in compressed forms, which unchanged files share with the release before', async () => {
    const page = '<p>Pain</p>'.repeat(200);
    const first = await publish(...build(1, { 'index.html': page, 'a.webp': page, 'small.txt': 'x' }));
    const second = await publish(...build(2, { 'index.html': page, 'a.webp': page, 'small.txt': 'y' }));
    expect(readdirSync(store.siteOf(second.id)).sort()).toEqual([
      'a.webp',
      'index.html',
      'index.html.br',
      'index.html.gz',
      'small.txt',
    ]);
    const inode = ({ id }: typeof first) => statSync(path.join(store.siteOf(id), 'index.html.br')).ino;
    expect(inode(second)).toBe(inode(first));
    const packed = readFileSync(path.join(store.siteOf(second.id), 'index.html.br'));
    expect(brotliDecompressSync(packed).toString()).toBe(page);
  });

  it('stays as it is when the next build writes into its folder', async () => {
    const [outDir, report] = build(1, { 'index.html': 'one' });
    await publish(outDir, report);
    writeFileSync(path.join(outDir, 'index.html'), 'overwritten');
    expect(read('index.html')).toBe('one');
  });

  it('is the same whether it begins with a copy made ahead or without one', async () => {
    const long = '<p>Pain</p>'.repeat(200);
    const first = { 'index.html': long, 'gone/index.html': long, 'same.html': long };
    const second = { 'index.html': `${long}!`, 'added/index.html': long, 'same.html': long };
    await publish(...build(1, first));
    const { id } = await publish(...build(2, second));
    const withCopy = readdirSync(store.siteOf(id), { recursive: true }).sort();
    rmSync(path.join(folder, 'site'), { recursive: true });
    store = new ReleaseStore(path.join(folder, 'site'));
    await store.open();
    expect((await publish(...build(2, second))).id).toBe(id);
    expect(readdirSync(store.siteOf(id), { recursive: true }).sort()).toEqual(withCopy);
  });

  it('leaves the earlier ones as they were, though it shares their files', async () => {
    const first = await publish(...build(1, { 'index.html': 'one', 'a.html': 'a' }));
    await publish(...build(2, { 'index.html': 'two', 'a.html': 'a' }));
    await publish(...build(3, { 'index.html': 'three', 'a.html': 'b' }));
    const readFirst = (file: string) => readFileSync(path.join(store.siteOf(first.id), file), 'utf8');
    expect([readFirst('index.html'), readFirst('a.html')]).toEqual(['one', 'a']);
  });

  it('does not hold files of the output that the build did not list', async () => {
    const [outDir, report] = build(1, { 'index.html': 'one', 'stale/index.html': 'stale' });
    const release = await publish(outDir, { ...report, files: ['index.html'] });
    expect(readdirSync(store.siteOf(release.id))).toEqual(['index.html']);
  });

  it('of the same content is the same release, at its later revision', async () => {
    const first = await publish(...build(1, { 'index.html': 'one' }));
    const second = await publish(...build(2, { 'index.html': 'one' }));
    expect(second.id).toBe(first.id);
    expect((await store.live())?.state.revision).toBe(2);
    expect(await store.list()).toHaveLength(1);
  });

  it('of the same content is made whole again after somebody has removed a file of it', async () => {
    const { id } = await publish(...build(1, { 'index.html': 'one', 'a/index.html': 'a' }));
    rmSync(path.join(store.siteOf(id), 'a'), { recursive: true });
    expect((await publish(...build(2, { 'index.html': 'one', 'a/index.html': 'a' }))).id).toBe(id);
    expect(read('a/index.html')).toBe('a');
  });

  it.each(['copy made ahead', 'link of each file'])(
    'takes from the build what the one before has lost: by a %s',
    async (way) => {
      const files = { 'a/index.html': 'a', 'gone.html': 'gone' };
      const before = await publish(...build(1, { 'index.html': 'one', ...files }));
      for (const file of Object.keys(files)) rmSync(path.join(store.siteOf(before.id), file));
      store = new ReleaseStore(path.join(folder, 'site'));
      if (way === 'copy made ahead') await store.tidy(before, null);
      await publish(...build(2, { 'index.html': 'two', 'a/index.html': 'a' }));
      expect([read('index.html'), read('a/index.html')]).toEqual(['two', 'a']);
      expect(existsSync(path.join(folder, 'site/current/site/gone.html'))).toBe(false);
    },
  );

  it('takes no search index from one before that has lost a part of it', async () => {
    const index = 'pagefind/pagefind.js';
    const { id } = await publish(...build(1, { 'index.html': 'one', [index]: 'index' }));
    rmSync(path.join(store.siteOf(id), index));
    const [outDir, report] = build(2, { 'index.html': 'two' });
    const release = await publish(outDir, { ...report, hasSearchIndex: false });
    expect([release.searchOf, Object.keys(release.files)]).toEqual([null, ['index.html']]);
  });

  it('that cannot be completed leaves the live one, and nothing half-made', async () => {
    await publish(...build(1, { 'index.html': 'one' }));
    const [outDir, report] = build(2, { 'index.html': 'two' });
    const impossible = publish(outDir, { ...report, files: ['index.html', 'missing.html'] });
    await expect(impossible).rejects.toThrow('missing.html');
    expect(read('index.html')).toBe('one');
    expect(readdirSync(store.releases)).toHaveLength(1);
  });

  it('that was interrupted is cleared away at the next start', async () => {
    for (const name of ['.partial-x', '.removed-x']) mkdirSync(path.join(store.releases, name));
    await store.clearPartial();
    expect(readdirSync(store.releases)).toEqual([]);
  });

  it('leaves no half-written files, wherever it was interrupted', async () => {
    const { id } = await publish(...build(1, { 'index.html': 'one' }));
    const left = [
      `releases/${id}/.partial-release.json`,
      'current.next-x',
      'live.json.partial',
      'held.json.partial',
      'mirror.json.partial',
    ].map((name) => path.join(folder, 'site', name));
    for (const file of left) writeFileSync(file, '');
    await store.clearPartial();
    expect(left.filter((file) => existsSync(file))).toEqual([]);
    expect((await store.live())?.id).toBe(id);
  });

  it('that cannot be read does not hide the others, and goes with the next one', async () => {
    const first = await publish(...build(1, { 'index.html': 'one' }));
    const damaged = path.join(store.releases, 'damaged');
    mkdirSync(damaged);
    expect((await store.list()).map(({ release }) => release)).toEqual([first.id]);
    await publish(...build(2, { 'index.html': 'two' }));
    expect(existsSync(damaged)).toBe(false);
  });

  it('whose description is damaged counts as none, and the next build makes it again', async () => {
    const { id } = await publish(...build(1, { 'index.html': 'one' }));
    writeFileSync(path.join(store.releases, id, 'release.json'), '{"id":');
    expect(await store.live()).toBeNull();
    await publish(...build(1, { 'index.html': 'one' }));
    expect((await store.live())?.id).toBe(id);
  });

  it('is made whole again where something is left of the same one that nobody needed any more', async () => {
    const [outDir, report] = build(1, { 'index.html': 'one' });
    const { id } = await store.describe(outDir, report, null);
    mkdirSync(path.join(store.releases, id));
    await publish(outDir, report);
    expect([read('index.html'), readdirSync(store.releases)]).toEqual(['one', [id]]);
  });

  it('is not removed while it is about to go live again', async () => {
    const { id } = await publish(...build(1, { 'index.html': 'one' }));
    for (let revision = 2; revision < 13; revision += 1)
      await publish(...build(revision, { 'index.html': String(revision) }));
    const live = await store.live();
    rmSync(path.join(store.releases, id, 'release.json'));
    const [outDir, report] = build(13, { 'index.html': 'one' });
    const again = await store.describe(outDir, report, live);
    await Promise.all([live && store.tidy(live, null), store.write(again, outDir, live)]);
    await store.putLive(again.id);
    expect([again.id, read('index.html')]).toEqual([id, 'one']);
  });

  it('is not disturbed while it is written by what is removed beside it', async () => {
    const written = path.join(store.releases, '.partial-x');
    mkdirSync(written);
    await publish(...build(1, { 'index.html': 'one' }));
    expect(existsSync(written)).toBe(true);
  });

  it('that cannot be described again leaves nothing half-written', async () => {
    const [outDir, report] = build(1, { 'index.html': 'one' });
    const live = await publish(outDir, report);
    mkdirSync(path.join(store.releases, live.id, '.partial-release.json'));
    await expect(store.write(live, outDir, live)).rejects.toThrow('EISDIR');
    expect(readdirSync(path.join(store.releases, live.id)).sort()).toEqual([
      'content.json',
      'release.json',
      'site',
    ]);
  });

  it('is compared with the newest one that can be read while the live one cannot', async () => {
    expect(await store.newest()).toBeNull();
    const first = await publish(...build(1, { 'index.html': 'one' }));
    const { id } = await publish(...build(2, { 'index.html': 'two' }));
    writeFileSync(path.join(store.releases, id, 'release.json'), '{"id":');
    expect((await store.newest())?.id).toBe(first.id);
  });

  it('that the disk refuses names the folder and the remedy', async () => {
    await expect(new ReleaseStore('/sys/site').open()).rejects.toThrow(
      /may not write there: \/sys\/site\/releases .*\nGive it the right/,
    );
  });

  it('keeps the entries that it was made from, also when only its revision is new', async () => {
    await publish(...build(1, { 'index.html': 'one' }));
    const second = await publish(...build(2, { 'index.html': 'one' }));
    expect(await store.contentOf(second)).toEqual([{ type: 'page', id: '2' }]);
  });

  it.each(['../current', '', 'nothing'])('is not found by the name "%s"', async (name) => {
    await publish(...build(1, { 'index.html': 'one' }));
    expect(await store.find(name)).toBeNull();
  });
});
