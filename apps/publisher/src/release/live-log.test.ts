import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EntryVersion, LiveLog } from './live-log.ts';

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
  keptBack: [] as string[],
  order: null,
});
const version = (revision: number, more: Partial<EntryVersion> = {}): EntryVersion => ({
  key: 'faq:f',
  epoch: 'e',
  revision,
  ...more,
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
    expect(log.findSince(version(3))?.revision).toBe(4);
    expect(log.findSince(version(7))).toBeNull();
    expect(log.findSince(version(1, { epoch: 'another database' }))).toBeNull();
  });

  it('tells what a site showed before the last one: it was live before an earlier one was put back', async () => {
    const log = new LiveLog(folder);
    const noted = { keptBack: ['faq:kept'] };
    for (const revision of [1, 4]) await log.append({ ...going(revision), ...noted });
    await log.append({ ...going(1), ...noted, order: { kind: 'put-back', by: 'Sam' } });
    await log.append({ ...going(6), ...noted });
    expect([3, 5].map((revision) => log.wasShown(version(revision)))).toEqual([true, false]);
    expect(log.wasShown(version(3, { key: 'faq:kept' }))).toBe(false);
  });

  it('keeps what a site showed before a restored backup apart from the same revision after it', async () => {
    const log = new LiveLog(folder);
    for (const revision of [5, 8, 7]) await log.append(going(revision));
    expect(log.wasShown(version(7))).toBe(false);
  });

  it('counts from when an entry was no longer kept back', async () => {
    const log = new LiveLog(folder);
    await log.append(going(1));
    for (const revision of [4, 5]) await log.append({ ...going(revision), keptBack: ['faq:f'] });
    await log.append(going(6));
    expect(log.findSince(version(4))?.revision).toBe(6);
    expect(log.findSince(version(4, { key: 'faq:other' }))?.revision).toBe(4);
  });

  it('keeps a time from before a restored backup apart from that of the same revision after it', async () => {
    const log = new LiveLog(folder);
    for (const revision of [5, 8]) await log.append(going(revision));
    await log.append({ ...going(7), release: 'after the restore' });
    await log.append(going(9));
    for (const revision of [5, 7])
      expect(log.findSince(version(revision))?.release).toBe('after the restore');
  });

  it('identifies a revision that is counted again by its nonce', async () => {
    const log = new LiveLog(folder);
    const changes = { before: 'a', 'kept back no more': 'a', 'after the restore': 'b' };
    for (const [release, nonce] of Object.entries(changes)) await log.append({ ...going(7), release, nonce });
    expect(log.findSince(version(7))?.release).toBe('after the restore');
  });

  it('knows what went live when the clock was put back', async () => {
    const log = new LiveLog(folder);
    await log.append(going(4));
    await log.append({ ...going(5), at: '2020-01-01T10:00:00.000Z' });
    expect(log.findSince(version(5))?.at).toBe('2020-01-01T10:00:00.000Z');
  });

  it('starts a new count after an earlier site was put back', async () => {
    const log = new LiveLog(folder);
    for (const revision of [1, 4]) await log.append(going(revision));
    const order = { kind: 'put-back' as const, by: 'Sam' };
    await log.append({ ...going(1), at: '2026-11-23T11:00:00.000Z', order });
    await log.append({ ...going(4), at: '2026-11-23T12:00:00.000Z' });
    expect(log.findSince(version(3))?.at).toBe('2026-11-23T12:00:00.000Z');
    expect(log.findSince(version(1))?.revision).toBe(1);
  });

  it('keeps all that is noted at the same moment', async () => {
    const log = new LiveLog(folder);
    await Promise.all([1, 2, 3].map((revision) => log.append(going(revision))));
    const later = new LiveLog(folder);
    await later.open();
    expect(later.latest(9)).toHaveLength(3);
  });

  it('knows what an earlier version noted', async () => {
    const { keptBack: _keptBack, order: _order, ...earlier } = going(1);
    writeFileSync(path.join(folder, 'live.json'), JSON.stringify([earlier]));
    const log = new LiveLog(folder);
    await log.open();
    expect(log.latest(1)).toEqual([going(1)]);
  });

  it('starts empty when the file is damaged', async () => {
    writeFileSync(path.join(folder, 'live.json'), '[{"at":');
    const log = new LiveLog(folder);
    await log.open();
    expect(log.latest(1)).toEqual([]);
  });
});
