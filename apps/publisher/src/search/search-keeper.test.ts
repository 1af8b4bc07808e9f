import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HoldFile } from '../release/hold.ts';
import { LiveSite } from '../release/live-site.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { isSearchCurrent, type Release } from '../release-folder/release.ts';
import { SearchKeeper } from './search-keeper.ts';

let folder: string;
let store: ReleaseStore;
let site: LiveSite;
let keeper: SearchKeeper;
let isBuilding: boolean;
/** Runs while an index is made. */
let whileIndexing: (target: string) => Promise<void>;
const noted: number[] = [];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  store = new ReleaseStore(folder);
  await store.open();
  site = new LiveSite({ store, holdFile: new HoldFile(folder), onLive: () => keeper.want() });
  isBuilding = false;
  whileIndexing = async () => undefined;
  noted.length = 0;
  keeper = new SearchKeeper({
    log: pino({ enabled: false }),
    site,
    folder: path.join(folder, 'index'),
    makeIndex,
    siteOf: (id) => store.siteOf(id),
    mayChange: () => true,
    isBuilding: () => isBuilding,
    write: (live, index, indexed) => store.writeIndexed(live, index, indexed),
    note: async ({ revision }) => void noted.push(revision),
    firstRetryMs: 1,
  });
});
afterEach(async () => {
  await keeper.stop();
  rmSync(folder, { recursive: true });
});

/** An index that says what the page said. */
async function makeIndex(of: string, target: string): Promise<void> {
  await whileIndexing(target);
  write(target, 'pagefind/index', `index of ${readFileSync(path.join(of, 'index.html'), 'utf8')}`);
}

function write(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** Publishes a site without an index of its own, as a large one is. */
async function publish(revision: number, text = `page ${revision}`): Promise<Release> {
  const outDir = path.join(folder, `out-${revision}`);
  write(outDir, 'index.html', text);
  write(outDir, 'site-content.json', JSON.stringify({ documents: [] }));
  const record = { documents: [], pages: [], redirects: [], away: [], nextChangeAt: null };
  const state = { epoch: 'e', revision, nonce: String(revision) };
  const report = { ...record, state, files: ['index.html'], hasSearchIndex: false };
  const release = await store.describe(outDir, report, site.release);
  await store.write(release, outDir, site.release);
  await site.publish(release);
  return release;
}

const read = (file: string) => readFileSync(path.join(folder, 'current/site', file), 'utf8');
const untilCurrent = () => vi.waitFor(() => expect(site.release && isSearchCurrent(site.release)).toBe(true));

describe('search on a large site', () => {
  it('follows the pages once they are live', async () => {
    const release = await publish(1);
    expect(site.release?.id).toBe(release.id);
    await untilCurrent();
    expect(read('index.html')).toBe('page 1');
    expect(read('pagefind/index')).toBe('index of page 1');
    await vi.waitFor(() => expect(noted).toEqual([1]));
  });

  it('has the pages of before until then', async () => {
    await publish(1);
    await untilCurrent();
    isBuilding = true;
    await publish(2);
    expect([read('index.html'), read('pagefind/index')]).toEqual(['page 2', 'index of page 1']);
    expect(site.release && isSearchCurrent(site.release)).toBe(false);
    isBuilding = false;
    await untilCurrent();
    expect(read('pagefind/index')).toBe('index of page 2');
  });

  it('follows what changes by time alone, such as a page that may not show a quote any more', async () => {
    await publish(1, 'a quote');
    await untilCurrent();
    await publish(1, 'no quote');
    expect(site.release && isSearchCurrent(site.release)).toBe(false);
    await untilCurrent();
    expect(read('pagefind/index')).toBe('index of no quote');
  });

  it('follows also when that happens while the index is made', async () => {
    whileIndexing = async () => {
      whileIndexing = async () => undefined;
      await publish(1, 'no quote');
    };
    await publish(1, 'a quote');
    await vi.waitFor(() => expect(read('pagefind/index')).toBe('index of no quote'));
    await untilCurrent();
  });

  it('is not rebuilt for a site that is rebuilt and stays the same', async () => {
    await publish(1);
    await untilCurrent();
    await publish(1);
    expect(site.release && isSearchCurrent(site.release)).toBe(true);
  });

  it('begins again when something newer went live meanwhile', async () => {
    let turns = 0;
    whileIndexing = async () => {
      turns += 1;
      if (turns === 1) await publish(2);
    };
    await publish(1);
    await untilCurrent();
    expect([read('index.html'), read('pagefind/index'), turns]).toEqual(['page 2', 'index of page 2', 2]);
  });

  it('is tried again after a failure, which is reported meanwhile', async () => {
    const problems: (string | null)[] = [];
    whileIndexing = async () => {
      problems.push(keeper.problem);
      if (problems.length === 1) throw new Error('no memory');
    };
    await publish(1);
    await untilCurrent();
    expect(problems).toEqual([null, expect.stringContaining('not up to date (no memory)')]);
    await vi.waitFor(() => expect(keeper.problem).toBeNull());
  });

  it('has nothing of an earlier attempt, even when that one still writes', async () => {
    const targets: string[] = [];
    whileIndexing = async (target) => {
      targets.push(target);
      if (targets.length === 1) throw new Error('the publisher was killed');
      write(targets[0] ?? '', 'pagefind/fragment', 'of a page that is withdrawn');
    };
    await publish(1);
    await untilCurrent();
    expect(read('pagefind/index')).toBe('index of page 1');
    expect(() => read('pagefind/fragment')).toThrow('ENOENT');
  });

  it('keeps nothing of an earlier attempt', async () => {
    write(folder, 'index/attempt-before/pagefind/fragment', 'of a page that is withdrawn');
    await publish(1);
    await untilCurrent();
    expect(existsSync(path.join(folder, 'index/attempt-before'))).toBe(false);
  });

  it('waits while an administrator holds an earlier site', async () => {
    isBuilding = true;
    const { id: release } = await publish(1);
    await site.putBack({ release, since: '2026-11-23T10:00:00.000Z', by: 'Ann' });
    isBuilding = false;
    await keeper.stop();
    expect(site.release?.id).toBe(release);
  });
});
