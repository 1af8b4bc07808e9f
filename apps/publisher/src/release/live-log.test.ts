import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LiveLog } from './live-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'live-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const going = (revision: number, epoch = 'e') => ({
  at: `2026-11-23T10:00:${String(revision).padStart(2, '0')}.000Z`,
  release: `r${revision}`,
  epoch,
  revision,
  tookMs: 900,
  pages: 20,
});

describe('what went live when', () => {
  it('is known after a restart, the newest first', async () => {
    const log = new LiveLog(folder);
    await log.open();
    for (const revision of [1, 2, 3]) await log.append(going(revision));
    const later = new LiveLog(folder);
    await later.open();
    expect(later.latest(2).map(({ revision }) => revision)).toEqual([3, 2]);
  });

  it('tells when a change was first live, also when it went live together with later ones', async () => {
    const log = new LiveLog(folder);
    for (const revision of [1, 4, 6]) await log.append(going(revision));
    expect(log.findFirst('e', 3)?.revision).toBe(4);
    expect(log.findFirst('e', 7)).toBeNull();
    expect(log.findFirst('another database', 1)).toBeNull();
  });

  it('is begun anew when the file is damaged', async () => {
    writeFileSync(path.join(folder, 'live.json'), '[{"at":');
    const log = new LiveLog(folder);
    await log.open();
    expect(log.latest(1)).toEqual([]);
  });
});
